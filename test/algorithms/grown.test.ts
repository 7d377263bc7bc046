import { describe, expect, it } from 'vitest';
import { grown } from '../../graph/algorithms/grown.ts';

describe('a growing row of numbers', () => {
  it('stays the same while there is room', () => {
    const numbers = new Uint32Array(4);
    expect(grown(numbers, 4)).toBe(numbers);
  });

  it('keeps its kind and its values in shared memory, and leaves the old row as it was', () => {
    const numbers = Float64Array.of(1.5, 2.5);
    const longer = grown(numbers, 3);
    expect(longer).toBeInstanceOf(Float64Array);
    expect(longer.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([longer.length >= 3, ...longer.subarray(0, 3)]).toEqual([true, 1.5, 2.5, 0]);
    longer[0] = 9;
    expect(numbers[0]).toBe(1.5);
  });

  it('grows by half, so that appending stays cheap', () => {
    expect(grown(new Uint8Array(1000), 1001).length).toBe(1500);
    expect(grown(new Uint8Array(1000), 9000).length).toBe(9000);
  });
});
