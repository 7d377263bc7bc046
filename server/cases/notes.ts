import { createHash } from 'node:crypto';
import type { Note } from '../../graph/domain/case.ts';
import { caseLimits, tidyTags } from '../../graph/domain/case.ts';
import type { WorkRecords } from '../../graph/store/port.ts';
import { noteById, noteRecord, notesOn } from './case-book.ts';
import type { ChangeAsked, Problem } from './once.ts';
import { once, problemOf } from './once.ts';

/** What became of a note: as it is now, or why it is not. */
export interface NotePayload {
  readonly note: Note | null;
  readonly problem: Problem | null;
}

export interface NoteText {
  readonly text: string;
  readonly tags: readonly string[];
}

/** Puts a remark on a node, a link, a gang or a case, whatever its id stands for. */
export function addNote(
  store: WorkRecords,
  subject: string,
  given: NoteText,
  asked: ChangeAsked,
): Promise<NotePayload> {
  return once(store, 'addNote', asked, [subject, given], refuse, async () => {
    const problem = noteProblem(given) ?? subjectProblem(subject);
    if (problem !== null) return { records: [], payload: refuse(problem) };
    const noteId = `N-${await store.nextNumber('NOTE')}`;
    const first = { text: given.text.trim(), author: asked.by, at: asked.at };
    const note: Note = { noteId, subject, tags: tidyTags(given.tags), versions: [first] };
    return saving(note);
  });
}

/** Writes a note anew; what it was before is kept. Only its author may. */
export function editNote(
  store: WorkRecords,
  noteId: string,
  given: NoteText,
  version: number,
  asked: ChangeAsked,
): Promise<NotePayload> {
  return once(store, 'editNote', asked, [noteId, given, version], refuse, async () => {
    const note = await noteById(store, noteId);
    if (note === null)
      return { records: [], payload: refuse(problemOf('NOT_FOUND', 'id', 'is no id of a note')) };
    const problem = noteProblem(given) ?? editProblem(note, version, asked.by);
    if (problem !== null) return { records: [], payload: { note, problem } };
    const next = { text: given.text.trim(), author: asked.by, at: asked.at };
    return saving({ ...note, tags: tidyTags(given.tags), versions: [...note.versions, next] });
  });
}

/** Notes on several subjects, each subject's oldest first, at most 200 for each. */
export async function notesOf(store: WorkRecords, subjects: readonly string[]): Promise<readonly Note[]> {
  const found = await notesOn(store, [...new Set(subjects)].map(groupOf));
  return found.flatMap((notes) => notes.slice(-caseLimits.notes));
}

function saving(note: Note) {
  return {
    records: [{ ...noteRecord(note), group: groupOf(note.subject) }],
    payload: { note, problem: null },
  };
}

/** Ids of links may be longer than the name of a group: such a one stands by its digest. */
function groupOf(subject: string): string {
  return subject.length <= 200 ? subject : createHash('sha256').update(subject).digest('base64url');
}

function noteProblem({ text, tags }: NoteText): Problem | null {
  const { noteText, tag, tags: most } = caseLimits;
  const bytes = Buffer.byteLength(text.trim());
  if (bytes < 1 || bytes > noteText) return problemOf('BAD_USER_INPUT', 'text', `has 1 to ${noteText} bytes`);
  const tidy = tidyTags(tags);
  if (tidy.length > most || tidy.some(({ length }) => length > tag))
    return problemOf('BAD_USER_INPUT', 'tags', `are at most ${most} of at most ${tag} characters`);
  return null;
}

function subjectProblem({ length }: string): Problem | null {
  return length >= 1 && length <= 1024
    ? null
    : problemOf('BAD_USER_INPUT', 'subject', 'has 1 to 1024 characters');
}

function editProblem({ versions }: Note, version: number, by: string): Problem | null {
  if (versions[0]?.author !== by) return problemOf('FORBIDDEN', 'id', 'is of a note of somebody else');
  if (versions.length !== version)
    return problemOf('CONFLICT', 'version', 'is not that of the note as it is now');
  const most = 20;
  return versions.length < most
    ? null
    : problemOf('BAD_USER_INPUT', 'id', `is of a note with ${most} versions: add another`);
}

function refuse(problem: Problem): NotePayload {
  return { note: null, problem };
}
