import type { RunEnd } from '../../domain/run.ts';
import type { RunLedger } from '../port.ts';
import type { Connection } from './connection.ts';
import { recordRun, runs } from './queries.generated.ts';

export function runLedger({ read, write }: Connection): RunLedger {
  return {
    async recordRun(run) {
      await write('interactive', recordRun.name, (send) => send(recordRun, run));
    },
    async runs(limit) {
      const rows = await read('interactive', runs, { limit });
      return rows.map((row) => ({ ...row, end: row.end as RunEnd }));
    },
  };
}
