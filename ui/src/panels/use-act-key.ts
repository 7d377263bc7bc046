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

/** Goes to where a note is written. */
export function goToNote(): void {
  focusOnceShown('.adding textarea');
}

/** About two seconds. */
const mostFrames = 120;

/** Puts the focus on what may have to come into sight first, or to be answered by the server; then gives up. */
export function focusOnceShown(selector: string, framesLeft = mostFrames): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found) found.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusOnceShown(selector, framesLeft - 1));
}
