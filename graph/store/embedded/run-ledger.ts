import type { RunRecord } from '../../domain/run.ts';
import type { RunLedger } from '../port.ts';
import type { Environment } from './environment.ts';

/** @param lookAgain  makes visible what other processes committed; throws when the store is closed */
export function runLedger({ facts, write }: Environment, lookAgain: () => void): RunLedger {
  return {
    async recordRun(run) {
      lookAgain();
      await write(() => facts.putSync(['run', run.startedAt, run.runId], run));
    },
    async runs(limit) {
      lookAgain();
      const newestFirst = { start: ['run', Number.MAX_SAFE_INTEGER], end: ['run'], reverse: true, limit };
      const rows = Array.from(facts.getRange(newestFirst), ({ value }) => value as RunRecord);
      return rows.sort((a, b) => b.startedAt - a.startedAt || (a.runId < b.runId ? -1 : 1));
    },
  };
}
