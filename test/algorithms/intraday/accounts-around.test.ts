import { describe, expect, it } from 'vitest';
import { accountsAround } from '../../../graph/algorithms/intraday/accounts-around.ts';
import type { NumberedGeneration } from '../../../graph/algorithms/intraday/number-generation.ts';
import { createWindowRows, type WindowRows } from '../../../graph/algorithms/intraday/window-rows.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { codeOfKind } from '../../../graph/domain/resource-kinds.ts';

/** Accounts 10 and 11 with their gang of 10 to 13, 20 and 21 with theirs; the others are in none. */
const gangs = [
  [10, 11, 12, 13],
  [20, 21],
];

/** An employer that the second gang holds. */
const employerOfSecond = 7;

const generation: NumberedGeneration = {
  known: {
    gangs: [],
    gangOf: (account) => gangs.findIndex((members) => members.includes(account)),
    isCore: () => true,
    holderOf: (resource) => (resource === employerOfSecond ? { gang: 1, members: 2 } : null),
  },
  levelOf: () => null,
  membersOf: (gang) => gangs[gang]!,
};

function around(
  linked: readonly number[],
  parts: {
    readonly communities?: readonly (readonly number[])[];
    readonly provisional?: ReadonlyMap<GangId, ReadonlySet<number>>;
    readonly dirty?: number;
    readonly rows?: WindowRows;
  } = {},
): number[] {
  const { communities = [], provisional = new Map(), dirty = 1, rows = createWindowRows() } = parts;
  const matesOf = (account: number) => communities.find((community) => community.includes(account)) ?? [];
  const found = accountsAround(
    { dirty: [dirty], linked },
    rows,
    generation,
    provisional,
    defaultParameters,
    matesOf,
  );
  return [...found].sort((a, b) => a - b);
}

describe('the accounts around dirty ones', () => {
  it('leave out a dirty account that nothing ties', () => {
    expect(around([])).toEqual([]);
  });

  it('are those that a link ties to them, with all members of their gangs', () => {
    expect(around([1, 10])).toEqual([1, 10, 11, 12, 13]);
  });

  it('are all members of a provisional gang with one of them', () => {
    const provisional = new Map([['P1-m1' as GangId, new Set([2, 3])]]);
    expect(around([1, 2], { provisional })).toEqual([1, 2, 3]);
  });

  it('are whom the night put together with them, with all members of the gangs of these', () => {
    expect(around([1, 2], { communities: [[2, 10]] })).toEqual([1, 2, 10, 11, 12, 13]);
  });

  it('are the communities of these members too, but nobody of another gang there', () => {
    const communities = [
      [2, 10],
      [13, 14, 20],
    ];
    expect(around([1, 2], { communities })).toEqual([1, 2, 10, 11, 12, 13, 14]);
  });

  it('are both gangs where a member of one names what another holds', () => {
    const rows = createWindowRows();
    const application = { type: 2, at: 0, amount: Number.NaN, lender: 0, eventId: 'a1', through: [10] };
    rows.append({ ...application, account: 10, resources: [employerOfSecond] }, () => codeOfKind('EMPLOYER'));
    expect(around([], { dirty: 10, rows, communities: [[10, 11]] })).toEqual([10, 11, 12, 13, 20, 21]);
  });
});
