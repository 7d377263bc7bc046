import type { EntityRef } from '../../graph/domain/entity.ts';
import { entityKinds } from '../../graph/domain/entity.ts';

/** Which entities any event has named. */
export interface KnownKeys {
  has(ref: EntityRef): boolean;
  add(ref: EntityRef): void;
  readonly size: number;
  /** Memory that it takes. */
  readonly bytes: number;
}

/** Share of the slots that may be taken. */
const mostTaken = 0.7;
const firstSlots = 1024;

/**
 * A set of 64-bit digests of entities, by open addressing: 8 bytes a slot, 11 to 23 bytes an entity, whatever the
 * length of its key. Among n entities an unknown one is taken for known with probability n / 2^64, which is never.
 */
export function createKnownKeys(): KnownKeys {
  /** Two words a slot, both halves of a digest; an empty slot holds zeros. */
  let slots = new Uint32Array(2 * firstSlots);
  let size = 0;
  const digest = new Uint32Array(2);

  /** Place of the digest, or of the empty slot where it belongs. */
  const placeOf = (table: Uint32Array, high: number, low: number): number => {
    const mask = table.length - 1;
    for (let place = (2 * low) & mask; ; place = (place + 2) & mask) {
      if (table[place] === high && table[place + 1] === low) return place;
      if (table[place] === 0 && table[place + 1] === 0) return place;
    }
  };
  const grow = () => {
    const wider = new Uint32Array(2 * slots.length);
    for (let place = 0; place < slots.length; place += 2) {
      const high = slots[place]!;
      const low = slots[place + 1]!;
      if (high === 0 && low === 0) continue;
      const target = placeOf(wider, high, low);
      wider[target] = high;
      wider[target + 1] = low;
    }
    slots = wider;
  };

  return {
    has(ref) {
      digestInto(digest, ref);
      const place = placeOf(slots, digest[0]!, digest[1]!);
      return slots[place] !== 0 || slots[place + 1] !== 0;
    },
    add(ref) {
      digestInto(digest, ref);
      const place = placeOf(slots, digest[0]!, digest[1]!);
      if (slots[place] !== 0 || slots[place + 1] !== 0) return;
      slots[place] = digest[0]!;
      slots[place + 1] = digest[1]!;
      size += 1;
      if (size > mostTaken * (slots.length / 2)) grow();
    },
    get size() {
      return size;
    },
    get bytes() {
      return slots.byteLength;
    },
  };
}

/** Two multiplicative hashes of kind and key, finished as in MurmurHash3; never zero. */
function digestInto(digest: Uint32Array, { kind, key }: EntityRef): void {
  const place = entityKinds.indexOf(kind) + 1;
  let high = 0x9e3779b9 ^ place;
  let low = 0x811c9dc5 ^ Math.imul(place, 0x01000193);
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  digest[0] = finished(high ^ key.length);
  digest[1] = finished(low) || 1;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
