import { stringify } from 'csv-stringify/sync';
import { BadInput } from '../../graph/domain/errors.ts';
import type { GangLabel } from '../../graph/domain/gang.ts';
import type { Job } from '../job.ts';

export interface ExportOptions {
  readonly labels: boolean;
}

export interface ExportReport {
  readonly generation: number;
  /** Lines written, the head line left out. */
  readonly rows: number;
}

const columns = ['accountId', 'gangId', 'role', 'level', 'score', 'generation'];

/** The labels of the shown generation as CSV on standard output: one line an account in a gang, by account id. */
export const exportLabels: Job<ExportOptions, ExportReport> = {
  name: 'export',
  async run({ openStore, print }, { labels }) {
    if (!labels) throw new BadInput('export', 'say what to write: --labels');
    const store = await openStore();
    const { number } = (await store.publication()).generation;
    print(columns.join(','));
    let rows = 0;
    for await (const batch of store.readLabels(number)) {
      const members = batch.filter(({ gangId }) => gangId !== null);
      rows += members.length;
      if (members.length > 0) print(csvOf(members, number));
    }
    return { generation: number, rows };
  },
};

/** A spreadsheet must not take an account id for a formula. */
function csvOf(labels: readonly GangLabel[], generation: number): string {
  const rows = labels.map(({ accountId, gangId, role, signal }) => [
    accountId,
    gangId,
    role,
    signal.level,
    signal.score,
    generation,
  ]);
  return stringify(rows, { escape_formulas: true }).trimEnd();
}
