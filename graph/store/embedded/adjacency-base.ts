import { slicesOf } from '../../algorithms/slices.ts';
import { rowsInTimeOrder } from '../../algorithms/time-order.ts';
import { compareText } from '../../domain/ids.ts';
import type { Columns } from './columns.ts';

/** The rows of every account and resource in compressed sparse rows, by time. Never changes once it is built. */
export interface AdjacencyBase {
  /** Rows of the columns that are in. */
  readonly rows: number;
  readonly accounts: RowLists;
  readonly resources: ResourceLists;
}

/** Lists of rows, one for each number from 0 on. */
export interface RowLists {
  /** Index: number. Value: first place of its list in `rows`. One longer than there are lists. */
  readonly offsets: Uint32Array;
  /** Accounts: by time, then event id. Resources: by time; a row once, however often it names the resource. */
  readonly rows: Uint32Array;
}

export interface ResourceLists extends RowLists {
  /**
   * Index: place in `rows`. Value: 1 + the place before it in the same list whose row has the same account, 0 for
   * none. A place of a span that points before the span is the first of its account there: distinct accounts are
   * counted in one pass along the list, without remembering which were seen.
   */
  readonly earlier: Uint32Array;
}

/** Their rows at equal times are sorted by text, which takes longer. */
const accountsAGo = 4_096;

export const emptyBase: AdjacencyBase = {
  rows: 0,
  accounts: { offsets: new Uint32Array(1), rows: new Uint32Array(0) },
  resources: { offsets: new Uint32Array(1), rows: new Uint32Array(0), earlier: new Uint32Array(0) },
};

/**
 * In slices that make room for others; rows that are appended meanwhile stay out. O(rows + mentions); 4 bytes a row and
 * 8 a mention.
 */
export function* buildingBase(live: Columns): Generator<void, AdjacencyBase> {
  // The references of now: a column that grows is another array, and the number of rows another one.
  const columns = { ...live };
  const order = yield* rowsInTimeOrder(columns.at, columns.rows);
  const accounts = yield* accountLists(columns, order);
  yield* orderEqualTimes(columns, accounts);
  const resources = yield* resourceLists(columns, order);
  return { rows: columns.rows, accounts, resources };
}

// Loops over all rows hold their columns as constants and count places: read through the object, or walked by an
// iterator, they take twice as long.

function* accountLists(
  { account, accounts, rows: count }: Columns,
  order: Uint32Array,
): Generator<void, RowLists> {
  const offsets = new Uint32Array(accounts.size + 1);
  for (const [from, end] of slicesOf(count)) {
    for (let row = from; row < end; row += 1) offsets[account[row]! + 1]! += 1;
    yield;
  }
  sumUp(offsets);
  const rows = new Uint32Array(count);
  const next = offsets.slice();
  for (const [from, end] of slicesOf(count)) {
    for (let place = from; place < end; place += 1) {
      const row = order[place]!;
      const owner = account[row]!;
      const free = next[owner]!;
      rows[free] = row;
      next[owner] = free + 1;
    }
    yield;
  }
  return { offsets, rows };
}

function* resourceLists(columns: Columns, order: Uint32Array): Generator<void, ResourceLists> {
  const { mentionOffsets, mentionResource, rows: count } = columns;
  const offsets = yield* resourceOffsets(columns);
  const rows = new Uint32Array(offsets.at(-1)!);
  const next = offsets.slice();
  for (const [from, until] of slicesOf(count)) {
    for (let place = from; place < until; place += 1) {
      const row = order[place]!;
      const first = mentionOffsets[row]!;
      const end = mentionOffsets[row + 1]!;
      for (let mention = first; mention < end; mention += 1) {
        if (isNamedBefore(mentionResource, first, mention)) continue;
        const resource = mentionResource[mention]!;
        const free = next[resource]!;
        rows[free] = row;
        next[resource] = free + 1;
      }
    }
    yield;
  }
  return { offsets, rows, earlier: yield* earlierOf(columns, offsets, rows) };
}

function* resourceOffsets({
  mentionOffsets,
  mentionResource,
  resources,
  rows: count,
}: Columns): Generator<void, Uint32Array> {
  const offsets = new Uint32Array(resources.size + 1);
  for (const [from, until] of slicesOf(count)) {
    for (let row = from; row < until; row += 1) {
      const first = mentionOffsets[row]!;
      const end = mentionOffsets[row + 1]!;
      for (let mention = first; mention < end; mention += 1)
        if (!isNamedBefore(mentionResource, first, mention)) offsets[mentionResource[mention]! + 1]! += 1;
    }
    yield;
  }
  sumUp(offsets);
  return offsets;
}

function* earlierOf(
  { account, accounts }: Columns,
  offsets: Uint32Array,
  rows: Uint32Array,
): Generator<void, Uint32Array> {
  const earlier = new Uint32Array(rows.length);
  /** Index: account. Value: 1 + its last place so far, in whatever list. */
  const last = new Uint32Array(accounts.size);
  for (const [from, until] of slicesOf(offsets.length - 1)) {
    for (let resource = from; resource < until; resource += 1) {
      const first = offsets[resource]!;
      const end = offsets[resource + 1]!;
      for (let place = first; place < end; place += 1) {
        const owner = account[rows[place]!]!;
        const before = last[owner]!;
        if (before > first) earlier[place] = before;
        last[owner] = place + 1;
      }
    }
    yield;
  }
  return earlier;
}

/**
 * Whether an earlier mention of the same row names the same resource, such as a phone that is its own contact.
 *
 * @param first  the first mention of the row
 */
export function isNamedBefore(mentionResource: Uint32Array, first: number, mention: number): boolean {
  const resource = mentionResource[mention]!;
  for (let earlier = first; earlier < mention; earlier += 1)
    if (mentionResource[earlier] === resource) return true;
  return false;
}

/** Puts the rows of an account that have one time into the order of their event ids. */
function* orderEqualTimes({ at, eventIds }: Columns, { offsets, rows }: RowLists): Generator<void> {
  for (const [from, until] of slicesOf(offsets.length - 1, accountsAGo)) {
    for (let account = from; account < until; account += 1) {
      const end = offsets[account + 1]!;
      for (let first = offsets[account]!; first < end; ) {
        const time = at[rows[first]!]!;
        let next = first + 1;
        while (next < end && at[rows[next]!] === time) next += 1;
        if (next - first > 1) orderByEventId(eventIds, rows.subarray(first, next));
        first = next;
      }
    }
    yield;
  }
}

function orderByEventId(eventIds: Columns['eventIds'], rows: Uint32Array): void {
  const named = Array.from(rows, (row) => ({ row, id: eventIds.textAt(row) }));
  rows.set(named.sort((a, b) => compareText(a.id, b.id)).map(({ row }) => row));
}

function sumUp(counts: Uint32Array): void {
  for (let place = 1; place < counts.length; place += 1) counts[place]! += counts[place - 1]!;
}
