import type { WorkRecord, WorkRecordKind } from '../../domain/work-record.ts';
import { checkWorkRecords, compareWorkRecords } from '../../domain/work-record.ts';
import type { WorkRecords } from '../port.ts';
import type { Environment } from './environment.ts';

/** Behind every id there is. */
const lastText = '\u{10FFFF}';
const recordsPerBatch = 10_000;

/**
 * One row a record under its kind and id; a second one under its group leads to it.
 *
 * @param lookAgain  makes visible what other processes committed; throws when the store is closed
 */
export function workRecords({ facts, write }: Environment, lookAgain: () => void): WorkRecords {
  const recordOf = (kind: WorkRecordKind, id: string) =>
    (facts.get(['record', kind, id]) as WorkRecord | undefined) ?? null;

  function put(record: WorkRecord): void {
    const { kind, id, group } = record;
    const before = recordOf(kind, id);
    if (before !== null && before.group !== group) facts.removeSync(['record-of', kind, before.group, id]);
    facts.putSync(['record', kind, id], record);
    facts.putSync(['record-of', kind, group, id], id);
  }

  function idsIn(kind: WorkRecordKind, group: string): string[] {
    const start = ['record-of', kind, group];
    return Array.from(facts.getRange({ start, end: [...start, lastText] }), ({ value }) => value as string);
  }

  return {
    async saveRecords(records) {
      checkWorkRecords(records);
      lookAgain();
      return write(() => {
        const standing = records.map(({ kind, id }) => recordOf(kind, id));
        const fits = records.every(({ version }, place) => version === (standing[place]?.version ?? 0) + 1);
        if (!fits) return { saved: false, standing };
        for (const record of records) put(record);
        return { saved: true, standing: records };
      });
    },
    async recordsById(kind, ids) {
      lookAgain();
      return ids.map((id) => recordOf(kind, id));
    },
    async recordsIn(kind, groups) {
      lookAgain();
      return groups.map((group) =>
        idsIn(kind, group)
          .map((id) => recordOf(kind, id)!)
          .sort(compareWorkRecords),
      );
    },
    async *readRecords(kind) {
      lookAgain();
      const start = ['record', kind];
      const rows = facts.getRange({ start, end: [...start, lastText] });
      const all = Array.from(rows, ({ value }) => value as WorkRecord).sort(compareWorkRecords);
      for (let from = 0; from < all.length; from += recordsPerBatch)
        yield all.slice(from, from + recordsPerBatch);
    },
    async removeRecords(records) {
      checkWorkRecords(records);
      lookAgain();
      await write(() => {
        for (const { kind, id, version } of records) {
          const standing = recordOf(kind, id);
          if (standing?.version !== version) continue;
          facts.removeSync(['record', kind, id]);
          facts.removeSync(['record-of', kind, standing.group, id]);
        }
      });
    },
    async nextNumber(kind) {
      lookAgain();
      return write(() => {
        const number = ((facts.get(['record-number', kind]) as number | undefined) ?? 0) + 1;
        facts.putSync(['record-number', kind], number);
        return number;
      });
    },
  };
}
