import { describe, expect, it } from 'vitest';
import { randomOf } from '../../graph/algorithms/random.ts';
import { wakingInstant } from '../../graph-jobs/world/town/clock.ts';
import {
  distinctBelow,
  exponential,
  logNormalSize,
  normal,
  oneOf,
  weighted,
  wholeBetween,
} from '../../graph-jobs/world/town/draw.ts';

const random = randomOf(1, 'draw test');
const take = <Value>(count: number, draw: () => Value) => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('drawing', () => {
  it('is exponential with its mean and its median', () => {
    const values = take(40_000, () => exponential(random, 8)).sort((a, b) => a - b);
    expect(mean(values)).toBeCloseTo(8, 0);
    expect(values[20_000]).toBeCloseTo(8 * Math.LN2, 0);
  });

  it('is normal with mean 0 and deviation 1', () => {
    const values = take(40_000, () => normal(random));
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
  });

  it('is log-normal around its median, inside its limits', () => {
    const law = { logMean: 2.6, logDeviation: 0.75, least: 5, most: 90 };
    const sizes = take(20_000, () => logNormalSize(random, law)).sort((a, b) => a - b);
    expect([sizes[0], sizes.at(-1)]).toEqual([5, 90]);
    expect(Math.abs(sizes[10_000]! - Math.exp(2.6))).toBeLessThanOrEqual(1);
  });

  it('follows weights, and never takes what weighs nothing', () => {
    const counts = [0, 0, 0];
    for (const place of take(10_000, () => weighted(random, [1, 0, 3]))) counts[place]! += 1;
    expect(counts[1]).toBe(0);
    expect(counts[2]! / counts[0]!).toBeCloseTo(3, 0);
  });

  it('takes both ends of a range of whole numbers', () => {
    expect(new Set(take(200, () => wholeBetween(random, 3, 5)))).toEqual(new Set([3, 4, 5]));
    expect(new Set(take(50, () => oneOf(random, ['a', 'b'])))).toEqual(new Set(['a', 'b']));
  });

  it('takes distinct numbers, all of them where more are asked for', () => {
    expect(new Set(distinctBelow(random, 1000, 50)).size).toBe(50);
    expect(distinctBelow(random, 3, 9).sort()).toEqual([0, 1, 2]);
  });
});

describe('waking instants', () => {
  const from = Date.parse('2026-01-01T00:00:00+08:00');

  it('lie inside the window, however short', () => {
    for (const hours of [0.001, 1, 30, 1000]) {
      const window = { from: from + 12_345, until: from + 12_345 + hours * 3_600_000 };
      const outside = take(200, () => wakingInstant(random, window)).filter(
        (at) => at < window.from || at >= window.until,
      );
      expect(outside).toEqual([]);
    }
  });

  it('are rare at night', () => {
    const hours = take(5000, () => wakingInstant(random, { from, until: from + 60 * 86_400_000 })).map(
      (at) => Math.floor((at - from) / 3_600_000) % 24,
    );
    expect(hours.filter((hour) => hour >= 1 && hour < 5).length / 5000).toBeLessThan(0.04);
    expect(hours.filter((hour) => hour >= 19 && hour < 22).length / 5000).toBeGreaterThan(0.15);
  });
});
