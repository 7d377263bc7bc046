import { useEffect, useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import type { Note } from '../api/notes.ts';
import type { NoteSubject } from '../state/note-subjects.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { NoteForm } from './note-form.tsx';
import { usePage } from './page-context.ts';
import { useMay } from './viewer-context.ts';

interface NotePartProps {
  /** What notes are shown of, and may be written on, the nearest first. */
  readonly subjects: readonly NoteSubject[];
}

/** Notes on what is being looked at, and a form for another. */
export function NotePart({ subjects }: NotePartProps) {
  const { say } = useWords();
  const { noteBook } = usePage();
  const mayWrite = useMay('workOnCases');
  const notes = noteBook((state) => state.notes);
  const ids = subjects.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other subjects alone are read
  useEffect(() => void noteBook.getState().read(subjects.map(({ id }) => id)), [ids]);
  const noted = subjects.filter(({ id }) => (notes.get(id)?.length ?? 0) > 0);
  return (
    <div className="notes">
      {noted.length === 0 && <p className="muted lead-small">{say('note.none')}</p>}
      {noted.map((subject) => (
        <section key={subject.id}>
          <h2 className="section-name">{subjectText(subject, say)}</h2>
          <ul>
            {notes.get(subject.id)?.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        </section>
      ))}
      {mayWrite && subjects.length > 0 && <Adding subjects={subjects} key={ids} />}
    </div>
  );
}

/** What a note is on, in words. */
function subjectText(subject: NoteSubject, say: Say): string {
  switch (subject.kind) {
    case 'node':
      return say('note.on.node', { name: subject.name });
    case 'link':
      return say('note.on.link', { from: subject.from, to: subject.to });
    case 'gang':
      return say('note.on.gang', { id: subject.id });
    case 'case':
      return say('note.on.case', { number: subject.number });
    default:
      return subject satisfies never;
  }
}

function Adding({ subjects }: NotePartProps) {
  const { say } = useWords();
  const { noteBook } = usePage();
  const [place, setPlace] = useState(0);
  const [round, setRound] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const subject = subjects[place] ?? subjects[0]!;
  return (
    <section className="adding">
      <fieldset className="about" aria-label={say('note.about')}>
        {subjects.map((one, i) => (
          <button
            type="button"
            key={one.id}
            className={one === subject ? 'chip on' : 'chip'}
            aria-pressed={one === subject}
            onClick={() => setPlace(i)}
          >
            {subjectText(one, say)}
          </button>
        ))}
      </fieldset>
      {failure && <FailureNotice failure={failure} onClose={() => setFailure(null)} />}
      <NoteForm
        key={round}
        act={say('note.add')}
        onGive={(given, key) =>
          void noteBook
            .getState()
            .add(subject.id, given, key)
            .then(
              () => setRound(round + 1),
              (caught: unknown) => setFailure(failureOf(caught)),
            )
        }
      />
    </section>
  );
}

function NoteItem({ note }: { readonly note: Note }) {
  const { say, format } = useWords();
  const { noteBook, person } = usePage();
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newest, ...before] = [...note.versions].reverse();
  return (
    <li className="note">
      <p className="small muted">
        <b>{note.author}</b> · {format.moment(note.at)}
        {note.version > 1 && ` · ${say('note.edited', { count: note.version - 1 })}`}
        <span className="grow" />
        {note.author === person && (
          <button type="button" className="as-link" onClick={() => setEditing(!editing)}>
            {say('note.edit')}
          </button>
        )}
      </p>
      {!editing && <p className="note-text">{newest?.text}</p>}
      {failure && <FailureNotice failure={failure} onClose={() => setFailure(null)} />}
      {editing && (
        <NoteForm
          text={note.text}
          tags={note.tags.join(say('list.comma'))}
          act={say('note.save')}
          onGive={(given, key) =>
            void noteBook
              .getState()
              .edit(note, given, key)
              .then(
                () => setEditing(false),
                (caught: unknown) => setFailure(failureOf(caught)),
              )
          }
        />
      )}
      {!editing && note.tags.length > 0 && (
        <p className="tag-row">
          {note.tags.map((tag) => (
            <span key={tag} className="tag ink">
              {tag}
            </span>
          ))}
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary className="small muted">{say('note.first')}</summary>
          {before.map(({ text, at }) => (
            <p key={at} className="note-text muted">
              {format.moment(at)} {text}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}
