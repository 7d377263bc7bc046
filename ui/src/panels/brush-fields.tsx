import { useEffect, useState } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import { windowFault } from '../state/window.ts';
import { useWords } from '../words/use-words.ts';
import { InstantField } from './instant-field.tsx';

interface BrushFieldsProps {
  readonly window: TimeWindow;
  readonly brush: TimeWindow | null;
  readonly onBrush: (window: TimeWindow | null) => void;
}

/** The span in two fields, to the minute: what the bars do for a pointer, these do for the keyboard. */
export function BrushFields({ window, brush, onBrush }: BrushFieldsProps) {
  const { say } = useWords();
  const span = brush ?? window;
  const [from, setFrom] = useState(span.from);
  const [until, setUntil] = useState(span.until);
  useEffect(() => {
    setFrom(span.from);
    setUntil(span.until);
  }, [span.from, span.until]);
  const fault = windowFault(from, until);
  const changed = isOther(from, span.from) || isOther(until, span.until);
  const apply = () => {
    if (fault === null && changed) onBrush({ from, until });
  };
  return (
    <form
      className="brush-fields"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <InstantField
        id="brush-from"
        name={say('window.from')}
        value={from}
        onChange={setFrom}
        onBlur={apply}
      />
      <InstantField name={say('time.until')} value={until} onChange={setUntil} onBlur={apply} />
      <button type="submit" className="visually-hidden">
        {say('window.apply')}
      </button>
    </form>
  );
}

/** A field tells minutes: the seconds of a span are not given up by passing through it. */
function isOther(instant: number, before: number): boolean {
  return Math.floor(instant / 60_000) !== Math.floor(before / 60_000);
}
