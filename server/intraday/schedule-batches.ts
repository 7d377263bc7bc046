import type { Decisions } from '../../graph/algorithms/detection/decisions.ts';
import type { IntradayState } from '../../graph/algorithms/intraday/intraday-state.ts';
import type { BatchBase } from '../../graph/algorithms/intraday/micro-batch.ts';
import { unitsPerNat } from '../../graph/domain/evidence-link.ts';
import type { RecordedEvent } from '../../graph/domain/relation-chain.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import { minuteMs, secondMs } from '../../graph/domain/window.ts';
import type { BatchRunner, OpenRunner } from './batch-runner.ts';

/** Micro-batches over one state. */
export interface Batches {
  /** Hears of the next event before it is applied. */
  before(event: RecordedEvent): void;
  /** Hears of it once it is applied. */
  after(event: RecordedEvent, account: number, watermark: Watermark): void;
  /** Looks by the clock whether one is due, epoch ms. */
  tick(now: number): void;
  /** Resolves when everything that was begun is decided. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface BatchParts {
  readonly openRunner: OpenRunner;
  /** The lists and verdicts as they were read last. */
  readonly decisions: () => Decisions;
  /** Takes a sentence for the operator. */
  readonly alarm: (message: string) => void;
}

export type OpenBatches = (base: BatchBase, state: IntradayState) => Batches;

/**
 * Decides when a micro-batch is due: when `batchMinutes` of recording time have passed, on a grid, or at
 * `batchAccounts` dirty accounts. Both follow from the events and when they were recorded, so every server, and one
 * that starts again, runs the same micro-batches; the clock only ends a grid cell in which nothing more came.
 */
export function scheduleBatches({ openRunner, decisions, alarm }: BatchParts): OpenBatches {
  return (base, state) => {
    const { intraday, evidence } = base.parameters;
    const runner: BatchRunner = openRunner(base);
    const leastUnits = Math.round(evidence.leastNats * unitsPerNat);
    const cellMs = intraday.batchMinutes * minuteMs;
    const dirty = new Set<number>();
    let newestAt = base.asOf;
    let watermark = base.watermark;
    /** Grid cell of the last event. */
    let cell = 0;
    let last: Promise<void> = Promise.resolve();
    let isClosed = false;

    const run = (): void => {
      if (dirty.size === 0) return;
      const inOrder = [...dirty].sort((a, b) => a - b);
      const linked = new Set(
        inOrder.flatMap((account) => {
          const partners = state.partnersOf(account, leastUnits);
          return partners.length === 0 ? [] : [account, ...partners];
        }),
      );
      dirty.clear();
      // The first full second after the newest event, as a refresh has it.
      const asOf = Math.floor(newestAt / secondMs) * secondMs + secondMs;
      const batch = { dirty: inOrder, linked: [...linked], asOf, watermark, decisions: decisions() };
      last = runner.run(batch).then(state.decide, (error: Error) => {
        if (!isClosed) alarm(`a micro-batch failed: ${error.message}`);
      });
    };

    return {
      before({ receivedAt }) {
        if (Math.floor(receivedAt / cellMs) > cell) run();
      },
      after({ event, receivedAt }, account, mark) {
        runner.add(event);
        dirty.add(account);
        newestAt = Math.max(newestAt, event.at);
        watermark = mark;
        cell = Math.floor(receivedAt / cellMs);
        if (dirty.size >= intraday.batchAccounts) run();
      },
      tick(now) {
        if (Math.floor(now / cellMs) > cell) run();
      },
      async settled() {
        await last;
      },
      async close() {
        isClosed = true;
        await runner.close();
        await last;
      },
    };
  };
}
