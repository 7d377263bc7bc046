import { useEffect, useState } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import { windowFault } from '../state/window.ts';
import { inputInstant, inputText } from '../words/formats.ts';
import { useWords } from '../words/use-words.ts';

interface BrushFieldsProps {
  readonly window: TimeWindow;
  readonly brush: TimeWindow | null;
  readonly onBrush: (window: TimeWindow | null) => void;
}

/** The span in two fields, to the minute: what the bars do for a pointer, these do for the keyboard. */
export function BrushFields({ window, brush, onBrush }: BrushFieldsProps) {
  const { say } = useWords();
  const span = brush ?? window;
  const [from, setFrom] = useState(inputText(span.from));
  const [until, setUntil] = useState(inputText(span.until));
  useEffect(() => {
    setFrom(inputText(span.from));
    setUntil(inputText(span.until));
  }, [span.from, span.until]);
  const wanted = { from: inputInstant(from), until: inputInstant(until) };
  const fault = windowFault(wanted.from, wanted.until);
  const changed = from !== inputText(span.from) || until !== inputText(span.until);
  const apply = () => {
    if (fault === null && changed) onBrush(wanted);
  };
  return (
    <form
      className="brush-fields"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label>
        {say('window.from')}
        <input
          id="brush-from"
          type="datetime-local"
          value={from}
          aria-invalid={fault !== null}
          onChange={(event) => setFrom(event.target.value)}
          onBlur={apply}
        />
      </label>
      <label>
        {say('time.until')}
        <input
          type="datetime-local"
          value={until}
          aria-invalid={fault !== null}
          onChange={(event) => setUntil(event.target.value)}
          onBlur={apply}
        />
      </label>
      <button type="submit" className="visually-hidden">
        {say('window.apply')}
      </button>
    </form>
  );
}
