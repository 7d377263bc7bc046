import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Note, NoteQuestions } from '../api/notes.ts';

/** What somebody writes: plain text and the tags to find it by. */
export interface NoteText {
  readonly text: string;
  readonly tags: readonly string[];
}

export interface NoteBookState {
  /** Notes by the id of what they are on, each oldest first; absent for what was not asked for. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Reads the notes on subjects that are not known yet; a failure leaves them unknown. */
  read(subjects: readonly string[]): Promise<void>;
  /** @param key  the same key adds one note, however often it is sent */
  add(subject: string, given: NoteText, key: string): Promise<void>;
  edit(note: Note, given: NoteText, key: string): Promise<void>;
}

export type NoteBook = UseBoundStore<StoreApi<NoteBookState>>;

/** Most bytes of a note. */
export const mostNoteBytes = 4_096;

/** Most subjects that are read at once; beyond them what is selected is read alone. */
const mostRead = 500;

/** The notes that the page knows of. Answers of the server stand in for asking again. */
export function createNoteBook(questions: NoteQuestions): NoteBook {
  return create<NoteBookState>()((set, get) => {
    const asked = new Set<string>();
    const keep = (note: Note) => set({ notes: withNote(get().notes, note) });
    return {
      notes: new Map(),
      async read(subjects) {
        const unknown = [...new Set(subjects)].filter((id) => !asked.has(id)).slice(0, mostRead);
        if (unknown.length === 0) return;
        for (const id of unknown) asked.add(id);
        const found = await questions.of(unknown).catch(() => null);
        if (found !== null) return set({ notes: withFound(get().notes, unknown, found) });
        // Marks are an aid: without them all else on the page stays true, and the next look asks again.
        for (const id of unknown) asked.delete(id);
      },
      add: async (subject, given, idempotencyKey) =>
        keep(await questions.add({ subject, ...given, idempotencyKey })),
      edit: async ({ id, version }, given, idempotencyKey) =>
        keep(await questions.edit({ id, version, ...given, idempotencyKey })),
    };
  });
}

/** Text and tags as they are sent; null while they say nothing or too much. */
export function noteTextOf(text: string, tags: string): NoteText | null {
  const trimmed = text.trim();
  const bytes = new TextEncoder().encode(trimmed).length;
  if (bytes === 0 || bytes > mostNoteBytes) return null;
  const names = tags.split(/[,，、;；]/).map((tag) => tag.trim());
  return { text: trimmed, tags: [...new Set(names.filter((tag) => tag !== ''))] };
}

function withFound(
  notes: NoteBookState['notes'],
  subjects: readonly string[],
  found: readonly Note[],
): NoteBookState['notes'] {
  const bySubject = new Map(subjects.map((id) => [id, [] as Note[]]));
  for (const note of found) bySubject.get(note.subject)?.push(note);
  return new Map([...notes, ...bySubject]);
}

function withNote(notes: NoteBookState['notes'], note: Note): NoteBookState['notes'] {
  const before = notes.get(note.subject) ?? [];
  const known = before.some(({ id }) => id === note.id);
  const after = known ? before.map((one) => (one.id === note.id ? note : one)) : [...before, note];
  return new Map([...notes, [note.subject, after]]);
}
