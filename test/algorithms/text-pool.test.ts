import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextPool } from '../../graph/algorithms/text-pool.ts';

const texts = fc.array(
  fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\ud83d'), fc.constant('ÿ')),
);

describe('a text pool', () => {
  it('gives every text back, unit by unit', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const pool = createTextPool();
        expect(given.map(pool.append)).toEqual(given.map((_, number) => number));
        expect(given.map((_, number) => pool.textAt(number))).toEqual(given);
        expect(pool.size).toBe(given.length);
      }),
    );
  });

  it('compares without making texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (kept, other) => {
        const pool = createTextPool();
        pool.append('before');
        const number = pool.append(kept);
        pool.append('after');
        expect(pool.equals(number, other)).toBe(kept === other);
        expect(pool.equals(number, kept)).toBe(true);
        expect(pool.startsWith(number, other)).toBe(kept.startsWith(other));
        expect(pool.startsWith(number, kept.slice(0, 3))).toBe(true);
      }),
    );
  });

  it('keeps long texts of either width', () => {
    const pool = createTextPool();
    const long = ['x'.repeat(100_000), '文'.repeat(100_000)];
    expect(long.map(pool.append).map(pool.textAt)).toEqual(long);
  });
});
