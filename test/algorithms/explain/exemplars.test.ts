import { describe, expect, it } from 'vitest';
import { exemplarsOf, medoidOf } from '../../../graph/algorithms/explain/exemplars.ts';
import type { MemberFacts } from '../../../graph/algorithms/explain/member-facts.ts';
import { factsOfEvents } from '../../../graph/algorithms/explain/member-facts.ts';
import { linked, star } from '../../support/gang-evidence.ts';
import { account, day, history } from '../../support/history.ts';

function member(id: string, openedDay: number, facts: Partial<MemberFacts> = {}): MemberFacts {
  return {
    accountId: account(id),
    role: 'CORE',
    openedAt: day(openedDay),
    lastApplicationAt: null,
    knownBadAt: null,
    overdue: false,
    ownDeviceShare: null,
    privateDeviceShare: null,
    ...facts,
  };
}

const nothing = { links: [], stars: [] };

describe('the exemplars of a gang', () => {
  it('are its medoid, its newest, its last known bad and its latest applicant', () => {
    const evidence = { links: [linked('u1', 'u2', 8), linked('u2', 'u3', 6)], stars: [] };
    const members = [
      member('u1', 1, { lastApplicationAt: day(8) }),
      member('u2', 3, { knownBadAt: day(20), lastApplicationAt: day(9) }),
      member('u3', 2, { knownBadAt: day(21) }),
    ];
    expect(exemplarsOf(evidence, members)).toEqual([
      { role: 'MEDOID', accountId: 'u2', at: null },
      { role: 'NEWEST', accountId: 'u2', at: day(3) },
      { role: 'KNOWN_BAD', accountId: 'u3', at: day(21) },
      { role: 'LATEST_APPLICANT', accountId: 'u2', at: day(9) },
    ]);
  });

  it('leave out roles that nobody fills, and take the first by id among equals', () => {
    expect(exemplarsOf(nothing, [member('u2', 1), member('u1', 1)])).toEqual([
      { role: 'NEWEST', accountId: 'u1', at: day(1) },
    ]);
    expect(exemplarsOf(nothing, [])).toEqual([]);
  });
});

describe('the medoid', () => {
  it('is the member from which all others are nearest, also over a shared resource', () => {
    expect(medoidOf({ links: [linked('u1', 'u4', 2)], stars: star('device-a', 4, 'u1', 'u2', 'u3') })).toBe(
      'u1',
    );
  });

  it('reaches most members first of all', () => {
    const apart = {
      links: [linked('u1', 'u2', 12), linked('u3', 'u4', 2), linked('u4', 'u5', 2)],
      stars: [],
    };
    expect(medoidOf(apart)).toBe('u4');
  });

  it('is missing without evidence', () => {
    expect(medoidOf(nothing)).toBeNull();
  });
});

describe('what the events of a member say', () => {
  it('is when it last applied and what became known of it, all before the instant', () => {
    const events = history`
      u1  day 3   device-a
      u1  day 4   applies phone-a
      u1  day 6   applies phone-a
      u1  day 7   overdue known=12
      u1  day 8   fraud known=13
      u1  day 20  applies phone-a
      u1  day 9   fraud known=25
    `;
    expect(factsOfEvents(events, day(15))).toEqual({
      lastApplicationAt: day(6),
      knownBadAt: day(13),
      overdue: true,
    });
    expect(factsOfEvents(events, day(5))).toEqual({
      lastApplicationAt: day(4),
      knownBadAt: null,
      overdue: false,
    });
  });
});
