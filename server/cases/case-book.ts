import type { Case, Note } from '../../graph/domain/case.ts';
import type { VerdictTarget } from '../../graph/domain/verdict.ts';
import { targetText } from '../../graph/domain/verdict.ts';
import type { WorkRecord } from '../../graph/domain/work-record.ts';
import type { WorkRecords } from '../../graph/store/port.ts';

/** The case of a target as people have left it; null where nobody has opened one. */
export async function caseOn(store: WorkRecords, target: VerdictTarget): Promise<Case | null> {
  const [record = null] = await store.recordsById('CASE', [targetText(target)]);
  return record === null ? null : caseIn(record);
}

/** The case of a number such as `C-12`. */
export async function caseNumbered(
  store: Pick<WorkRecords, 'recordsIn'>,
  number: string,
): Promise<Case | null> {
  const [[record] = []] = await store.recordsIn('CASE', [number]);
  return record === undefined ? null : caseIn(record);
}

/** All cases that were ever opened. */
export async function allCases(store: WorkRecords): Promise<Case[]> {
  const cases: Case[] = [];
  for await (const batch of store.readRecords('CASE')) cases.push(...batch.map(caseIn));
  return cases;
}

export function caseRecord(one: Case): WorkRecord {
  const { version, target, number } = one;
  return { kind: 'CASE', id: targetText(target), group: number, version, content: JSON.stringify(one) };
}

/** Notes on each subject, in the order asked, each oldest first. */
export async function notesOn(store: WorkRecords, subjects: readonly string[]): Promise<Note[][]> {
  const found = await store.recordsIn('NOTE', subjects);
  return found.map((records) => records.map(noteIn).sort((a, b) => firstAt(a) - firstAt(b)));
}

export async function noteById(store: WorkRecords, noteId: string): Promise<Note | null> {
  const [record = null] = await store.recordsById('NOTE', [noteId]);
  return record === null ? null : noteIn(record);
}

export function noteRecord(note: Note): WorkRecord {
  const { noteId, subject, versions } = note;
  return {
    kind: 'NOTE',
    id: noteId,
    group: subject,
    version: versions.length,
    content: JSON.stringify(note),
  };
}

function caseIn({ content }: WorkRecord): Case {
  return JSON.parse(content) as Case;
}

function noteIn({ content }: WorkRecord): Note {
  return JSON.parse(content) as Note;
}

function firstAt({ versions }: Note): number {
  return versions[0]?.at ?? 0;
}
