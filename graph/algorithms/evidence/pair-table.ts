/**
 * Numbers pairs of accounts in order of first appearance, by open addressing on typed arrays: a `Map` ends at 2^24
 * entries. Memory: 16 bytes a pair and up to 16 for free places.
 */
export interface PairTable {
  readonly count: number;
  /** Number of the pair (a, b), a new one where it was not met before. Expects a < b. */
  number(a: number, b: number): number;
  /** Index: pair. Value: its lower account. */
  lower(): Uint32Array;
  /** Index: pair. Value: its higher account. */
  higher(): Uint32Array;
}

export function createPairTable(expectedPairs = 1024): PairTable {
  let capacity = 1 << Math.max(4, Math.ceil(Math.log2(expectedPairs * 2)));
  /** Pair number plus 1 at each place; 0 = free. */
  let places = new Uint32Array(capacity);
  let lower = new Uint32Array(capacity >> 1);
  let higher = new Uint32Array(capacity >> 1);
  let count = 0;

  const placeOf = (a: number, b: number): number => {
    let place = hash(a, b) & (capacity - 1);
    for (let pair = places[place]!; pair !== 0; pair = places[place]!) {
      if (lower[pair - 1] === a && higher[pair - 1] === b) return place;
      place = (place + 1) & (capacity - 1);
    }
    return place;
  };
  const grow = (): void => {
    capacity *= 2;
    places = new Uint32Array(capacity);
    lower = enlarged(lower, capacity >> 1);
    higher = enlarged(higher, capacity >> 1);
    for (let pair = 0; pair < count; pair++) places[placeOf(lower[pair]!, higher[pair]!)] = pair + 1;
  };

  return {
    get count() {
      return count;
    },
    number(a, b) {
      let place = placeOf(a, b);
      if (places[place] !== 0) return places[place]! - 1;
      if (count === capacity >> 1) {
        grow();
        place = placeOf(a, b);
      }
      lower[count] = a;
      higher[count] = b;
      places[place] = count + 1;
      return count++;
    },
    lower: () => lower.slice(0, count),
    higher: () => higher.slice(0, count),
  };
}

/** Mixes two numbers to 32 bits; constants of MurmurHash3's finaliser. */
function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function enlarged(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(values);
  return larger;
}
