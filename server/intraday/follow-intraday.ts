import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Agreement, agreementWith } from '../../graph/algorithms/intraday/agreement.ts';
import { buildIntraday, type IntradayState } from '../../graph/algorithms/intraday/intraday-state.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { Overlay } from '../../graph/domain/overlay.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import { type IntradayStore, readBase } from './read-base.ts';
import type { Batches, OpenBatches } from './schedule-batches.ts';

export interface IntradayParts {
  readonly store: IntradayStore;
  readonly parameters: ParameterSet;
  /** Micro-batches over a new state; null runs none. */
  readonly openBatches: OpenBatches | null;
  /** Told how the labels of the state before agree with a new generation. */
  readonly onAgreement: (agreement: Agreement) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Takes a sentence for the operator. */
  readonly alarm: (message: string) => void;
}

/** Provisional labels, kept up with the store. */
export interface Intraday {
  /** The labels over a generation as they stand; null while there are none. */
  overlayOf(generation: number): Overlay | null;
  /** Takes in the events up to a watermark; while a first state is being built, none are waited for. Never fails. */
  upTo(watermark: Watermark): Promise<void>;
  /** Looks once for another generation and for events of any process. Waits for the first state. Never fails. */
  look(): Promise<void>;
  /** Resolves when nothing is being built or decided. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A state with the last event that it took in. */
interface Followed {
  readonly state: IntradayState;
  readonly generation: Generation;
  readonly batches: Batches | null;
  watermark: Watermark;
}

/** Events that are taken in before others get the event loop: some 10 ms. */
const eventsPerSlice = 500;

/**
 * Follows the store: a state for the shown generation, built beside the one before and put in its place once it has
 * caught up, and every event after that in recording order, whoever recorded it. One reader at a time.
 */
export function followIntraday(parts: IntradayParts): Intraday {
  const { store, alarm, now } = parts;
  let current: Followed | null = null;
  let building: Promise<void> | null = null;
  let following: Promise<boolean> | null = null;
  let isMissed = false;
  let isClosed = false;

  /** Runs a step that may find the store silent; tells the operator once, until it answers again. */
  async function attempt(step: () => Promise<void>): Promise<boolean> {
    try {
      await step();
      isMissed = false;
      return true;
    } catch (error) {
      if (!isMissed && !isClosed)
        alarm(`provisional labels wait: ${error instanceof Error ? error.message : String(error)}`);
      isMissed = true;
      return false;
    }
  }

  function follow(): Promise<boolean> {
    following ??= attempt(async () => {
      if (current !== null) await takeIn(store, current);
    }).finally(() => {
      following = null;
    });
    return following;
  }

  async function build(generation: Generation): Promise<void> {
    const next = await buildFollowed(parts, generation, () => isClosed);
    if (next === null) return;
    const before = current;
    current = next;
    if (before === null) return;
    await parts.onAgreement(agreementWith(before.state, next.state, before.generation.number, generation));
    await before.batches?.close();
  }

  function rebuild(generation: Generation): void {
    building ??= attempt(() => build(generation))
      .then(() => undefined)
      .finally(() => {
        building = null;
      });
  }

  async function look(): Promise<void> {
    await attempt(async () => {
      const { generation } = await store.publication();
      if (generation.number !== current?.generation.number) rebuild(generation);
    });
    if (current === null) await building;
    await follow();
    current?.batches?.tick(now());
  }

  return {
    look,
    overlayOf: (generation) => (current?.generation.number === generation ? current.state.overlay() : null),
    async upTo(watermark) {
      // Without a state and without one being built the store was empty until now.
      if (current === null && building === null) await look();
      while (current !== null && current.watermark < watermark && (await follow()));
    },
    async settled() {
      await building;
      await follow();
      await current?.batches?.settled();
    },
    async close() {
      isClosed = true;
      await building;
      await following;
      await current?.batches?.close();
    },
  };
}

/** A state that has caught up with the store; null while the store is empty, or when nobody waits for it any more. */
async function buildFollowed(
  { store, parameters, openBatches }: IntradayParts,
  generation: Generation,
  isGivenUp: () => boolean,
): Promise<Followed | null> {
  const base = await readBase(store, generation, parameters);
  if (base === null) return null;
  const steps = buildIntraday(base);
  let step = steps.next();
  while (!step.done) {
    await nextTurn();
    if (isGivenUp()) return null;
    step = steps.next();
  }
  const state = step.value;
  const batches = openBatches?.(base, state) ?? null;
  const followed = { state, generation, batches, watermark: generation.watermark };
  await takeIn(store, followed);
  return followed;
}

async function takeIn(store: IntradayStore, followed: Followed): Promise<void> {
  const { state, batches } = followed;
  let sincePause = 0;
  for await (const { events, watermark } of store.eventsAfter(followed.watermark)) {
    const first = watermark - events.length;
    for (const [place, recorded] of events.entries()) {
      const mark = first + place + 1;
      batches?.before(recorded);
      const account = state.apply(recorded.event, mark);
      batches?.after(recorded, account, mark);
      followed.watermark = mark;
      if (++sincePause % eventsPerSlice === 0) await nextTurn();
    }
  }
}
