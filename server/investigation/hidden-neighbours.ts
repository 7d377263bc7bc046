import type { AccountRef, EntityKind, EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { Expansion, ExpansionNode, ExpansionRequest } from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import type { Expander } from '../../graph/store/port.ts';
import { idOf } from './opaque-id.ts';

/** Neighbours that an expansion did not show: because a hub is not passed, or because the node limit cut. */
export interface HiddenAnswer {
  readonly at: string;
  readonly type: EntityKind;
  readonly count: number;
  readonly reason: 'HUB' | 'CAP';
}

/**
 * What an expansion met and left out, in the order of its nodes. Neighbours beyond the last hop were not asked for
 * and are not counted. Resources have accounts as neighbours; those of a cut account are looked up to tell their
 * kinds, 100 accounts at a time.
 */
export async function hiddenNeighbours(
  store: Expander,
  request: ExpansionRequest,
  found: Expansion,
): Promise<HiddenAnswer[]> {
  const shown = shownNeighbours(found);
  const hubs = new Set(found.stoppedAtHubs.map(entityText));
  const missing = (node: ExpansionNode) => node.degree - (shown.get(entityText(node.ref)) ?? 0);
  const cut = found.nodes.filter(
    ({ distance, ref }) => distance < request.hops && !hubs.has(entityText(ref)),
  );
  const cutAccounts = cut.flatMap((node) => (missing(node) > 0 && isAccount(node.ref) ? [node.ref] : []));
  const kindsAt = await missingKinds(store, request, found, cutAccounts);
  return found.nodes.flatMap((node): HiddenAnswer[] => {
    const count = missing(node);
    const text = entityText(node.ref);
    const at = idOf(node.ref);
    if (count <= 0) return [];
    if (hubs.has(text)) return [{ at, type: 'ACCOUNT', count, reason: 'HUB' }];
    if (node.distance >= request.hops) return [];
    if (!isAccount(node.ref)) return [{ at, type: 'ACCOUNT', count, reason: 'CAP' }];
    return [...(kindsAt.get(text) ?? [])].map(([type, number]) => ({
      at,
      type,
      count: number,
      reason: 'CAP',
    }));
  });
}

function isAccount(ref: EntityRef): ref is AccountRef {
  return ref.kind === 'ACCOUNT';
}

/** How many neighbours of each node are shown: every link between shown nodes is in the answer. */
function shownNeighbours({ links }: Expansion): Map<string, number> {
  const shown = new Map<string, number>();
  for (const text of links.flatMap(({ account, resource }) => [entityText(account), entityText(resource)]))
    shown.set(text, (shown.get(text) ?? 0) + 1);
  return shown;
}

/** Resources of cut accounts that are not among the nodes, counted by kind. */
async function missingKinds(
  store: Expander,
  request: ExpansionRequest,
  { nodes }: Expansion,
  accounts: readonly AccountRef[],
): Promise<ReadonlyMap<string, ReadonlyMap<ResourceKind, number>>> {
  const known = new Set(nodes.map(({ ref }) => entityText(ref)));
  const kindsAt = new Map<string, Map<ResourceKind, number>>();
  for (let from = 0; from < accounts.length; from += expansionLimits.origins) {
    const origins = accounts.slice(from, from + expansionLimits.origins);
    const around = await store.expand({ ...request, origins, hops: 1, maxNodes: expansionLimits.maxNodes });
    for (const { account, resource } of around.links.filter(
      (link) => !known.has(entityText(link.resource)),
    )) {
      const kinds = kindsAt.get(entityText(account)) ?? new Map<ResourceKind, number>();
      kindsAt.set(entityText(account), kinds.set(resource.kind, (kinds.get(resource.kind) ?? 0) + 1));
    }
  }
  return kindsAt;
}
