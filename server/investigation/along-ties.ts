import { accountRef, compareEntities, entityText } from '../../graph/domain/entity.ts';
import type { Tie } from '../../graph/domain/event.ts';
import type {
  Expansion,
  ExpansionLink,
  ExpansionNode,
  ExpansionRequest,
} from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { ChainReader, Expander } from '../../graph/store/port.ts';
import { type DirectTies, directTies } from './direct-ties.ts';

/** `OUT`: to whom the origins did something. `IN`: from whom something was done to them. */
export type TieDirection = 'OUT' | 'IN' | 'BOTH';

/** An expansion with the direct relations that its origins have. */
export interface TiedExpansion {
  readonly found: Expansion;
  readonly ties: readonly DirectTies[];
}

/**
 * Adds the accounts that ties lead to from the origins, one step, earliest first, as far as there is room: 100 at
 * most. Links between them and what was found already are added too.
 */
export async function alongTies(
  store: Expander & Pick<ChainReader, 'readTies'>,
  found: Expansion,
  request: ExpansionRequest,
  direction: TieDirection,
): Promise<TiedExpansion> {
  const origins = new Set(request.origins.flatMap((ref) => (ref.kind === 'ACCOUNT' ? [ref.key] : [])));
  const all = await directTies(store, request.window, (tie) => leads(tie, origins, direction));
  const shown = new Set(found.nodes.map(({ ref }) => entityText(ref)));
  const others = [...new Set(all.flatMap(({ from, to }) => [from, to]))].filter(
    (account) => !shown.has(entityText(accountRef(account))),
  );
  const room = Math.min(request.maxNodes - found.nodes.length, expansionLimits.origins);
  const added = others.slice(0, Math.max(0, room));
  const whole = added.length === 0 ? found : joined(found, await around(store, request, added), shown);
  const known = new Set(whole.nodes.map(({ ref }) => entityText(ref)));
  const isShown = (account: AccountId) => known.has(entityText(accountRef(account)));
  return {
    found: { ...whole, truncated: whole.truncated || added.length < others.length },
    ties: all.filter(({ from, to }) => isShown(from) && isShown(to)),
  };
}

function leads({ accountId, otherAccountId }: Tie, origins: ReadonlySet<string>, direction: TieDirection) {
  return (
    (direction !== 'IN' && origins.has(accountId)) || (direction !== 'OUT' && origins.has(otherAccountId))
  );
}

function around(
  store: Expander,
  { window }: ExpansionRequest,
  accounts: readonly AccountId[],
): Promise<Expansion> {
  return store.expand({
    window,
    through: resourceKinds,
    origins: accounts.map(accountRef),
    hops: 1,
    hubAccounts: Number.MAX_SAFE_INTEGER,
    maxNodes: expansionLimits.maxNodes,
  });
}

function joined(found: Expansion, near: Expansion, shown: ReadonlySet<string>): Expansion {
  const tied = near.nodes.filter(({ distance }) => distance === 0).map((node) => ({ ...node, distance: 1 }));
  const links = near.links.filter(({ resource }) => shown.has(entityText(resource)));
  return {
    ...found,
    nodes: [...found.nodes, ...tied].sort(nearestFirst),
    links: [...found.links, ...links].sort(byEnds),
  };
}

function nearestFirst(a: ExpansionNode, b: ExpansionNode): number {
  return a.distance - b.distance || compareEntities(a.ref, b.ref);
}

function byEnds(a: ExpansionLink, b: ExpansionLink): number {
  return compareEntities(a.account, b.account) || compareEntities(a.resource, b.resource);
}
