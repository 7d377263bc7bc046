import { partitionOf } from '../../../graph/algorithms/partition.ts';
import { eachItsOwnLeader, leaderOf, unite } from '../../../graph/algorithms/union-find.ts';
import { withoutLoners } from './peer.ts';

/** Connected components of the accounts that are joined in pairs; who is joined to nobody is in none. */
export function accountComponents(accounts: number, pairs: Iterable<readonly [number, number]>): Uint32Array {
  const leaders = eachItsOwnLeader(accounts);
  for (const [a, b] of pairs) unite(leaders, a, b);
  return withoutLoners(partitionOf(leaders.map((_, account) => leaderOf(leaders, account))));
}
