import { isNarrow, type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts';
import type { TextColumns, TextPool } from './text-pool.ts';
import { createTextPool } from './text-pool.ts';

/** Keys numbered from 0 in the order in which they were added. */
export interface KeyTable extends Pick<TextPool, 'size' | 'textAt' | 'startsWith'> {
  /** Number of a key, added where it is new. */
  add(key: string): number;
  /**
   * Adds keys that are not there yet, in their order; several at once wait for memory together.
   *
   * @throws RangeError when one is there already, after which the table is of no use
   */
  addNew(keys: PackedTexts): void;
  /** Number of a key, −1 where it is unknown. */
  find(key: string): number;
  /** The same for many keys, in a fifth less time: what is fetched from memory for one waits beside the others. */
  findAll(keys: readonly string[]): Int32Array;
  /** Makes room for so many keys at once, which spares the copies of growing. */
  reserve(keys: number): void;
  /** What another thread needs to find the same keys; whoever adds later may leave it behind. */
  columns(): KeyColumns;
}

/** The keys of a table in shared memory. */
export interface KeyColumns {
  readonly texts: TextColumns;
  /** Two words a slot, side by side to be fetched together: number of a key plus 1, 0 for empty; and its hash. */
  readonly slots: Uint32Array<SharedArrayBuffer>;
}

/** Share of the slots that may be taken: above it, runs of taken slots grow long. */
const mostTaken = 0.7;

/**
 * An empty table, or one over given keys: open addressing with linear probing over typed arrays. A `Map` of V8 ends at 2^24 entries and keeps
 * its keys on the heap; this one ends at 2^30 slots and takes 16 to 28 bytes a key beside the characters of the key.
 */
export function createKeyTable(given: KeyColumns | null = null): KeyTable {
  const keys = createTextPool(given?.texts);
  let slots = given?.slots ?? new Uint32Array(new SharedArrayBuffer(8 * 1024));

  /** Place of the slot of a key, or of the empty one where it belongs. */
  const slotOf = (key: string, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0 || (slots[slot + 1] === hash && keys.equals(number, key))) return slot;
    }
  };
  const find = (key: string): number => slots[slotOf(key, hashOf(key))]! - 1;
  const makeRoom = (most: number): void => {
    let length = slots.length;
    while (most > mostTaken * (length / 2)) length *= 2;
    if (length > slots.length) slots = spread(slots, length);
  };

  return {
    get size() {
      return keys.size;
    },
    textAt: keys.textAt,
    startsWith: keys.startsWith,
    find,
    findAll(texts) {
      const packed = packTexts(texts);
      if (!isNarrow(packed)) return Int32Array.from(texts, find);
      const numbers = firstWith(hashesOf(packed), slots);
      const { lengths, characters } = packed;
      let start = 0;
      for (let place = 0; place < numbers.length; place += 1) {
        const end = start + lengths[place]!;
        const number = numbers[place]!;
        // Two keys of one hash: one in billions.
        if (number >= 0 && !keys.holds(number, characters, start, end)) numbers[place] = find(texts[place]!);
        start = end;
      }
      return numbers;
    },
    add(key) {
      const hash = hashOf(key);
      const slot = slotOf(key, hash);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      const number = keys.append(key);
      slots[slot] = number + 1;
      slots[slot + 1] = hash;
      makeRoom(keys.size);
      return number;
    },
    addNew(texts) {
      const first = keys.size;
      const hashes = hashesOf(texts);
      keys.appendAll(texts);
      makeRoom(keys.size);
      enter(keys, slots, hashes, first);
    },
    reserve: makeRoom,
    columns: () => ({ texts: keys.columns(), slots }),
  };
}

/** The first number whose key has a hash, for each hash; −1 where none has. */
function firstWith(hashes: Uint32Array, slots: Uint32Array): Int32Array {
  const mask = slots.length - 1;
  const numbers = new Int32Array(hashes.length);
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place]!;
    let slot = (2 * hash) & mask;
    while (slots[slot] !== 0 && slots[slot + 1] !== hash) slot = (slot + 2) & mask;
    numbers[place] = slots[slot]! - 1;
  }
  return numbers;
}

/** Gives the keys from number `first` on their slots. */
function enter(keys: TextPool, slots: Uint32Array, hashes: Uint32Array, first: number): void {
  const mask = slots.length - 1;
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place]!;
    let slot = (2 * hash) & mask;
    while (slots[slot] !== 0) {
      if (slots[slot + 1] === hash && keys.equals(slots[slot]! - 1, keys.textAt(first + place)))
        throw new RangeError('a key is to be added that is there already');
      slot = (slot + 2) & mask;
    }
    slots[slot] = first + place + 1;
    slots[slot + 1] = hash;
  }
}

function spread(from: Uint32Array, length: number): Uint32Array<SharedArrayBuffer> {
  const slots = new Uint32Array(new SharedArrayBuffer(4 * length));
  for (let place = 0; place < from.length; place += 2) {
    if (from[place] === 0) continue;
    let slot = (2 * from[place + 1]!) & (length - 1);
    while (slots[slot] !== 0) slot = (slot + 2) & (length - 1);
    slots[slot] = from[place]!;
    slots[slot + 1] = from[place + 1]!;
  }
  return slots;
}

function hashesOf(texts: PackedTexts): Uint32Array {
  if (!isNarrow(texts)) return Uint32Array.from(unpackTexts(texts), hashOf);
  const { lengths, characters } = texts;
  const hashes = new Uint32Array(lengths.length);
  let start = 0;
  for (let text = 0; text < lengths.length; text += 1) {
    const end = start + lengths[text]!;
    let hash = offsetBasis;
    for (let place = start; place < end; place += 1) hash = Math.imul(hash ^ characters[place]!, prime);
    hashes[text] = mixed(hash);
    start = end;
  }
  return hashes;
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over code units, then the finaliser of MurmurHash3, because linear probing needs well-mixed low bits. */
function hashOf(key: string): number {
  let hash = offsetBasis;
  for (let place = 0; place < key.length; place += 1) hash = Math.imul(hash ^ key.charCodeAt(place), prime);
  return mixed(hash);
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
