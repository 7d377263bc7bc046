import type { WordKey } from '../words/words.ts';

/** All keys of the page: the sheet, the hints on buttons and the listeners read this table alone. */
export const keys = [
  { act: 'search', key: '/', word: 'act.search' },
  { act: 'expand', key: 'E', word: 'act.expand' },
  { act: 'why', key: 'W', word: 'act.why' },
  { act: 'collapse', key: 'C', word: 'act.collapse' },
  { act: 'hide', key: 'H', word: 'act.hide' },
  { act: 'pin', key: 'P', word: 'act.pin' },
  { act: 'hulls', key: 'G', word: 'act.hulls' },
  { act: 'fit', key: 'F', word: 'act.fit' },
  { act: 'zoomIn', key: '+', word: 'act.zoomIn' },
  { act: 'zoomOut', key: '-', word: 'act.zoomOut' },
  { act: 'neighbour', key: '← ↑ → ↓', word: 'act.neighbour' },
  { act: 'clear', key: 'Esc', word: 'act.clear' },
  { act: 'undo', key: 'Ctrl Z', word: 'act.undo' },
  { act: 'redo', key: 'Ctrl Shift Z', word: 'act.redo' },
  { act: 'next', key: ']', word: 'act.next' },
  { act: 'keys', key: '?', word: 'act.keys' },
] as const satisfies readonly { readonly act: string; readonly key: string; readonly word: WordKey }[];

export type KeyedAct = (typeof keys)[number]['act'];

/** The act that a pressed key stands for; null where it types, composes or means nothing. */
export function actOf(event: KeyboardEvent): KeyedAct | null {
  if (event.isComposing || typesInto(event.target)) return null;
  if (event.ctrlKey || event.metaKey) return controlAct(event);
  if (event.altKey) return null;
  if (event.key.startsWith('Arrow')) return 'neighbour';
  if (event.key === 'Escape') return 'clear';
  if (event.key === '=') return 'zoomIn';
  return keys.find(({ key }) => key === event.key.toUpperCase())?.act ?? null;
}

function controlAct({ key, shiftKey }: KeyboardEvent): KeyedAct | null {
  if (key.toUpperCase() !== 'Z') return null;
  return shiftKey ? 'redo' : 'undo';
}

function typesInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *, [role="dialog"] *')
  );
}
