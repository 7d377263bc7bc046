import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import type { ChainColumns } from '../../domain/relation-chain.ts';

/** All relation chains of one window in one piece. Accounts are numbered in the order of their ids. */
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

/** Joins the batches of one read, in their order. O(rows + mentions). */
export function gatherChains(batches: readonly ChainColumns[]): Chains {
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  const mentions = batches.reduce((sum, batch) => sum + mentionsIn(batch), 0);
  const accounts = batches.flatMap((batch) => batch.newAccounts);
  const resources = batches.flatMap((batch) => batch.newResources);
  const perRow = <C extends Column>(target: C, pick: (batch: ChainColumns) => C) =>
    join(target, batches, (batch) => pick(batch).subarray(0, batch.rows));
  const perMention = <C extends Column>(target: C, pick: (batch: ChainColumns) => C) =>
    join(target, batches, (batch) => pick(batch).subarray(0, mentionsIn(batch)));
  return {
    accounts,
    accountCreatedAt: join(new Float64Array(accounts.length), batches, (batch) => batch.newAccountCreatedAt),
    accountFirstEventAt: join(
      new Float64Array(accounts.length),
      batches,
      (batch) => batch.newAccountFirstEventAt,
    ),
    resources,
    resourceKind: join(new Uint8Array(resources.length), batches, (batch) => batch.newResourceKind),
    lenders: batches.flatMap((batch) => batch.newLenders),
    rows,
    account: perRow(new Uint32Array(rows), (batch) => batch.account),
    at: perRow(new Float64Array(rows), (batch) => batch.at),
    type: perRow(new Uint8Array(rows), (batch) => batch.type),
    amount: perRow(new Float64Array(rows), (batch) => batch.amount),
    lender: perRow(new Uint32Array(rows), (batch) => batch.lender),
    mentionOffsets: joinOffsets(batches, rows),
    mentionResource: perMention(new Uint32Array(mentions), (batch) => batch.mentionResource),
    mentionThrough: perMention(new Uint8Array(mentions), (batch) => batch.mentionThrough),
  };
}

function mentionsIn(batch: ChainColumns): number {
  return batch.mentionOffsets[batch.rows]!;
}

function join<C extends Column>(
  target: C,
  batches: readonly ChainColumns[],
  pick: (batch: ChainColumns) => Column,
): C {
  let place = 0;
  for (const batch of batches) {
    const part = pick(batch);
    target.set(part, place);
    place += part.length;
  }
  return target;
}

function joinOffsets(batches: readonly ChainColumns[], rows: number): Uint32Array {
  const offsets = new Uint32Array(rows + 1);
  let row = 0;
  let before = 0;
  for (const batch of batches) {
    for (let r = 1; r <= batch.rows; r++) offsets[row + r] = before + batch.mentionOffsets[r]!;
    row += batch.rows;
    before += mentionsIn(batch);
  }
  return offsets;
}
