import { describe, expect, it } from 'vitest';
import { accountsAround } from '../../../graph/algorithms/intraday/accounts-around.ts';
import type { NumberedGeneration } from '../../../graph/algorithms/intraday/number-generation.ts';
import { createWindowRows } from '../../../graph/algorithms/intraday/window-rows.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';

/** Accounts 10 and 11 with their gang of 10 to 13, 20 and 21 with theirs; the others are in none. */
const gangs = [
  [10, 11, 12, 13],
  [20, 21],
];

const generation: NumberedGeneration = {
  known: {
    gangs: [],
    gangOf: (account) => gangs.findIndex((members) => members.includes(account)),
    isCore: () => true,
    holderOf: () => null,
  },
  levelOf: () => null,
  membersOf: (gang) => gangs[gang]!,
};

function around(
  linked: readonly number[],
  parts: {
    readonly communities?: readonly (readonly number[])[];
    readonly provisional?: ReadonlyMap<GangId, ReadonlySet<number>>;
  } = {},
): number[] {
  const { communities = [], provisional = new Map() } = parts;
  const matesOf = (account: number) => communities.find((community) => community.includes(account)) ?? [];
  const found = accountsAround(
    { dirty: [1], linked },
    createWindowRows(),
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
});
