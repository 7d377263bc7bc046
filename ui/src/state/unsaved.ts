import type { Entry } from './command.ts';
import type { History } from './history.ts';
import { type KeptCommand, keptCommand } from './workspace-format.ts';

/** What the server is known to hold of a list of commands. */
export interface SavedList {
  /** Each command as text, by place. */
  readonly commands: readonly string[];
  readonly cursor: number;
}

/** What has to be told so that the server holds the list as it is. */
export interface Unsaved {
  /** One after another; the first takes the place of what stands at its number and of all that follows. */
  readonly commands: readonly KeptCommand[];
  readonly cursor: number;
  /** What the server holds once it has been told. */
  readonly holds: SavedList;
}

export const nothingSaved: SavedList = { commands: [], cursor: 0 };

/** Most commands of one request. */
export const mostTogether = 200;

/**
 * The next part that the server does not hold yet; null where it holds the list as it is. A list longer than one
 * request is told in several: until the last of them the cursor stands at the end of what was told.
 */
export function unsavedPart({ entries, cursor }: History, saved: SavedList): Unsaved | null {
  const texts = textsOf(entries);
  const first = firstUnsaved(texts, saved);
  if (first === texts.length) {
    const held = Math.min(cursor, saved.commands.length);
    if (held === saved.cursor) return null;
    return { commands: [], cursor: held, holds: { ...saved, cursor: held } };
  }
  const end = Math.min(texts.length, first + mostTogether);
  const told = Math.min(cursor, end);
  return {
    commands: entries.slice(first, end).map(keptCommand),
    cursor: told,
    holds: { commands: texts.slice(0, end), cursor: told },
  };
}

/** Commands that the server does not hold yet. */
export function unsavedCount({ entries }: History, saved: SavedList): number {
  const texts = textsOf(entries);
  return texts.length - firstUnsaved(texts, saved);
}

/** Commands as they are compared with what the server holds. */
export function textsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map((entry) => JSON.stringify(keptCommand(entry)));
}

/** Place of the first command that the server does not hold as it is; the number of commands where it holds all. */
function firstUnsaved(texts: readonly string[], saved: SavedList): number {
  const place = texts.findIndex((text, i) => text !== saved.commands[i]);
  return place < 0 ? texts.length : place;
}
