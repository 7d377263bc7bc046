import type { AccountRef, EntityRef, ResourceRef } from '../../domain/entity.ts';
import { accountRef, compareEntities, entityText } from '../../domain/entity.ts';
import type { Expansion, ExpansionLink, ExpansionNode, ExpansionRequest } from '../../domain/expansion.ts';
import { checkExpansionRequest } from '../../domain/expansion.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
import type { Neighbourhood, Touch } from './neighbourhoods.ts';
import { knownOrigins, neighbourhoodsOf } from './neighbourhoods.ts';

/** A node that is shown, with what lies around it inside the window. */
interface Shown {
  readonly ref: EntityRef;
  readonly display: string;
  readonly distance: number;
  readonly around: Neighbourhood;
}

/**
 * Breadth-first growth, one level a round: the neighbourhoods of all nodes of a level are asked for at once, so an
 * expansion takes two statements a hop however wide it is. Of a hub the accounts are counted, not listed.
 *
 * @throws LimitExceeded for a request beyond the limits
 */
export async function expand(connection: Connection, request: ExpansionRequest): Promise<Expansion> {
  connection.checkOpen();
  checkExpansionRequest(request);
  const shown = new Map<string, Shown>();
  let truncated = false;

  async function admit(found: ReadonlyMap<string, Candidate>, distance: number): Promise<Shown[]> {
    const fresh = [...found]
      .filter(([name]) => !shown.has(name))
      .map(([, candidate]) => candidate)
      .sort((a, b) => compareEntities(a.ref, b.ref));
    const admitted = fresh.slice(0, request.maxNodes - shown.size);
    if (admitted.length < fresh.length) truncated = true;
    const refs = admitted.map(({ ref }) => ref);
    const around = await neighbourhoodsOf(connection, request, refs, distance);
    const nodes = admitted.map(({ ref, display }, place) => ({
      ref,
      display,
      distance,
      around: around[place]!,
    }));
    for (const node of nodes) shown.set(entityText(node.ref), node);
    return nodes;
  }

  const origins = await knownOrigins(connection, request.origins);
  let frontier = await admit(named(origins), 0);
  for (let hop = 1; hop <= request.hops && !truncated; hop += 1) {
    const passed = frontier.filter((node) => !isStop(node, request.hubAccounts));
    frontier = await admit(named(passed.flatMap(candidatesAround)), hop);
  }
  return expansionOf([...shown.values()], request.hubAccounts, truncated);
}

/** A node that was met, before it is shown. */
interface Candidate {
  readonly ref: EntityRef;
  readonly display: string;
}

function named(candidates: readonly Candidate[]): Map<string, Candidate> {
  return new Map(candidates.map((candidate) => [entityText(candidate.ref), candidate]));
}

function candidatesAround({ around }: Shown): Candidate[] {
  return [
    ...around.touches.map(({ resource, display }) => ({ ref: resource, display })),
    ...around.accountIds.map((key) => ({ ref: accountRef(key as AccountId), display: key })),
  ];
}

function isStop({ ref, distance, around }: Shown, hubAccounts: number): boolean {
  return ref.kind !== 'ACCOUNT' && distance > 0 && around.degree > hubAccounts;
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
    links: accounts.flatMap(({ ref, around }) =>
      around.touches
        .filter(({ resource }) => resources.has(entityText(resource)))
        .sort((a, b) => compareEntities(a.resource, b.resource))
        .map((touch) => linkOf(ref as AccountRef, touch)),
    ),
    stoppedAtHubs: shown.filter((node) => isStop(node, hubAccounts)).map(({ ref }) => ref as ResourceRef),
    truncated,
  };
}

function nodeOf({ ref, display, distance, around }: Shown): ExpansionNode {
  return { ref, display, distance, degree: around.degree };
}

function linkOf(account: AccountRef, { resource, events, firstAt, lastAt }: Touch): ExpansionLink {
  return { account, resource, events, firstAt, lastAt };
}
