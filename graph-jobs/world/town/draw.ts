import type { Random } from '../../../graph/algorithms/random.ts';

/** Whether something of this probability happens. */
export function happens(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** Uniform in [least, most). */
export function between(random: Random, least: number, most: number): number {
  return least + random.next() * (most - least);
}

/** Uniform whole number, both ends included. */
export function wholeBetween(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

/** Exponential of this mean, in the unit of the mean. Formula: −mean · ln(1 − u). */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log1p(-random.next());
}

/** Standard normal (Box and Muller, first of the pair). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log1p(-random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

/** Log-normal whole number, cut to the limits. `logMean` and `logDeviation` are of the natural logarithm. */
export function logNormalSize(random: Random, size: SizeLaw): number {
  const drawn = Math.round(Math.exp(size.logMean + size.logDeviation * normal(random)));
  return Math.min(size.most, Math.max(size.least, drawn));
}

export interface SizeLaw {
  readonly logMean: number;
  readonly logDeviation: number;
  readonly least: number;
  readonly most: number;
}

/** One of the items, each equally likely. The list is not empty. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.below(items.length)] as Item;
}

/** The number of an item, likely in proportion to its weight. Weights are not negative, one at least is above 0. */
export function weighted(random: Random, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random.next() * total;
  for (let place = 0; place < weights.length; place++) {
    left -= weights[place] as number;
    if (left < 0) return place;
  }
  return weights.length - 1;
}

/** `count` distinct whole numbers below `bound`, in the order drawn; all of them where `count` is not below `bound`. */
export function distinctBelow(random: Random, bound: number, count: number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, bound)) drawn.add(random.below(bound));
  return [...drawn];
}
