import { compareText } from '../../graph/domain/ids.ts';
import type { RunRecord } from '../../graph/domain/run.ts';
import type { RunLedger } from '../../graph/store/port.ts';

/** Runs as a plain list; `checkOpen` throws when the store is closed. */
export function memoryRuns(checkOpen: () => unknown): RunLedger {
  let kept: RunRecord[] = [];
  return {
    async recordRun(run) {
      checkOpen();
      kept = [...kept.filter(({ runId }) => runId !== run.runId), run];
    },
    async runs(limit) {
      checkOpen();
      return kept
        .toSorted((a, b) => b.startedAt - a.startedAt || compareText(a.runId, b.runId))
        .slice(0, limit);
    },
  };
}
