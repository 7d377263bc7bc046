import { grown } from './grown.ts';

/** A set of small whole numbers that is emptied in constant time. */
export interface Marks {
  clear(): void;
  /** Adds a number; false when it was there. */
  add(number: number): boolean;
  has(number: number): boolean;
}

/** An empty set. It takes 4 bytes for each number up to the highest one that it ever held. */
export function createMarks(): Marks {
  let stamps = new Uint32Array(new SharedArrayBuffer(1024));
  let stamp = 1;
  return {
    clear() {
      stamp += 1;
      if (stamp <= 0xffff_ffff) return;
      stamps.fill(0);
      stamp = 1;
    },
    add(number) {
      if (stamps[number] === stamp) return false;
      stamps = grown(stamps, number + 1);
      stamps[number] = stamp;
      return true;
    },
    has: (number) => stamps[number] === stamp,
  };
}
