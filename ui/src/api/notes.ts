import type { Ask } from './client.ts';
import {
  AddNoteDocument,
  type AddNoteInput,
  EditNoteDocument,
  type EditNoteInput,
  type NoteFieldsFragment,
  NotesDocument,
} from './documents.generated.ts';
import { refusal } from './refusal.ts';

export type Note = NoteFieldsFragment;
export type { AddNoteInput, EditNoteInput };

/** What is asked and told about notes. */
export interface NoteQuestions {
  /** Notes on any number of subjects, asked a hundred at a time; those of one subject oldest first. */
  readonly of: (subjects: readonly string[], signal?: AbortSignal) => Promise<readonly Note[]>;
  readonly add: (input: AddNoteInput) => Promise<Note>;
  readonly edit: (input: EditNoteInput) => Promise<Note>;
}

/** Subjects of one question. */
const mostSubjects = 100;

export function createNoteQuestions(ask: Ask): NoteQuestions {
  return {
    async of(subjects, signal) {
      const notes: Note[] = [];
      for (let first = 0; first < subjects.length; first += mostSubjects) {
        const some = subjects.slice(first, first + mostSubjects);
        notes.push(...(await ask(NotesDocument, { subjects: some }, signal)).notes);
      }
      return notes;
    },
    async add(input) {
      const { note, problem } = (await ask(AddNoteDocument, { input })).addNote;
      if (note === null || problem) throw refusal(problem ?? { code: 'NOT_FOUND', field: 'subject' });
      return note;
    },
    async edit(input) {
      const { note, problem } = (await ask(EditNoteDocument, { input })).editNote;
      if (note === null || problem) throw refusal(problem ?? { code: 'NOT_FOUND', field: 'id' });
      return note;
    },
  };
}
