import { expect, it } from 'vitest';
import type { AccountId } from '../../../graph/domain/ids.ts';
import type { KnownRow } from '../../../graph-jobs/evaluation/truth-row.ts';
import { account, day, days } from '../../support/history.ts';
import { newcomersOf } from './newcomers.ts';

const row = (accountId: string, gangId: string | null, from: number): KnownRow => ({
  accountId,
  gangId,
  kind: 'FARM',
  victim: false,
  from,
  until: Number.POSITIVE_INFINITY,
});

/** Gang of each account, a word an account: `u1:G1`, `u2:-` for none. */
function said<Gang extends string | null>(words: string, none: Gang[]): Map<AccountId, string | Gang> {
  return new Map(
    words.split(' ').map((word) => {
      const [id = '', gang = '-'] = word.split(':');
      return [account(id), gang === '-' ? none[0]! : gang] as const;
    }),
  );
}

it('counts who joined a known gang that day, whom the night had missed, and who does not belong there', () => {
  const rows = [
    ...['a1', 'a2', 'a3'].map((id) => row(id, 'a', day(1))),
    row('late', 'a', day(2)),
    row('new1', 'a', day(10.2)),
    row('new2', 'a', day(10.3)),
    row('other', 'b', day(10.4)),
    row('honest', null, day(0)),
  ];
  const before = said('a1:G1 a2:G1 a3:G1', []);
  const after = said('a1:G1 a2:G1 a3:G1 new1:G1 new2:G1 late:G1', []);
  const within = said('a1:- late:- new1:G1 new2:- other:P1 honest:G1', [null]);
  expect(newcomersOf({ day: days(10, 11), before, after, within }, rows)).toEqual({
    joined: { accounts: 2, within: 1, after: 2 },
    missed: { accounts: 1, within: 0, after: 1 },
    labelled: 2,
    right: 1,
    anyLabelled: 3,
    anyRight: 2,
    confirmedLater: 3,
    confirmedWithin: 1,
  });
});
