import { useState } from 'react';
import { mostReason, reasonOf } from '../state/verdict.ts';
import { useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';

interface ReasonFormProps {
  /** The word on the button. */
  readonly act: string;
  /** Longest reason in characters. */
  readonly most?: number;
  /** Whether all else that is asked for has been given. */
  readonly ready?: boolean;
  /** `key` stays the same while the form is open: sent twice, it counts once. */
  readonly onGive: (reason: string, key: string) => void;
}

/** Asks for a reason before something is decided or taken back. */
export function ReasonForm({ act, most = mostReason, ready = true, onGive }: ReasonFormProps) {
  const { say } = useWords();
  const { newKey } = usePage();
  const [key] = useState(newKey);
  const [text, setText] = useState('');
  const reason = reasonOf(text);
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && reason !== null) onGive(reason, key);
      }}
    >
      <textarea
        rows={2}
        maxLength={most}
        aria-label={say('verdict.reason')}
        placeholder={say('verdict.reason')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button main" disabled={!ready || reason === null}>
        {act}
      </button>
    </form>
  );
}
