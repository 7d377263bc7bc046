import type { TouchGraph } from '../../algorithms/expand.ts';
import type { Adjacency } from './adjacency.ts';
import { isRepeated } from './adjacency-base.ts';
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
      for (const row of adjacency.rowsOfAccount(account, window))
        for (let mention = mentionOffsets[row]!; mention < mentionOffsets[row + 1]!; mention += 1)
          if (!isRepeated(columns, row, mention)) visit(mentionResource[mention]!, at[row]!);
    },
    accountsOf: adjacency.accountsOf,
    countAccounts: adjacency.countAccounts,
  };
}
