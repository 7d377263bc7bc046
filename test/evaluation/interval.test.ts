import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../graph-jobs/evaluation/interval.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a bootstrap interval', () => {
  it('is one point where all gangs are alike', () => {
    expect(bootstrapInterval([2, 2, 2], mean, 1)).toEqual({ low: 2, high: 2 });
  });

  it('is about as wide as the central limit theorem says', () => {
    const half = Array.from({ length: 400 }, (_, gang) => gang % 2);
    const { low, high } = bootstrapInterval(half, mean, 1)!;
    // deviation of the mean of 400 fair coins: 0.025
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
  });

  it('is the same for the same seed', () => {
    expect(bootstrapInterval([1, 2, 3, 4], mean, 9)).toEqual(bootstrapInterval([1, 2, 3, 4], mean, 9));
  });

  it('is null without gangs', () => {
    expect(bootstrapInterval([], mean, 1)).toBeNull();
  });
});
