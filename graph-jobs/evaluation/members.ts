import type { Overlap } from './overlap.ts';
import { cellsOf } from './overlap.ts';
import type { Rates } from './rates.ts';
import { share } from './rates.ts';

/**
 * Whether the accounts in communities are gang accounts at all, whichever gang.
 *
 *     precision = gang accounts in communities ÷ accounts in communities
 *     recall    = gang accounts in communities ÷ gang accounts
 */
export function memberRates(overlap: Overlap): Rates {
  const right = total([...cellsOf(overlap)].map(({ accounts }) => accounts));
  return {
    precision: share(right, total(overlap.communitySizes.values())),
    recall: share(right, total(overlap.gangSizes.values())),
  };
}

function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
