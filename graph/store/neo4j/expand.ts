import type { AccountRef, EntityRef, ResourceRef } from '../../domain/entity.ts';
import { accountRef, compareEntities, entityText } from '../../domain/entity.ts';
import type { Expansion, ExpansionLink, ExpansionNode, ExpansionRequest } from '../../domain/expansion.ts';
import { checkExpansionRequest } from '../../domain/expansion.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import type { Neighbourhood, Touch } from './neighbourhoods.ts';
import { neighbourhoodsOf } from './neighbourhoods.ts';

/** A node that is shown. */
interface Shown extends Neighbourhood {
  readonly distance: number;
}

/**
 * Breadth-first growth, one level a round: the neighbourhoods of all nodes of a level are asked for at once, and tell of
 * the origins which are known, so an expansion takes one statement a level and kind of node however wide it is. Of a hub
 * the accounts are counted, not listed.
 *
 * @throws LimitExceeded for a request beyond the limits
 */
export async function expand(connection: Connection, request: ExpansionRequest): Promise<Expansion> {
  connection.checkOpen();
  checkExpansionRequest(request);
  const shown = new Map<string, Shown>();
  let truncated = false;

  /** New ones of those met, as many as there is room for: the first by kind and key. */
  function admitted<Met extends { readonly ref: EntityRef }>(met: readonly Met[]): Met[] {
    const fresh = [...new Map(met.map((node) => [entityText(node.ref), node]))]
      .filter(([name]) => !shown.has(name))
      .map(([, node]) => node)
      .sort((a, b) => compareEntities(a.ref, b.ref));
    const room = request.maxNodes - shown.size;
    if (room < fresh.length) truncated = true;
    return fresh.slice(0, room);
  }

  function show(nodes: readonly Neighbourhood[], distance: number): Shown[] {
    const level = nodes.map((node) => ({ ...node, distance }));
    for (const node of level) shown.set(entityText(node.ref), node);
    return level;
  }

  const origins = await neighbourhoodsOf(connection, request, request.origins, 0);
  let frontier = show(admitted(origins), 0);
  for (let hop = 1; hop <= request.hops && !truncated; hop += 1) {
    const passed = frontier.filter((node) => !isStop(node, request.hubAccounts));
    const refs = admitted(passed.flatMap(neighboursOf).map((ref) => ({ ref }))).map(({ ref }) => ref);
    const around = await neighbourhoodsOf(connection, request, refs, hop);
    frontier = show(
      around.sort((a, b) => compareEntities(a.ref, b.ref)),
      hop,
    );
  }
  return expansionOf([...shown.values()], request.hubAccounts, truncated);
}

function neighboursOf({ touches, accountIds }: Neighbourhood): EntityRef[] {
  return [
    ...touches.map(({ resource }) => resource),
    ...accountIds.map((key) => accountRef(key as AccountId)),
  ];
}

function isStop({ ref, distance, degree }: Shown, hubAccounts: number): boolean {
  return ref.kind !== 'ACCOUNT' && distance > 0 && degree > hubAccounts;
}

function expansionOf(shown: readonly Shown[], hubAccounts: number, truncated: boolean): Expansion {
  const resources = new Set(
    shown.filter(({ ref }) => ref.kind !== 'ACCOUNT').map(({ ref }) => entityText(ref)),
  );
  const accounts = shown
    .filter(({ ref }) => ref.kind === 'ACCOUNT')
    .sort((a, b) => compareEntities(a.ref, b.ref));
  return {
    nodes: shown.map(nodeOf),
    links: accounts.flatMap(({ ref, touches }) =>
      touches
        .filter(({ resource }) => resources.has(entityText(resource)))
        .sort((a, b) => compareEntities(a.resource, b.resource))
        .map((touch) => linkOf(ref as AccountRef, touch)),
    ),
    stoppedAtHubs: shown.filter((node) => isStop(node, hubAccounts)).map(({ ref }) => ref as ResourceRef),
    truncated,
  };
}

function nodeOf({ ref, display, distance, degree }: Shown): ExpansionNode {
  return { ref, display, distance, degree };
}

function linkOf(account: AccountRef, { resource, events, firstAt, lastAt }: Touch): ExpansionLink {
  return { account, resource, events, firstAt, lastAt };
}
