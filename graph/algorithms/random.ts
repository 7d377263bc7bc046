/**
 * Seeded randomness: the same seed and path give the same numbers on every machine. No part of the program draws from
 * any other source.
 *
 * A stream is derived from a seed and a path of names and numbers, such as `randomOf(7, 'lease', 41)`, so that a part
 * that draws more or fewer numbers never disturbs another.
 */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-32. */
  next(): number;
  /** Uniform integer in [0, bound). `bound` is 1 to 2^32. */
  below(bound: number): number;
}

export type StreamName = string | number;

/**
 * A stream of its own for a seed and a path.
 *
 * Generator: sfc32, 128 bits of state, of which 96 come from the hash of the path; 12 rounds mix them.
 * Source: C. Doty-Humphrey, PractRand (public domain).
 */
export function randomOf(seed: number, ...path: readonly StreamName[]): Random {
  let a = hashOf(seed, ...path);
  let b = mix(a ^ 0x9e3779b9);
  let c = mix(b ^ 0x85ebca6b ^ (seed | 0));
  let counter = 1;
  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) draw();
  return {
    next: () => draw() / 2 ** 32,
    below: (bound) => Math.floor((draw() / 2 ** 32) * bound),
  };
}

/**
 * A 32-bit hash of a seed and a path, 0 to 2^32 − 1: where one number is enough, such as a seeded order of nodes by
 * their ids. Not for secrets.
 *
 * Formula: MurmurHash3 (x86, 32 bit) over the UTF-16 units of each text and both halves of each number, with the
 * length of each step mixed in, so that ('ab', 'c') and ('a', 'bc') differ.
 */
export function hashOf(seed: number, ...path: readonly StreamName[]): number {
  let hash = absorbNumber(0x2f0b4c47, seed);
  for (const name of path)
    hash = typeof name === 'number' ? absorbNumber(hash, name) : absorbText(hash, name);
  return mix(hash);
}

/** Shuffles in place, every order equally likely (Fisher and Yates), and returns the same array. */
export function shuffle<Item>(items: Item[], random: Random): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = items[last] as Item;
    items[last] = items[other] as Item;
    items[other] = kept;
  }
  return items;
}

function absorbText(start: number, text: string): number {
  let hash = start;
  for (let place = 0; place < text.length; place++) hash = absorb(hash, text.charCodeAt(place));
  return absorb(hash, text.length ^ 0x74657874);
}

function absorbNumber(start: number, value: number): number {
  return absorb(absorb(start, value | 0), Math.floor(value / 2 ** 32) | 0);
}

function absorb(hash: number, unit: number): number {
  let block = Math.imul(unit, 0xcc9e2d51);
  block = Math.imul((block << 15) | (block >>> 17), 0x1b873593);
  const mixed = hash ^ block;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
