import { grown } from '../grown.ts';

/** Lists of numbers by number, each read from its newest entry back. */
export interface NumberLists {
  append(list: number, value: number): void;
  of(list: number): Iterable<number>;
  lengthOf(list: number): number;
}

/** Empty lists, grown at their fronts: 8 bytes an entry and 8 a list. Links are numbered from 1; 0 ends a list. */
export function createNumberLists(): NumberLists {
  let first = new Uint32Array(0);
  let length = new Uint32Array(0);
  let next = new Uint32Array(1);
  let values = new Uint32Array(1);
  let links = 0;
  return {
    append(list: number, value: number): void {
      first = grown(first, list + 1);
      length = grown(length, list + 1);
      links += 1;
      next = grown(next, links + 1);
      values = grown(values, links + 1);
      values[links] = value;
      next[links] = first[list]!;
      first[list] = links;
      length[list]! += 1;
    },
    *of(list: number): Iterable<number> {
      for (let link = first[list] ?? 0; link !== 0; link = next[link]!) yield values[link]!;
    },
    lengthOf: (list: number) => length[list] ?? 0,
  };
}
