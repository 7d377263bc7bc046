import { StoreConflict } from '../../graph/domain/errors.ts';
import { isOver } from '../../graph/domain/kept-answer.ts';
import { hourMs } from '../../graph/domain/window.ts';
import { type WorkRecord, workRecordLimits } from '../../graph/domain/work-record.ts';
import type { WorkRecords } from '../../graph/store/port.ts';
import type { Job } from '../job.ts';

export interface PruneOptions {
  /** Generations that stay ready to be shown again, at least 1. */
  readonly keep: number;
}

export const defaultPrune: PruneOptions = { keep: 3 };

export interface PruneReport {
  /** Generations whose evidence was given up. */
  readonly generations: readonly number[];
  /** Answers to requests that will not come again. */
  readonly answers: number;
}

/**
 * Gives up the evidence of generations that nobody will show again. Their labels, gangs, lineage and heads stay, which
 * is what an answer of that day is told from; the evidence itself can be derived again from the events. Answers that were
 * kept for requests that come twice are forgotten after their day.
 */
export const prune: Job<PruneOptions, PruneReport> = {
  name: 'prune',
  async run({ openStore, now }, { keep }) {
    const store = await openStore();
    const lease = await store.claim('prune', 'prune', hourMs);
    if (lease === null) throw new StoreConflict('another prune is running');
    try {
      return { generations: await store.prune(lease, keep), answers: await forgetAnswers(store, now()) };
    } finally {
      await store.release(lease);
    }
  },
  describe({ generations, answers }) {
    if (generations.length === 0 && answers === 0) return ['Nothing to prune.'];
    const numbers = generations.join(', ');
    return [
      ...(generations.length === 0
        ? []
        : [`The evidence of ${generations.length} generations was given up: ${numbers}`]),
      ...(answers === 0 ? [] : [`Answers to earlier requests that were forgotten: ${answers}`]),
    ];
  },
};

/** @returns how many were over at an instant */
async function forgetAnswers(store: WorkRecords, at: number): Promise<number> {
  const over: WorkRecord[] = [];
  for await (const records of store.readRecords('ANSWER'))
    over.push(...records.filter((record) => isOver(record, at)));
  for (let from = 0; from < over.length; from += workRecordLimits.records)
    await store.removeRecords(over.slice(from, from + workRecordLimits.records));
  return over.length;
}
