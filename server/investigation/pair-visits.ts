import { coveredSeconds } from '../../graph/algorithms/evidence/meetings.ts';
import type { ResourceUse } from '../../graph/algorithms/explain/meetings-of-pair.ts';
import { evidenceOfPair, ownVisits, usedByBoth } from '../../graph/algorithms/explain/meetings-of-pair.ts';
import type { PairEvidence } from '../../graph/algorithms/explain/pair-evidence.ts';
import type { ResourceRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { ChainCursor } from '../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { EntityReader, Expander, GraphStore } from '../../graph/store/port.ts';
import { coveredPart } from './window.ts';

export type PairStore = Expander & Pick<EntityReader, 'chainOf'> & Pick<GraphStore, 'health'>;

/**
 * What ties two accounts by their events of a window. A resource's rate is taken from its events, of which there are
 * at least as many as visits, over the part of the window that the store covers: so a meeting is never worth more here
 * than in a refresh over the same window, unless strangers use the resource for a minority of their visits.
 */
export async function pairEvidenceIn(
  store: PairStore,
  asked: TimeWindow,
  a: AccountId,
  b: AccountId,
  parameters: ParameterSet,
): Promise<PairEvidence> {
  const window = coveredPart(asked, await store.health());
  const [ofA, ofB] = await Promise.all(
    [a, b].map(async (account) => ownVisits(await eventsOf(store, account, window), parameters)),
  );
  const both = usedByBoth(ofA!, ofB!, parameters);
  const resources = both.map(({ ofA: { resource } }) => resource);
  const use = await measureUse(store, window, resources.slice(0, expansionLimits.origins));
  return evidenceOfPair(both, use, parameters);
}

const mostPages = 5;
const pageSize = 1_000;

/** The first 5,000 events of an account in a window. */
async function eventsOf(
  store: Pick<EntityReader, 'chainOf'>,
  accountId: AccountId,
  window: TimeWindow,
): Promise<GraphEvent[]> {
  const events: GraphEvent[] = [];
  let after: ChainCursor | null = null;
  for (let page = 0; page < mostPages; page++) {
    const found = await store.chainOf({ accountId, window, limit: pageSize, after });
    events.push(...found.events.map(({ event }) => event));
    after = found.next;
    if (after === null) break;
  }
  return events;
}

/** How busy resources are. Where the answer is cut, each account counts as one event. */
async function measureUse(
  store: Expander,
  window: TimeWindow,
  resources: readonly ResourceRef[],
): Promise<ReadonlyMap<string, ResourceUse>> {
  if (resources.length === 0) return new Map();
  const { maxNodes } = expansionLimits;
  const found = await store.expand({
    window,
    through: resourceKinds,
    origins: resources,
    hops: 1,
    hubAccounts: 1,
    maxNodes,
  });
  const events = new Map<string, number>();
  for (const link of found.links) {
    const text = entityText(link.resource);
    events.set(text, (events.get(text) ?? 0) + link.events);
  }
  const seconds = coveredSeconds(window.from, window.until);
  return new Map(
    found.nodes
      .filter(({ ref, distance }) => ref.kind !== 'ACCOUNT' && distance === 0)
      .map(({ ref, degree }) => {
        const visits = Math.max(events.get(entityText(ref)) ?? 0, degree, 2);
        return [entityText(ref), { visitsPerSecond: (visits - 1) / seconds, accounts: degree }];
      }),
  );
}
