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
  const expansions = entries.flatMap(({ n, command }) =>
    command.op === 'expand' && n > 1 && !collapsed.has(n) ? [{ n, ids: command.ids }] : [],
  );
  const brought = new Set(selection.map(broughtBy));
  const found =
    expansions.findLast(({ ids }) => ids.some((id) => selection.includes(id))) ??
    expansions.findLast(({ n }) => brought.has(n)) ??
    expansions.at(-1);
  return found?.n ?? null;
}
