import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import type { ChainColumns } from '../../domain/relation-chain.ts';

/**
 * All relation chains of one window in one piece, its columns in shared memory. Accounts are numbered in the order of
 * their ids.
 */
export interface Chains {
  readonly accounts: readonly AccountId[];
  /** Index: account. Opening, epoch ms; NaN where no event says. */
  readonly accountCreatedAt: Float64Array;
  /** Index: account. First event over all time, epoch ms. */
  readonly accountFirstEventAt: Float64Array;
  readonly resources: readonly ResourceKey[];
  /** Index: resource. Value: index into `resourceKinds`. */
  readonly resourceKind: Uint8Array;
  readonly lenders: readonly string[];

  /** Events, by account, time, event id; the length of the next columns. */
  readonly rows: number;
  readonly account: Uint32Array;
  readonly at: Float64Array;
  /** Index into `eventTypes`. */
  readonly type: Uint8Array;
  /** Amount of an application in yuan; NaN where there is none. */
  readonly amount: Float64Array;
  /** Lender number plus 1; 0 where there is none. */
  readonly lender: Uint32Array;

  /** Index: row. Value: its first place in the two next columns. One longer than `rows`. */
  readonly mentionOffsets: Uint32Array;
  readonly mentionResource: Uint32Array;
  /** Index into `relationships`. */
  readonly mentionThrough: Uint8Array;
}

type Column = Float64Array | Uint32Array | Uint8Array;

/** Joins the batches of one read, in their order, a column at a time, which makes room for others. O(rows + mentions). */
export function* gatherChains(batches: readonly ChainColumns[]): Generator<void, Chains> {
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  const mentions = batches.reduce((sum, batch) => sum + mentionsIn(batch), 0);
  const accounts = yield* joinLists(batches, (batch) => batch.newAccounts);
  const resources = yield* joinLists(batches, (batch) => batch.newResources);
  const joined = <C extends Column>(target: C, pick: (batch: ChainColumns) => C) =>
    join(target, batches, pick);
  const perRow = <C extends Column>(target: C, pick: (batch: ChainColumns) => C) =>
    join(target, batches, (batch) => pick(batch).subarray(0, batch.rows));
  const perMention = <C extends Column>(target: C, pick: (batch: ChainColumns) => C) =>
    join(target, batches, (batch) => pick(batch).subarray(0, mentionsIn(batch)));
  const eachAccount = () => column(Float64Array, accounts.length);
  return {
    accounts,
    accountCreatedAt: yield* joined(eachAccount(), (batch) => batch.newAccountCreatedAt),
    accountFirstEventAt: yield* joined(eachAccount(), (batch) => batch.newAccountFirstEventAt),
    resources,
    resourceKind: yield* joined(column(Uint8Array, resources.length), (batch) => batch.newResourceKind),
    lenders: batches.flatMap((batch) => batch.newLenders),
    rows,
    account: yield* perRow(column(Uint32Array, rows), (batch) => batch.account),
    at: yield* perRow(column(Float64Array, rows), (batch) => batch.at),
    type: yield* perRow(column(Uint8Array, rows), (batch) => batch.type),
    amount: yield* perRow(column(Float64Array, rows), (batch) => batch.amount),
    lender: yield* perRow(column(Uint32Array, rows), (batch) => batch.lender),
    mentionOffsets: joinOffsets(batches, rows),
    mentionResource: yield* perMention(column(Uint32Array, mentions), (batch) => batch.mentionResource),
    mentionThrough: yield* perMention(column(Uint8Array, mentions), (batch) => batch.mentionThrough),
  };
}

function mentionsIn(batch: ChainColumns): number {
  return batch.mentionOffsets[batch.rows]!;
}

function* joinLists<Item>(
  batches: readonly ChainColumns[],
  pick: (batch: ChainColumns) => readonly Item[],
): Generator<void, Item[]> {
  const all: Item[] = [];
  for (const batch of batches) {
    for (const item of pick(batch)) all.push(item);
    yield;
  }
  return all;
}

function* join<C extends Column>(
  target: C,
  batches: readonly ChainColumns[],
  pick: (batch: ChainColumns) => Column,
): Generator<void, C> {
  let place = 0;
  for (const batch of batches) {
    const part = pick(batch);
    target.set(part, place);
    place += part.length;
  }
  yield;
  return target;
}

function joinOffsets(batches: readonly ChainColumns[], rows: number): Uint32Array {
  const offsets = column(Uint32Array, rows + 1);
  let row = 0;
  let before = 0;
  for (const batch of batches) {
    for (let r = 1; r <= batch.rows; r++) offsets[row + r] = before + batch.mentionOffsets[r]!;
    row += batch.rows;
    before += mentionsIn(batch);
  }
  return offsets;
}

function column<C extends Column>(
  make: { new (buffer: SharedArrayBuffer): C; readonly BYTES_PER_ELEMENT: number },
  length: number,
): C {
  return new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT));
}
