import type { WordKey } from '../words/words.ts';

/** All keys of the page: the sheet, the hints on buttons and the listeners read this table alone. */
export const keys = [
  { act: 'search', key: '/', word: 'act.search' },
  { act: 'expand', key: 'E', word: 'act.expand' },
  { act: 'expandAs', key: 'Shift E', word: 'act.expandAs' },
  { act: 'collapse', key: 'C', word: 'act.collapse' },
  { act: 'why', key: 'W', word: 'act.why' },
  { act: 'hide', key: 'H', word: 'act.hide' },
  { act: 'pin', key: 'P', word: 'act.pin' },
  { act: 'move', key: 'S', word: 'act.move' },
  { act: 'box', key: 'B', word: 'act.box' },
  { act: 'lasso', key: 'L', word: 'act.lasso' },
  { act: 'brush', key: 'T', word: 'act.brush' },
  { act: 'hulls', key: 'G', word: 'act.hulls' },
  { act: 'fit', key: 'F', word: 'act.fit' },
  { act: 'zoomIn', key: '+', word: 'act.zoomIn' },
  { act: 'zoomOut', key: '-', word: 'act.zoomOut' },
  { act: 'neighbour', key: '← ↑ → ↓', word: 'act.neighbour' },
  { act: 'card', key: 'Enter', word: 'act.card' },
  { act: 'menu', key: 'M', word: 'act.menu' },
  { act: 'clear', key: 'Esc', word: 'act.clear' },
  { act: 'all', key: 'Ctrl A', word: 'act.selectAll' },
  { act: 'undo', key: 'Ctrl Z', word: 'act.undo' },
  { act: 'redo', key: 'Ctrl Shift Z', word: 'act.redo' },
  { act: 'note', key: 'N', word: 'act.note' },
  { act: 'compare', key: 'V', word: 'act.compare' },
  { act: 'verdict', key: 'D', word: 'act.verdict' },
  { act: 'closeCase', key: 'X', word: 'act.closeCase' },
  { act: 'next', key: ']', word: 'act.next' },
  { act: 'queue', key: 'Q', word: 'act.queue' },
  { act: 'keys', key: '?', word: 'act.keys' },
] as const satisfies readonly { readonly act: string; readonly key: string; readonly word: WordKey }[];

export type KeyedAct = (typeof keys)[number]['act'];

/** The key that is printed on the button of an act. */
export function keyOf(act: KeyedAct): string {
  return keys.find((entry) => entry.act === act)?.key ?? '';
}

/**
 * The act that a pressed key stands for; null where it types, composes or means nothing. Keys of one letter or sign can
 * be switched off on the document: who steers by voice or by a switch sends them without meaning to.
 */
export function actOf(event: KeyboardEvent): KeyedAct | null {
  if (event.isComposing || typesInto(event.target)) return null;
  if (event.ctrlKey || event.metaKey) return controlAct(event);
  if (event.altKey) return null;
  return namedAct(event) ?? (singleKeysAreOff() ? null : letterAct(event));
}

function singleKeysAreOff(): boolean {
  return document.documentElement.dataset.singleKeys === 'off';
}

/** Keys that have a name instead of a letter. */
function namedAct({ key, shiftKey, target }: KeyboardEvent): KeyedAct | null {
  if (key.startsWith('Arrow')) return 'neighbour';
  if (key === 'Escape') return 'clear';
  if (key === 'Enter') return isPressable(target) ? null : 'card';
  return key === 'ContextMenu' || (shiftKey && key === 'F10') ? 'menu' : null;
}

function letterAct({ key, shiftKey }: KeyboardEvent): KeyedAct | null {
  if (key === '=') return 'zoomIn';
  const letter = key.toUpperCase();
  if (shiftKey && letter === 'E') return 'expandAs';
  return keys.find((entry) => entry.key === letter)?.act ?? null;
}

function controlAct({ key, shiftKey }: KeyboardEvent): KeyedAct | null {
  if (key.toUpperCase() === 'A') return 'all';
  if (key.toUpperCase() !== 'Z') return null;
  return shiftKey ? 'redo' : 'undo';
}

function typesInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *, [role="dialog"] *')
  );
}

/** Enter on a button or a link means that one. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="row"]') !== null;
}
