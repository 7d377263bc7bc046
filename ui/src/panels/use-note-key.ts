import { useEffect } from 'react';
import { actOf } from './keys.ts';

/** On the key for notes: brings their place into sight, then goes to where one is written. */
export function useNoteKey(show: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (actOf(event) !== 'note') return;
      event.preventDefault();
      show();
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.adding textarea')?.focus());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
}
