import { compareText } from '../../domain/ids.ts';
import type { Columns } from './columns.ts';

/**
 * Account numbers in the order of their ids. Kept between calls: only accounts that came since are sorted, and each
 * looks for its place among those before. O(new · log all) comparisons, and a copy.
 */
export function createAccountOrder({ accounts }: Columns): () => Uint32Array {
  let order = new Uint32Array(0);

  /** Place of the first account of the order from `from` on whose id is not below another one. */
  function placeOf(id: string, from: number): number {
    let [first, end] = [from, order.length];
    while (first < end) {
      const middle = (first + end) >>> 1;
      if (compareText(accounts.textAt(order[middle]!), id) < 0) first = middle + 1;
      else end = middle;
    }
    return first;
  }

  return () => {
    if (order.length === accounts.size) return order;
    const fresh = Array.from({ length: accounts.size - order.length }, (_, place) =>
      accounts.textAt(order.length + place),
    );
    // Without a comparison of its own, `sort` goes by UTF-16 code units, as `compareText` does, at half the cost.
    fresh.sort();
    const merged = new Uint32Array(accounts.size);
    let taken = 0;
    for (const [place, id] of fresh.entries()) {
      const next = placeOf(id, taken);
      merged.set(order.subarray(taken, next), taken + place);
      merged[next + place] = accounts.find(id);
      taken = next;
    }
    merged.set(order.subarray(taken), taken + fresh.length);
    order = merged;
    return order;
  };
}
