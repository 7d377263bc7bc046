import { randomOf } from '../../graph/algorithms/random.ts';

/** The middle 95 % of what a metric came to over the draws. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * A bootstrap interval over gangs: as many gangs as there are, drawn with replacement, `draws` times.
 * Null where there is nothing to draw from.
 *
 * @param metric  what to compute from one draw
 * @param draws  at least 40, usually 1 000
 */
export function bootstrapInterval<Part>(
  parts: readonly Part[],
  metric: (drawn: readonly Part[]) => number,
  seed: number,
  draws = 1000,
): Interval | null {
  if (parts.length === 0) return null;
  const random = randomOf(seed, 'bootstrap');
  const values = Float64Array.from({ length: draws }, () =>
    metric(parts.map(() => parts[random.below(parts.length)] as Part)),
  ).sort();
  const at = (quantile: number) => values[Math.round(quantile * (draws - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}
