import { describe, expect, it } from 'vitest';
import { gatherChains } from '../../../graph/algorithms/evidence/gather-chains.ts';
import { finished } from '../../../graph/algorithms/slices.ts';
import type { ChainColumns } from '../../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../../graph/domain/resource-kinds.ts';
import { sixtyDays } from '../../support/detection.ts';
import { history } from '../../support/history.ts';
import { chainColumnsOf } from '../../support/memory-chains.ts';

const whole = chainColumnsOf(
  history`
    u1  day 1  device-a ip-a
    u1  day 2  applies device-a phone-a amount=100.50 lender=L1
    u2  day 3  device-a
    u3  day 4  applies card-a lender=L2
  `,
  sixtyDays,
  resourceKinds,
);

/** The first rows of a batch, and the rest with only what is new in it, as a store splits a read. */
function splitAfter(
  rows: number,
  newOf: { accounts: number; resources: number; lenders: number },
): ChainColumns[] {
  const mentions = whole.mentionOffsets[rows]!;
  const part = (from: number, until: number | undefined, first: boolean): ChainColumns => {
    const keys = <T>(all: readonly T[], split: number) => (first ? all.slice(0, split) : all.slice(split));
    const values = <A extends Float64Array | Uint8Array>(all: A, split: number) =>
      (first ? all.slice(0, split) : all.slice(split)) as A;
    const offsets = whole.mentionOffsets.slice(from, until === undefined ? undefined : until + 1);
    return {
      newAccounts: keys(whole.newAccounts, newOf.accounts),
      newAccountCreatedAt: values(whole.newAccountCreatedAt, newOf.accounts),
      newAccountFirstEventAt: values(whole.newAccountFirstEventAt, newOf.accounts),
      newResources: keys(whole.newResources, newOf.resources),
      newResourceKind: values(whole.newResourceKind, newOf.resources),
      newLenders: keys(whole.newLenders, newOf.lenders),
      rows: offsets.length - 1,
      account: whole.account.slice(from, until),
      at: whole.at.slice(from, until),
      type: whole.type.slice(from, until),
      amount: whole.amount.slice(from, until),
      lender: whole.lender.slice(from, until),
      mentionOffsets: offsets.map((offset) => offset - whole.mentionOffsets[from]!),
      mentionResource: first
        ? whole.mentionResource.slice(0, mentions)
        : whole.mentionResource.slice(mentions),
      mentionThrough: first ? whole.mentionThrough.slice(0, mentions) : whole.mentionThrough.slice(mentions),
    };
  };
  return [part(0, rows, true), part(rows, undefined, false)];
}

describe('gathered chains', () => {
  it('are the same however a read was cut into batches', () => {
    expect(finished(gatherChains(splitAfter(2, { accounts: 1, resources: 3, lenders: 1 })))).toEqual(
      finished(gatherChains([whole])),
    );
  });

  it('are empty without batches', () => {
    const { rows, accounts, mentionOffsets } = finished(gatherChains([]));
    expect({ rows, accounts, mentionOffsets }).toEqual({
      rows: 0,
      accounts: [],
      mentionOffsets: new Uint32Array(1),
    });
  });
});
