import type { TouchGraph } from '../../algorithms/expand.ts';
import type { Adjacency } from './adjacency.ts';
import { isNamedBefore } from './adjacency-base.ts';
import type { Columns } from './columns.ts';
import { accountAt, numberOf, resourceAt } from './columns.ts';

/** The embedded columns as an expansion sees them. */
export function touchGraphOf(columns: Columns, adjacency: Adjacency): TouchGraph {
  return {
    numberOf: (ref) => numberOf(columns, ref),
    accountAt: (account) => accountAt(columns, account),
    resourceAt: (resource) => resourceAt(columns, resource),
    displayAt: (resource) => columns.displays.textAt(resource),
    kindAt: (resource) => columns.resourceKind[resource]!,
    touchesOf(account, window, visit) {
      const { at, mentionOffsets, mentionResource } = columns;
      const rows = adjacency.rowsOfAccount(account, window);
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place]!;
        const first = mentionOffsets[row]!;
        const end = mentionOffsets[row + 1]!;
        for (let mention = first; mention < end; mention += 1)
          if (!isNamedBefore(mentionResource, first, mention)) visit(mentionResource[mention]!, at[row]!);
      }
    },
    accountsOf: adjacency.accountsOf,
    countAccounts: adjacency.countAccounts,
  };
}
