import { accountRoles, roleOf } from './account-role.ts';
import type { Picture } from './fold.ts';

/** Rows that a person can compare; each is a question of its own. */
const mostRows = 16;

/** Accounts of the timeline: those selected, in that order; where none is, all, core first, then by name. */
export function timelineAccounts({ nodes }: Picture, selection: readonly string[]): string[] {
  const selected = selection.filter((id) => nodes.get(id)?.kind === 'ACCOUNT');
  if (selected.length > 0) return selected.slice(0, mostRows);
  return [...nodes.values()]
    .filter(({ kind }) => kind === 'ACCOUNT')
    .map((node) => ({ node, rank: accountRoles.indexOf(roleOf(node)) }))
    .sort((a, b) => a.rank - b.rank || (a.node.display < b.node.display ? -1 : 1))
    .slice(0, mostRows)
    .map(({ node }) => node.id);
}
