import { StoreConflict } from '../../graph/domain/errors.ts';
import { hourMs } from '../../graph/domain/window.ts';
import type { Job } from '../job.ts';

export interface PruneOptions {
  /** Generations that stay ready to be shown again, at least 1. */
  readonly keep: number;
}

export const defaultPrune: PruneOptions = { keep: 3 };

/**
 * Gives up the evidence of generations that nobody will show again. Their labels, gangs, lineage and heads stay, which
 * is what an answer of that day is told from; the evidence itself can be derived again from the events.
 */
export const prune: Job<PruneOptions, readonly number[]> = {
  name: 'prune',
  async run({ openStore }, { keep }) {
    const store = await openStore();
    const lease = await store.claim('prune', 'prune', hourMs);
    if (lease === null) throw new StoreConflict('another prune is running');
    try {
      return await store.prune(lease, keep);
    } finally {
      await store.release(lease);
    }
  },
  describe: (numbers) => [
    numbers.length === 0
      ? 'Nothing to prune.'
      : `The evidence of ${numbers.length} generations was given up: ${numbers.join(', ')}`,
  ],
};
