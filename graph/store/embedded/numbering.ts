import type { KeyTable } from '../../algorithms/key-table.ts';

/** Numbers that keys will have in a table. */
export interface FollowingNumbers {
  /** The number of a key in the table, or the one that it gets when it is added after all asked for before. */
  numberOf(key: string): number;
  /** Keys numbered since the last call that are not in the table. */
  take(): string[];
}

/** Numbers keys as a table would, without adding them to it: what is refused later must leave no trace. */
export function followingNumbers(table: Pick<KeyTable, 'size' | 'find'>): FollowingNumbers {
  const added = new Map<string, number>();
  let fresh: string[] = [];
  return {
    numberOf(key) {
      const known = table.find(key);
      if (known >= 0) return known;
      const before = added.get(key);
      if (before !== undefined) return before;
      const number = table.size + added.size;
      added.set(key, number);
      fresh.push(key);
      return number;
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
