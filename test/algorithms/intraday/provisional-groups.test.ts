import { describe, expect, it } from 'vitest';
import { createProvisionalGroups } from '../../../graph/algorithms/intraday/provisional-groups.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { hourMs } from '../../../graph/domain/window.ts';

const open = () =>
  createProvisionalGroups({ ...defaultParameters.intraday, mostGroupAccounts: 4, groupHours: 24 });

describe('provisional groups', () => {
  it('join whom ties join, under the number of the one that began first', () => {
    const groups = open();
    expect(groups.tie(1, 2, 0)).toEqual({ number: 1, accounts: [1, 2], tiedAt: 0 });
    expect(groups.tie(3, 4, 1)).toEqual({ number: 2, accounts: [3, 4], tiedAt: 1 });
    expect(groups.tie(4, 1, 2)).toEqual({ number: 1, accounts: [1, 2, 3, 4], tiedAt: 2 });
    expect(groups.groupOf(3, 2)).toEqual({ number: 1, accounts: [1, 2, 3, 4], tiedAt: 2 });
    expect(groups.groupOf(9, 2)).toBeNull();
  });

  it('do not grow beyond their limit, and know a tie of their own accounts already', () => {
    const groups = open();
    for (const [a, b] of [
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const)
      groups.tie(a, b, 0);
    expect(groups.tie(4, 5, 0)).toBeNull();
    expect(groups.tie(1, 4, 0)).toBeNull();
    expect(groups.groupOf(5, 0)).toBeNull();
  });

  it('end a day after their last tie, and begin anew under another number', () => {
    const groups = open();
    groups.tie(1, 2, 0);
    expect(groups.groupOf(1, 24 * hourMs)).toMatchObject({ number: 1 });
    expect(groups.groupOf(1, 24 * hourMs + 1)).toBeNull();
    expect(groups.tie(1, 2, 24 * hourMs + 1)).toMatchObject({ number: 2, accounts: [1, 2] });
  });
});
