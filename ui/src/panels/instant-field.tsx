import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';

interface InstantFieldProps {
  readonly id?: string;
  readonly name: string;
  /** Epoch ms; not a number while what stands there is no instant. */
  readonly value: number;
  readonly onChange: (instant: number) => void;
  readonly onBlur?: () => void;
}

/**
 * A date and a time, written as everywhere on the page: in its time zone, and the same in every browser, whose own
 * field would follow the language and the order of parts of the machine.
 */
export function InstantField({ id, name, value, onChange, onBlur }: InstantFieldProps) {
  const { say, format } = useWords();
  const [text, setText] = useState(() => textOf(value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being typed stays while it means the same instant
  useEffect(() => {
    if (!Number.isNaN(value) && format.instantOf(text) !== value) setText(textOf(value));
  }, [value, format.field(0)]);
  return (
    <label>
      {name}
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        className="instant"
        placeholder={say('window.pattern')}
        title={say('window.pattern')}
        value={text}
        aria-invalid={Number.isNaN(format.instantOf(text))}
        onChange={({ target }) => {
          setText(target.value);
          onChange(format.instantOf(target.value));
        }}
        onBlur={onBlur}
      />
    </label>
  );

  function textOf(instant: number): string {
    return Number.isNaN(instant) ? '' : format.field(instant);
  }
}
