import { describe, expect, it } from 'vitest';
import type { Note } from '../../../ui/src/api/notes.ts';
import type { Picture } from '../../../ui/src/state/fold.ts';
import { createNoteBook, noteTextOf } from '../../../ui/src/state/note-book.ts';
import { noteSubjects } from '../../../ui/src/state/note-subjects.ts';

const at = '2026-05-01T00:00:00.000Z';
const note = (id: string, subject: string, text: string): Note => ({
  id,
  subject,
  text,
  tags: [],
  author: 'ann',
  at,
  version: 1,
  versions: [{ text, author: 'ann', at }],
});

/** A server with notes on it, and how often it was asked about what. */
function desk(...kept: Note[]) {
  const asked: (readonly string[])[] = [];
  let failing = false;
  const book = createNoteBook({
    async of(subjects) {
      asked.push(subjects);
      if (failing) throw new Error('unreachable');
      return kept.filter(({ subject }) => subjects.includes(subject));
    },
    add: async ({ subject, text }) => note('N-9', subject, text),
    edit: async ({ id, text }) => ({ ...note(id, 'u1', text), version: 2 }),
  });
  return { book, asked, fail: (on: boolean) => (failing = on) };
}

describe('the notes that the page knows of', () => {
  it('are read once for each subject', async () => {
    const { book, asked } = desk(note('N-1', 'u1', 'first'));
    await book.getState().read(['u1', 'u2', 'u1']);
    await book.getState().read(['u2', 'u3']);
    expect(asked).toEqual([['u1', 'u2'], ['u3']]);
    expect([...book.getState().notes]).toEqual([
      ['u1', [note('N-1', 'u1', 'first')]],
      ['u2', []],
      ['u3', []],
    ]);
  });

  it('are asked for again where an answer did not come', async () => {
    const { book, asked, fail } = desk();
    fail(true);
    await book.getState().read(['u1']);
    fail(false);
    await book.getState().read(['u1']);
    expect(asked).toEqual([['u1'], ['u1']]);
    expect(book.getState().notes.get('u1')).toEqual([]);
  });

  it('hold what was added after what was there, and an edit in its place', async () => {
    const { book } = desk(note('N-1', 'u1', 'first'));
    await book.getState().read(['u1']);
    await book.getState().add('u1', { text: 'second', tags: [] }, 'k1');
    await book.getState().edit(note('N-1', 'u1', 'first'), { text: 'better', tags: [] }, 'k2');
    expect(
      book
        .getState()
        .notes.get('u1')
        ?.map(({ text }) => text),
    ).toEqual(['better', 'second']);
  });
});

describe('the text of a note', () => {
  it('is trimmed, with tags between commas of either language, each once', () => {
    expect(noteTextOf('  a note ', ' shop,门店、shop；device ')).toEqual({
      text: 'a note',
      tags: ['shop', '门店', 'device'],
    });
  });

  it('is refused empty and above 4 KiB, counted as the server counts', () => {
    expect(noteTextOf('  ', '')).toBeNull();
    expect(noteTextOf('备'.repeat(1_365), '')).not.toBeNull();
    expect(noteTextOf('备'.repeat(1_366), '')).toBeNull();
  });
});

describe('what a note can be on', () => {
  const node = (id: string) => [id, { id, kind: 'ACCOUNT', display: `no. ${id}` }] as const;
  const link = { id: 'u1~u2', kind: 'EVIDENCE', from: 'u1', to: 'u2' };
  const picture = {
    nodes: new Map([node('u1'), node('u2')]),
    links: new Map([[link.id, link]]),
    gangs: [{ id: 'g-1' }],
  } as unknown as Picture;
  const held = { id: 'case-1', number: 'C-1' };

  it('is the link between two that are selected before the node, then the gang, then the case', () => {
    expect(noteSubjects(picture, ['u2', 'u1'], held)).toEqual([
      { kind: 'link', id: 'u1~u2', from: 'no. u1', to: 'no. u2' },
      { kind: 'node', id: 'u1', type: 'ACCOUNT', name: 'no. u1' },
      { kind: 'gang', id: 'g-1' },
      { kind: 'case', id: 'case-1', number: 'C-1' },
    ]);
  });

  it('is the gang alone where nothing is selected, and no case that nobody has opened', () => {
    expect(noteSubjects(picture, [], { id: 'case-1', number: null })).toEqual([{ kind: 'gang', id: 'g-1' }]);
  });
});
