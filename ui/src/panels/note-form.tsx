import { useState } from 'react';
import { mostNoteBytes, type NoteText, noteTextOf } from '../state/note-book.ts';
import { useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';

interface NoteFormProps {
  readonly text?: string;
  readonly tags?: string;
  /** The word on the button. */
  readonly act: string;
  /** `key` stays the same while the form is open: sent twice, it counts once. */
  readonly onGive: (given: NoteText, key: string) => void;
}

/** Text and tags of a note. Control and Enter in the text send it, for whoever does not leave the keyboard. */
export function NoteForm({ text: first = '', tags: firstTags = '', act, onGive }: NoteFormProps) {
  const { say } = useWords();
  const { newKey } = usePage();
  const [key] = useState(newKey);
  const [text, setText] = useState(first);
  const [tags, setTags] = useState(firstTags);
  const given = noteTextOf(text, tags);
  const give = () => given !== null && onGive(given, key);
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <textarea
        rows={2}
        maxLength={mostNoteBytes}
        aria-label={say('note.text')}
        placeholder={say('note.text')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key: pressed, ctrlKey, metaKey }) => {
          if (pressed === 'Enter' && (ctrlKey || metaKey)) give();
        }}
      />
      {text.trim() !== '' && given === null && <p className="small muted">{say('note.tooLong')}</p>}
      <div className="row">
        <input
          className="grow"
          aria-label={say('note.tags')}
          placeholder={say('note.tags')}
          value={tags}
          onChange={({ target }) => setTags(target.value)}
        />
        <button type="submit" className="button main" disabled={given === null}>
          {act}
        </button>
      </div>
    </form>
  );
}
