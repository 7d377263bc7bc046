import { setImmediate as nextTurn } from 'node:timers/promises';
import { grown } from '../../algorithms/grown.ts';
import { createMarks } from '../../algorithms/marks.ts';
import { finished, inTurns } from '../../algorithms/slices.ts';
import type { TimeWindow } from '../../domain/window.ts';
import { contains } from '../../domain/window.ts';
import type { AdjacencyBase, ResourceLists, RowLists } from './adjacency-base.ts';
import { buildingBase, emptyBase, isNamedBefore } from './adjacency-base.ts';
import type { Columns } from './columns.ts';

/** Which rows an account or resource has. Answers for the rows of the columns as of the last `catchUp`. */
export interface Adjacency {
  /**
   * Takes in the rows appended since. Where they are many, a new base is built beside the old one, in turns; where they
   * are most of all rows, at once.
   */
  catchUp(): void;
  /** A base with all rows in it that are there now. It stays as it is while later rows come in. */
  whole(): Promise<AdjacencyBase>;
  /** The rows of an account inside a window: first those of the base by time, then later ones in any order. */
  rowsOfAccount(account: number, window: TimeWindow): Uint32Array;
  /** Likewise the rows that name a resource, each once. */
  rowsOfResource(resource: number, window: TimeWindow): Uint32Array;
  /** Distinct accounts of the rows inside a window that name a resource. */
  accountsOf(resource: number, window: TimeWindow): readonly number[];
  countAccounts(resource: number, window: TimeWindow): number;
}

/** Above this share of the base, and this many rows, newer rows are folded into a new base. */
const deltaShare = 1 / 8;
const leastDelta = 8192;
/** Above this one there is little to answer from before they are: a store that was opened, or that is being loaded. */
const mostDeltaShare = 1;

/**
 * A base in compressed sparse rows and, for the rows after it, a linked list for each account and resource. Work is
 * done when somebody asks, so loading many events builds the base once.
 */
export function createAdjacency(columns: Columns): Adjacency {
  const marks = createMarks();
  let base: AdjacencyBase = emptyBase;
  let accounts = createDelta();
  let resources = createDelta();
  /** Rows that the base and the delta hold. */
  let rows = 0;

  let folding: Promise<void> | null = null;

  const take = (row: number) => {
    accounts.add(columns.account[row]!, row);
    const { mentionOffsets, mentionResource } = columns;
    const first = mentionOffsets[row]!;
    for (let mention = first; mention < mentionOffsets[row + 1]!; mention += 1)
      if (!isNamedBefore(mentionResource, first, mention)) resources.add(mentionResource[mention]!, row);
  };
  const takeAll = () => {
    for (; rows < columns.rows; rows += 1) take(rows);
  };
  const replace = (built: AdjacencyBase) => {
    // A base that was built in turns may come after one that was built at once.
    if (built.rows < base.rows) return;
    base = built;
    accounts = createDelta();
    resources = createDelta();
    rows = base.rows;
    takeAll();
  };
  const fold = (): Promise<void> => {
    folding ??= inTurns(buildingBase(columns), nextTurn)
      .then(replace)
      .finally(() => {
        folding = null;
      });
    return folding;
  };
  const youngIn = (delta: Delta, number: number, window: TimeWindow): readonly number[] =>
    delta.rowsOf(number).filter((row) => contains(window, columns.at[row]!));
  const rowsIn = (lists: RowLists, delta: Delta, number: number, window: TimeWindow): Uint32Array => {
    const [first, end] = spanOf(columns.at, lists, number, window);
    const old = lists.rows.subarray(first, end);
    const young = youngIn(delta, number, window);
    return young.length === 0 ? old : Uint32Array.from([...old, ...young]);
  };
  const accountsOf = (resource: number, window: TimeWindow): number[] => {
    const old = baseAccounts(columns, base.resources, resource, window);
    const young = youngIn(resources, resource, window);
    if (young.length === 0) return old;
    marks.clear();
    for (const account of old) marks.add(account);
    return [...old, ...young.map((row) => columns.account[row]!).filter(marks.add)];
  };

  return {
    catchUp() {
      const isMoreThan = (share: number) =>
        columns.rows - base.rows > Math.max(leastDelta, base.rows * share);
      if (isMoreThan(mostDeltaShare)) replace(finished(buildingBase(columns)));
      else takeAll();
      if (isMoreThan(deltaShare)) void fold();
    },
    async whole() {
      const wanted = columns.rows;
      while (base.rows < wanted) await fold();
      return base;
    },
    rowsOfAccount: (account, window) => rowsIn(base.accounts, accounts, account, window),
    rowsOfResource: (resource, window) => rowsIn(base.resources, resources, resource, window),
    accountsOf,
    countAccounts: (resource, window) =>
      youngIn(resources, resource, window).length > 0
        ? accountsOf(resource, window).length
        : countBaseAccounts(columns.at, base.resources, resource, window),
  };
}

/** First place of the rows of a list inside a window, and the place after the last. */
function spanOf(
  at: Float64Array,
  { offsets, rows }: RowLists,
  number: number,
  { from, until }: TimeWindow,
): [number, number] {
  if (number + 1 >= offsets.length) return [0, 0];
  const end = offsets[number + 1]!;
  const first = firstFrom(at, rows, offsets[number]!, end, from);
  return [first, firstFrom(at, rows, first, end, until)];
}

function baseAccounts(
  { at, account }: Columns,
  lists: ResourceLists,
  resource: number,
  window: TimeWindow,
): number[] {
  const accounts: number[] = [];
  const [first, end] = spanOf(at, lists, resource, window);
  for (let place = first; place < end; place += 1)
    if (lists.earlier[place]! <= first) accounts.push(account[lists.rows[place]!]!);
  return accounts;
}

function countBaseAccounts(
  at: Float64Array,
  lists: ResourceLists,
  resource: number,
  window: TimeWindow,
): number {
  let count = 0;
  const [first, end] = spanOf(at, lists, resource, window);
  for (let place = first; place < end; place += 1) if (lists.earlier[place]! <= first) count += 1;
  return count;
}

/** First place of [low, high) whose row is not before `from`. */
export function firstFrom(
  at: Float64Array,
  rows: Uint32Array,
  low: number,
  high: number,
  from: number,
): number {
  // A window mostly holds a list from end to end, and each look is a fetch from far memory.
  if (low >= high || at[rows[low]!]! >= from) return low;
  if (at[rows[high - 1]!]! < from) return high;
  let [first, end] = [low, high];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (at[rows[middle]!]! < from) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** Linked lists of rows. */
interface Delta {
  add(number: number, row: number): void;
  rowsOf(number: number): readonly number[];
}

function createDelta(): Delta {
  /** Index: number. Value: place of its last entry plus 1, 0 for none. */
  let heads = new Uint32Array(new SharedArrayBuffer(0));
  /** Index: place. Value: row, and place of the entry before plus 1. */
  let rows = new Uint32Array(new SharedArrayBuffer(0));
  let earlier = new Uint32Array(new SharedArrayBuffer(0));
  let size = 0;
  return {
    add(number, row) {
      heads = grown(heads, number + 1);
      rows = grown(rows, size + 1);
      earlier = grown(earlier, size + 1);
      rows[size] = row;
      earlier[size] = heads[number]!;
      size += 1;
      heads[number] = size;
    },
    rowsOf(number) {
      const found: number[] = [];
      for (let place = heads[number] ?? 0; place > 0; place = earlier[place - 1]!)
        found.push(rows[place - 1]!);
      return found;
    },
  };
}
