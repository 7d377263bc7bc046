import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../graph/algorithms/slices.ts';
import { rowsInTimeOrder } from '../../graph/algorithms/time-order.ts';

const inOrder = (at: readonly number[], rows: number) => [
  ...finished(rowsInTimeOrder(Float64Array.from(at), rows)),
];

describe('rows in the order of time', () => {
  it('stay as they are where they are in order', () => {
    expect(inOrder([1, 1, 5], 3)).toEqual([0, 1, 2]);
    expect(inOrder([], 0)).toEqual([]);
  });

  it('leave out rows behind the last one asked for', () => {
    expect(inOrder([9, 3, 1], 2)).toEqual([1, 0]);
  });

  it('agree with a stable comparison sort over any span', () => {
    const instants = fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) }),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(instants), (at) => {
        const plain = at.map((_, row) => row).sort((a, b) => at[a]! - at[b]! || a - b);
        expect(inOrder(at, at.length)).toEqual(plain);
      }),
    );
  });
});
