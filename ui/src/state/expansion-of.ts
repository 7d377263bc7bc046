import type { Entry } from './command.ts';
import { type History, inForce } from './history.ts';

/**
 * The expansion that "undo this expansion" means: the newest one from a selected node, else the newest that brought a
 * selected node, else the newest of all. Null where none is in force.
 *
 * @param broughtBy  number of the command that brought a node
 */
export function expansionOf(
  history: History,
  selection: readonly string[],
  broughtBy: (id: string) => number | null,
): number | null {
  const entries = inForce(history);
  const collapsed = new Set(
    entries.flatMap(({ command }) => (command.op === 'collapse' ? [command.step] : [])),
  );
  const expansions = entries
    .filter(({ n }) => n > 1 && !collapsed.has(n))
    .flatMap((entry) => {
      const ids = originsOf(entry);
      return ids === null ? [] : [{ n: entry.n, ids }];
    });
  const brought = new Set(selection.map(broughtBy));
  const found =
    expansions.findLast(({ ids }) => ids.some((id) => selection.includes(id))) ??
    expansions.findLast(({ n }) => brought.has(n)) ??
    expansions.at(-1);
  return found?.n ?? null;
}

/** What a command widened the picture from; null where it did not. */
function originsOf({ command }: Entry): readonly string[] | null {
  if (command.op === 'expand' || command.op === 'common') return command.ids;
  if (command.op === 'ego') return [command.id];
  return command.op === 'path' ? [command.from, command.to] : null;
}
