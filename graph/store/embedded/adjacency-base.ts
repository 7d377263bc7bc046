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

export const emptyBase: AdjacencyBase = {
  rows: 0,
  accounts: { offsets: new Uint32Array(1), rows: new Uint32Array(0) },
  resources: { offsets: new Uint32Array(1), rows: new Uint32Array(0), earlier: new Uint32Array(0) },
};

/** O(rows + mentions), about 0.1 s a million events; 4 bytes a row and 8 a mention. */
export function buildBase(columns: Columns): AdjacencyBase {
  const order = rowsInTimeOrder(columns.at, columns.rows);
  const accounts = accountLists(columns, order);
  orderEqualTimes(columns, accounts);
  return { rows: columns.rows, accounts, resources: resourceLists(columns, order) };
}

function accountLists(columns: Columns, order: Uint32Array): RowLists {
  const offsets = new Uint32Array(columns.accounts.size + 1);
  for (let row = 0; row < columns.rows; row += 1) offsets[columns.account[row]! + 1]! += 1;
  sumUp(offsets);
  const rows = new Uint32Array(columns.rows);
  const next = offsets.slice();
  for (const row of order) {
    const account = columns.account[row]!;
    rows[next[account]!] = row;
    next[account]! += 1;
  }
  return { offsets, rows };
}

function resourceLists(columns: Columns, order: Uint32Array): ResourceLists {
  const { mentionOffsets, mentionResource } = columns;
  const offsets = new Uint32Array(columns.resources.size + 1);
  const mentions = mentionOffsets[columns.rows]!;
  for (let mention = 0; mention < mentions; mention += 1) offsets[mentionResource[mention]! + 1]! += 1;
  for (let row = 0; row < columns.rows; row += 1)
    for (let mention = mentionOffsets[row]!; mention < mentionOffsets[row + 1]!; mention += 1)
      if (isRepeated(columns, row, mention)) offsets[mentionResource[mention]! + 1]! -= 1;
  sumUp(offsets);
  const rows = new Uint32Array(offsets[columns.resources.size]!);
  const next = offsets.slice();
  for (const row of order) {
    for (let mention = mentionOffsets[row]!; mention < mentionOffsets[row + 1]!; mention += 1) {
      if (isRepeated(columns, row, mention)) continue;
      const resource = mentionResource[mention]!;
      rows[next[resource]!] = row;
      next[resource]! += 1;
    }
  }
  return { offsets, rows, earlier: earlierOf(columns, offsets, rows) };
}

function earlierOf({ account, accounts }: Columns, offsets: Uint32Array, rows: Uint32Array): Uint32Array {
  const earlier = new Uint32Array(rows.length);
  /** Index: account. Value: 1 + its last place so far, in whatever list. */
  const last = new Uint32Array(accounts.size);
  for (let resource = 0; resource + 1 < offsets.length; resource += 1) {
    const first = offsets[resource]!;
    for (let place = first; place < offsets[resource + 1]!; place += 1) {
      const before = last[account[rows[place]!]!]!;
      if (before > first) earlier[place] = before;
      last[account[rows[place]!]!] = place + 1;
    }
  }
  return earlier;
}

/** Whether an earlier mention of the same row names the same resource, such as a phone that is its own contact. */
export function isRepeated(
  { mentionOffsets, mentionResource }: Columns,
  row: number,
  mention: number,
): boolean {
  for (let earlier = mentionOffsets[row]!; earlier < mention; earlier += 1)
    if (mentionResource[earlier] === mentionResource[mention]) return true;
  return false;
}

/** Puts the rows of an account that have one time into the order of their event ids. */
function orderEqualTimes({ at, eventIds }: Columns, { offsets, rows }: RowLists): void {
  for (let account = 0; account + 1 < offsets.length; account += 1) {
    const end = offsets[account + 1]!;
    for (let first = offsets[account]!; first < end; ) {
      let next = first + 1;
      while (next < end && at[rows[next]!] === at[rows[first]!]) next += 1;
      if (next - first > 1) {
        const named = Array.from(rows.subarray(first, next), (row) => ({ row, id: eventIds.textAt(row) }));
        named.sort((a, b) => compareText(a.id, b.id));
        rows.set(
          named.map(({ row }) => row),
          first,
        );
      }
      first = next;
    }
  }
}

function sumUp(counts: Uint32Array): void {
  for (let place = 1; place < counts.length; place += 1) counts[place]! += counts[place - 1]!;
}
