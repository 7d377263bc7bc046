import { LimitExceeded } from './errors.ts';
import { compareText } from './ids.ts';

/** What people keep while they work. `ANSWER`: what came of a request, so that asking again changes nothing. */
export const workRecordKinds = [
  'CASE',
  'NOTE',
  'OBJECTION',
  'WORKSPACE',
  'COMMAND',
  'EXPORT',
  'ANSWER',
] as const;

export type WorkRecordKind = (typeof workRecordKinds)[number];

/** One record, named by kind and id. Stores keep its content as it is and know nothing of it. */
export interface WorkRecord {
  readonly kind: WorkRecordKind;
  /** 1 … 300 characters. */
  readonly id: string;
  /** What the record belongs to, such as the person of a workspace; 1 … 300 characters. */
  readonly group: string;
  /** 1 for the first one, one more with each change. */
  readonly version: number;
  /** JSON, at most 256 Ki characters. */
  readonly content: string;
}

export const workRecordLimits = { records: 500, name: 300, content: 256 * 1024 } as const;

/** @throws LimitExceeded naming the first limit that records break */
export function checkWorkRecords(records: readonly WorkRecord[]): void {
  const { records: mostRecords, name, content } = workRecordLimits;
  if (!(records.length >= 1 && records.length <= mostRecords))
    throw new LimitExceeded('records', 1, mostRecords, records.length);
  for (const record of records) {
    checkLength('id', name, record.id);
    checkLength('group', name, record.group);
    checkLength('content', content, record.content);
    if (!(Number.isSafeInteger(record.version) && record.version >= 1))
      throw new LimitExceeded('version', 1, Number.MAX_SAFE_INTEGER, record.version);
  }
}

/** Orders records of one kind by id. */
export function compareWorkRecords(a: WorkRecord, b: WorkRecord): number {
  return compareText(a.id, b.id);
}

/** One text for a record, usable as a map key: no kind contains a colon. */
export function workRecordText({ kind, id }: Pick<WorkRecord, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

function checkLength(limit: string, most: number, { length }: string): void {
  if (length < 1 || length > most) throw new LimitExceeded(limit, 1, most, length);
}
