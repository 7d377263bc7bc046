import type { WorkRecord } from '../../graph/domain/work-record.ts';
import { checkWorkRecords, compareWorkRecords, workRecordText } from '../../graph/domain/work-record.ts';
import type { WorkRecords } from '../../graph/store/port.ts';

/** Records in a map. */
export function memoryWorkRecords(checkOpen: () => unknown): WorkRecords {
  const kept = new Map<string, WorkRecord>();
  const numbers = new Map<string, number>();
  const all = () => [...kept.values()].sort(compareWorkRecords);
  return {
    async saveRecords(records) {
      checkOpen();
      checkWorkRecords(records);
      const standing = records.map((record) => kept.get(workRecordText(record)) ?? null);
      if (records.some(({ version }, place) => version !== (standing[place]?.version ?? 0) + 1))
        return { saved: false, standing };
      for (const record of records) kept.set(workRecordText(record), record);
      return { saved: true, standing: records };
    },
    async recordsById(kind, ids) {
      checkOpen();
      return ids.map((id) => kept.get(workRecordText({ kind, id })) ?? null);
    },
    async recordsIn(kind, groups) {
      checkOpen();
      return groups.map((group) => all().filter((record) => record.kind === kind && record.group === group));
    },
    async *readRecords(kind) {
      checkOpen();
      const found = all().filter((record) => record.kind === kind);
      if (found.length > 0) yield found;
    },
    async removeRecords(records) {
      checkOpen();
      checkWorkRecords(records);
      for (const record of records) {
        const key = workRecordText(record);
        if (kept.get(key)?.version === record.version) kept.delete(key);
      }
    },
    async nextNumber(kind) {
      checkOpen();
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      return number;
    },
  };
}
