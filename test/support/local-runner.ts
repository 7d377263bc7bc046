import { engines } from '../../graph/algorithms/engines/engines.ts';
import { microBatches } from '../../graph/algorithms/intraday/micro-batch.ts';
import type { OpenRunner } from '../../server/intraday/batch-runner.ts';

/** Micro-batches in the thread of the caller. */
export const localRunner: OpenRunner = (base) => {
  const batches = microBatches(base, engines['leiden-cpm']);
  return {
    add: batches.add,
    run: async (batch) => batches.run(batch),
    close: async () => {},
  };
};
