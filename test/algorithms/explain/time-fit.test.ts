import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesFit } from '../../../graph/algorithms/explain/time-fit.ts';

const hops = (...spans: (readonly [number, number] | null)[]) =>
  spans.map((span) => ({ firstAt: span?.[0] ?? null, lastAt: span?.[1] ?? null }));

describe('hops that fit one after another', () => {
  it('have an instant each, none before the one of the hop before', () => {
    expect(timesFit(hops([5, 9], [1, 6], [2, 5]))).toBe(true);
    expect(timesFit(hops([5, 9], [1, 4]))).toBe(false);
    expect(timesFit(hops([1, 2], [4, 8], [3, 3]))).toBe(false);
  });

  it('may happen at one instant, and fit where no time is known', () => {
    expect(timesFit(hops([3, 3], [3, 3]))).toBe(true);
    expect(timesFit(hops([3, 3], null, [2, 2]))).toBe(false);
    expect(timesFit(hops(null, null))).toBe(true);
    expect(timesFit([])).toBe(true);
  });

  it('are exactly those for which instants can be picked', () => {
    const span = fc
      .tuple(fc.nat({ max: 5 }), fc.nat({ max: 3 }))
      .map(([at, more]) => [at, at + more] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        expect(timesFit(hops(...spans))).toBe(canPick(spans, 0));
      }),
    );
  });
});

function canPick([span, ...rest]: readonly (readonly [number, number])[], from: number): boolean {
  if (span === undefined) return true;
  for (let at = Math.max(from, span[0]); at <= span[1]; at++) if (canPick(rest, at)) return true;
  return false;
}
