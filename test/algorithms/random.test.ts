import { describe, expect, it } from 'vitest';
import { hashOf, randomOf, shuffle } from '../../graph/algorithms/random.ts';

const take = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('a random stream', () => {
  it('repeats for the same seed and path', () => {
    const [first, second] = [randomOf(7, 'lease', 41), randomOf(7, 'lease', 41)];
    expect(take(100, first.next)).toEqual(take(100, second.next));
  });

  it('gives these numbers on every machine', () => {
    const random = randomOf(1, 'example');
    expect(take(4, () => random.below(1000))).toEqual([513, 17, 818, 571]);
  });

  it('differs by seed, by name, by number and by where a path is cut', () => {
    const first = [
      randomOf(1, 'a'),
      randomOf(2, 'a'),
      randomOf(1, 'b'),
      randomOf(1, 'a', 0),
      randomOf(1, 'ab', 'c'),
      randomOf(1, 'a', 'bc'),
      randomOf(1 + 2 ** 32, 'a'),
    ].map((random) => random.next());
    expect(new Set(first).size).toBe(first.length);
  });

  it('does not notice how much another stream was drawn from', () => {
    const alone = take(10, randomOf(3, 'homes').next);
    const other = randomOf(3, 'offices');
    take(1000, other.next);
    expect(take(10, randomOf(3, 'homes').next)).toEqual(alone);
  });

  it('is uniform: each tenth gets its share within five deviations', () => {
    const random = randomOf(11, 'uniform');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw++) counts[random.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(9000));
  });

  it('is uniform over first draws of neighbouring streams as well', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let person = 0; person < 50_000; person++) counts[randomOf(11, 'person', person).below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 5000)).toBeLessThan(5 * Math.sqrt(4500));
  });

  it('stays below its bound, and is 0 where the bound is 1', () => {
    const random = randomOf(5);
    expect(take(1000, () => random.below(3)).every((value) => [0, 1, 2].includes(value))).toBe(true);
    expect(random.below(1)).toBe(0);
  });
});

describe('a hash', () => {
  it('is a whole number of 32 bits that depends on every part of the path', () => {
    const hashes = [
      hashOf(1),
      hashOf(1, 'x'),
      hashOf(1, 'x', 'y'),
      hashOf(1, 'xy'),
      hashOf(2, 'x'),
      hashOf(1, 1),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
  });
});

describe('a shuffle', () => {
  it('keeps every item and returns the array it was given', () => {
    const items = [1, 2, 3, 4, 5, 6];
    const shuffled = shuffle(items, randomOf(2, 'shuffle'));
    expect(shuffled).toBe(items);
    expect([...shuffled].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('puts each item in each place equally often', () => {
    const firsts = [0, 0, 0];
    for (let round = 0; round < 9000; round++) firsts[shuffle([0, 1, 2], randomOf(4, round))[0]!]! += 1;
    for (const count of firsts) expect(Math.abs(count - 3000)).toBeLessThan(5 * Math.sqrt(2000));
  });

  it('leaves an empty array empty', () => {
    expect(shuffle([], randomOf(1))).toEqual([]);
  });
});
