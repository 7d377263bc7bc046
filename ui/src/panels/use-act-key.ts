import { useEffect } from 'react';
import { actOf, type KeyedAct } from './keys.ts';

/** Does something when the key of an act is pressed, for as long as the panel is there. */
export function useActKey(wanted: KeyedAct, act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (actOf(event) !== wanted) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [wanted, act]);
}

/** Goes to where a note is written, once it is in sight. */
export function goToNote(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.adding textarea')?.focus());
}
