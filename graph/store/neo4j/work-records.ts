import type { WorkRecord, WorkRecordKind } from '../../domain/work-record.ts';
import { checkWorkRecords, compareWorkRecords, workRecordText } from '../../domain/work-record.ts';
import type { WorkRecords } from '../port.ts';
import type { Connection } from './connection.ts';
import {
  lockDecisionLog,
  numberWorkRecord,
  putWorkRecords,
  removeWorkRecords,
  workRecordsByKey,
  workRecordsInGroups,
  workRecordsOfKind,
} from './queries.generated.ts';

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly belongsTo: string;
  readonly version: number;
  readonly text: string;
}

const recordsPerBatch = 10_000;

export function workRecords({ read, write, checkOpen }: Connection): WorkRecords {
  return {
    async saveRecords(records) {
      checkOpen();
      checkWorkRecords(records);
      return write('interactive', 'saveRecords', async (run) => {
        await run(lockDecisionLog, {});
        const recordKeys = records.map(workRecordText);
        const standing = inOrder(recordKeys, await run(workRecordsByKey, { recordKeys }));
        const fits = records.every(({ version }, place) => version === (standing[place]?.version ?? 0) + 1);
        if (!fits) return { saved: false, standing };
        const rows = records.map(({ group, content, ...record }) => ({
          ...record,
          recordKey: workRecordText(record),
          belongsTo: groupText(record.kind, group),
          text: content,
        }));
        await run(putWorkRecords, { records: rows });
        return { saved: true, standing: records };
      });
    },
    async recordsById(kind, ids) {
      checkOpen();
      if (ids.length === 0) return [];
      const recordKeys = ids.map((id) => workRecordText({ kind, id }));
      return inOrder(recordKeys, await read('interactive', workRecordsByKey, { recordKeys }));
    },
    async recordsIn(kind, groups) {
      checkOpen();
      if (groups.length === 0) return [];
      const texts = [...new Set(groups)].map((group) => groupText(kind, group));
      const rows = await read('interactive', workRecordsInGroups, { groups: texts });
      const found = rows.map(recordOf).sort(compareWorkRecords);
      return groups.map((group) => found.filter((record) => record.group === group));
    },
    async *readRecords(kind) {
      checkOpen();
      const all = (await read('batch', workRecordsOfKind, { kind })).map(recordOf).sort(compareWorkRecords);
      for (let from = 0; from < all.length; from += recordsPerBatch)
        yield all.slice(from, from + recordsPerBatch);
    },
    async removeRecords(records) {
      checkOpen();
      checkWorkRecords(records);
      const keys = records.map((record) => ({
        recordKey: workRecordText(record),
        version: record.version,
      }));
      await write('interactive', 'removeRecords', async (run) => {
        await run(lockDecisionLog, {});
        await run(removeWorkRecords, { records: keys });
      });
    },
    async nextNumber(kind) {
      checkOpen();
      return write('interactive', 'nextNumber', async (run) => {
        const [row] = await run(numberWorkRecord, { kind });
        return row!.number;
      });
    },
  };
}

function inOrder(keys: readonly string[], rows: readonly Row[]): (WorkRecord | null)[] {
  const found = new Map(rows.map(recordOf).map((record) => [workRecordText(record), record]));
  return keys.map((key) => found.get(key) ?? null);
}

function recordOf({ kind, id, belongsTo, version, text }: Row): WorkRecord {
  return {
    kind: kind as WorkRecordKind,
    id,
    group: belongsTo.slice(kind.length + 1),
    version,
    content: text,
  };
}

/** Kind and group as one text, so that one index finds both. */
function groupText(kind: WorkRecordKind, group: string): string {
  return `${kind}:${group}`;
}
