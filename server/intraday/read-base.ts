import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Chains, gatherChains } from '../../graph/algorithms/evidence/gather-chains.ts';
import type { BatchBase } from '../../graph/algorithms/intraday/micro-batch.ts';
import type { StandingLabel } from '../../graph/algorithms/intraday/number-generation.ts';
import { finished, inTurns } from '../../graph/algorithms/slices.ts';
import type { Outcome, Tie } from '../../graph/domain/event.ts';
import type { GangLabel } from '../../graph/domain/gang.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { ChainColumns } from '../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { ChainReader, EventFeed, GenerationReader, GraphStore } from '../../graph/store/port.ts';

/** What the intraday path reads. */
export type IntradayStore = EventFeed &
  ChainReader &
  Pick<GenerationReader, 'publication' | 'readLabels' | 'gangs' | 'communitiesIn'> &
  Pick<GraphStore, 'health'>;

/** Later than any event: the last instant of a JavaScript date. */
const endOfTime = 8_640_000_000_000_000;

/**
 * Reads what a state over a generation begins with: its labels, and the events that were recorded when it was made.
 * Null while the store has no event: nobody knows yet from when on it covers anything.
 *
 * @param parameters  where the generation has kept none, as the empty one
 */
export async function readBase(
  store: IntradayStore,
  generation: Generation,
  parameters: ParameterSet,
): Promise<BatchBase | null> {
  const { firstEventAt } = await store.health();
  if (firstEventAt === null) return null;
  const { number, watermark, asOf, window } = generation;
  const span = { from: window.from, until: endOfTime };
  return {
    generation: number,
    watermark,
    asOf,
    gangs: await store.gangs(number),
    labels: await gathered(store.readLabels(number), standingLabel),
    // The empty generation saw nothing, so all events are later ones.
    chains: watermark === 0 ? finished(gatherChains([])) : await chainsOf(store, span, watermark),
    coveredFrom: Math.max(number === 0 ? firstEventAt : window.from, firstEventAt),
    storeBeganAt: firstEventAt,
    ties: watermark === 0 ? [] : await gathered(store.readTies(span, watermark), itself<Tie>),
    outcomes:
      watermark === 0 ? [] : await gathered(store.readOutcomes(endOfTime, watermark), itself<Outcome>),
    communities: await store.communitiesIn(number),
    parameters: parametersOf(generation, parameters),
  };
}

/** Day and night use one formula: the parameters of the generation, with θ as its run set or chose it. */
function parametersOf({ parameters, thresholdNats }: Generation, others: ParameterSet): ParameterSet {
  const made = parameters ?? others;
  if (thresholdNats === null) return made;
  return { ...made, evidence: { ...made.evidence, leastNats: thresholdNats, automatic: false } };
}

/** What batches hold, batch by batch in turns of the event loop. */
async function gathered<Item, Kept>(
  batches: AsyncIterable<readonly Item[]>,
  keep: (item: Item) => Kept,
): Promise<Kept[]> {
  const all: Kept[] = [];
  for await (const batch of batches) {
    for (const item of batch) all.push(keep(item));
    await nextTurn();
  }
  return all;
}

function standingLabel({ accountId, gangId, role, signal: { level } }: GangLabel): StandingLabel {
  return { accountId, gangId, role, signal: { level } };
}

function itself<Item>(item: Item): Item {
  return item;
}

async function chainsOf(store: IntradayStore, window: TimeWindow, knownBy: Watermark): Promise<Chains> {
  const batches: ChainColumns[] = [];
  for await (const batch of store.readChains(window, resourceKinds, knownBy)) batches.push(batch);
  return inTurns(gatherChains(batches), nextTurn);
}
