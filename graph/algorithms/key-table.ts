import { grown } from './grown.ts';
import type { TextPool } from './text-pool.ts';
import { createTextPool } from './text-pool.ts';

/** Keys numbered from 0 in the order in which they were added. */
export interface KeyTable extends Pick<TextPool, 'size' | 'textAt' | 'startsWith'> {
  /** Number of a key, added where it is new. */
  add(key: string): number;
  /** Number of a key, −1 where it is unknown. */
  find(key: string): number;
  /** Makes room for so many keys at once, which spares the copies of growing. */
  reserve(keys: number): void;
}

/**
 * An empty table: open addressing with linear probing over typed arrays, at most half full. A `Map` of V8 ends at
 * 2^24 entries and keeps its keys on the heap; this one ends at 2^31 slots and takes 17 to 25 bytes a key beside the
 * characters of the key.
 */
export function createKeyTable(): KeyTable {
  const keys = createTextPool();
  /** Index: number of a key. Value: its hash. */
  let hashes = new Uint32Array(new SharedArrayBuffer(1024));
  /** Index: slot. Value: number of a key plus 1, 0 for an empty slot. Length: a power of two. */
  let slots = new Uint32Array(new SharedArrayBuffer(4 * 1024));

  /** The slot of a key, or the empty one where it belongs. */
  const slotOf = (key: string, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0 || (hashes[number] === hash && keys.equals(number, key))) return slot;
    }
  };

  return {
    get size() {
      return keys.size;
    },
    textAt: keys.textAt,
    startsWith: keys.startsWith,
    find: (key) => slots[slotOf(key, hashOf(key))]! - 1,
    add(key) {
      const hash = hashOf(key);
      const slot = slotOf(key, hash);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      const number = keys.append(key);
      hashes = grown(hashes, number + 1);
      hashes[number] = hash;
      slots[slot] = number + 1;
      if (2 * keys.size > slots.length) slots = spread(hashes, keys.size, 2 * slots.length);
      return number;
    },
    reserve(most) {
      hashes = grown(hashes, most);
      let length = slots.length;
      while (2 * most > length) length *= 2;
      if (length > slots.length) slots = spread(hashes, keys.size, length);
    },
  };
}

function spread(hashes: Uint32Array, size: number, length: number): Uint32Array<SharedArrayBuffer> {
  const slots = new Uint32Array(new SharedArrayBuffer(4 * length));
  for (let number = 0; number < size; number += 1) {
    let slot = hashes[number]! & (length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
    slots[slot] = number + 1;
  }
  return slots;
}

/** FNV-1a over code units, then the finaliser of MurmurHash3, because linear probing needs well-mixed low bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place += 1)
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
