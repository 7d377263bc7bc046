import type { KeyTable } from '../../algorithms/key-table.ts';

/** Numbers that keys will have in a table. */
export interface FollowingNumbers {
  /** The number of each key in the table, or the one that it gets when it is added after all asked for before. */
  numbersOf(keys: readonly string[]): Uint32Array;
  /** Keys numbered since the last call that are not in the table. */
  take(): string[];
}

/** Numbers keys as a table would, without adding them to it: what is refused later must leave no trace. */
export function followingNumbers(table: Pick<KeyTable, 'size' | 'findAll'>): FollowingNumbers {
  const added = new Map<string, number>();
  let fresh: string[] = [];

  function numberOfNew(key: string): number {
    const before = added.get(key);
    if (before !== undefined) return before;
    const number = table.size + added.size;
    added.set(key, number);
    fresh.push(key);
    return number;
  }

  return {
    numbersOf(keys) {
      const numbers = table.findAll(keys);
      for (let place = 0; place < numbers.length; place += 1)
        if (numbers[place]! < 0) numbers[place] = numberOfNew(keys[place]!);
      return new Uint32Array(numbers.buffer);
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
