import type { Overlap } from './overlap.ts';
import { cellsOf } from './overlap.ts';
import type { RatesWithF1 } from './rates.ts';
import { share, withF1 } from './rates.ts';

/**
 * Judges pairs of accounts: said to be together, and truly together. C(n) = n(n − 1) ÷ 2.
 *
 *     precision = Σ_cells C(n_cell) ÷ Σ_communities C(n)        recall = Σ_cells C(n_cell) ÷ Σ_gangs C(n)
 *
 * Ruled by the largest gangs: read B-cubed first.
 */
export function pairwise(overlap: Overlap): RatesWithF1 {
  const right = pairs([...cellsOf(overlap)].map(({ accounts }) => accounts));
  return withF1({
    precision: share(right, pairs(overlap.communitySizes.values())),
    recall: share(right, pairs(overlap.gangSizes.values())),
  });
}

function pairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}
