import { describe, expect, it } from 'vitest';
import { noCommunity, standingOfAccounts } from '../../graph/algorithms/core-members.ts';
import { openings } from '../../graph/algorithms/openings.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { visitHistoryOf } from '../support/detection.ts';
import { account, day, history } from '../support/history.ts';

/** Standing and dedication of every account, when `inside` are one community. */
function standings(
  events: ReturnType<typeof history>,
  inside: readonly string[],
  tied: readonly (readonly [string, string, number])[] = [],
): Record<string, string> {
  const visits = visitHistoryOf(events);
  const { accounts } = visits.chains;
  const communityOf = Uint32Array.from(accounts, (id) => (inside.includes(id) ? 0 : noCommunity));
  const openedAt = openings(visits.chains, day(0), 30);
  const numberOf = (id: string) => accounts.indexOf(account(id));
  const ties = tied.map(([a, b, at]) => ({ a: numberOf(a), b: numberOf(b), at: day(at) }));
  const { standing, dedication } = standingOfAccounts(
    { history: visits, ties, communityOf, openedAt },
    defaultParameters,
  );
  return Object.fromEntries(accounts.map((id, n) => [id, `${standing[n]} ${dedication[n]!.toFixed(2)}`]));
}

describe('members of a community', () => {
  it('are core when they are new and most of what they do happens together', () => {
    expect(
      standings(
        history`
          u1  day 10  device-a created=9
          u2  day 11  device-a created=9
        `,
        ['u1', 'u2'],
      ),
    ).toEqual({ u1: 'CORE 1.00', u2: 'CORE 1.00' });
  });

  it('are core when they are old but applied together', () => {
    expect(
      standings(
        history`
          u1  day 10  applies device-a created=-900
          u2  day 11  device-a created=9
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ u1: 'CORE 1.00' });
  });

  it('are periphery when they give the community less than a fifth', () => {
    const elsewhere = Array.from({ length: 5 }, (_, n) => `u1 day ${20 + n} device-b`).join('\n');
    expect(
      standings(
        history`
          u1  day 10  device-a created=9
          u2  day 11  device-a created=9
          ${elsewhere}
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ u1: 'PERIPHERY 0.17' });
  });

  it('are only exposed when they are neither new nor acted', () => {
    expect(
      standings(
        history`
          u1  day 10  device-a created=-900
          u2  day 11  device-a created=9
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ u1: 'EXPOSED 1.00' });
  });

  it('are none when nobody of the community was about', () => {
    expect(
      standings(
        history`
          u1  day 10  device-a created=9
          u2  day 45  device-a created=9
          u3  day 10  device-a created=9
        `,
        ['u1', 'u2'],
      ),
    ).toEqual({ u1: 'NONE 0.00', u2: 'NONE 0.00', u3: 'NONE 0.00' });
  });

  it('are not together on a busy address only because somebody is always there', () => {
    const crowd = Array.from({ length: 600 }, (_, n) => `c${n} day ${n / 10} ip-nat`).join('\n');
    expect(
      standings(
        history`
          u1  day 10 08:00  ip-nat created=9
          u2  day 10 11:00  ip-nat created=9
          ${crowd}
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ u1: 'NONE 0.00', u2: 'NONE 0.00' });
  });

  it('are measured by sessions: events less than half an hour apart count once', () => {
    expect(
      standings(
        history`
          u1  day 10 08:00  device-a created=9
          u1  day 10 08:20  device-b
          u1  day 10 08:40  device-c
          u2  day 11  device-a created=9
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ u1: 'CORE 1.00' });
  });

  it('count identity values by registrations and applications alone', () => {
    expect(
      standings(
        history`
          u1  day 10  applies card-a device-x
          u1  day 11  device-x
          u1  day 12  device-x
          u1  day 13  device-x
          u1  day 14  device-x
          u2  day 50  applies card-a
        `,
        ['u1', 'u2'],
      ),
    ).toEqual({ u1: 'CORE 1.00', u2: 'CORE 1.00' });
  });

  it('are not made by the phone or the address of a home', () => {
    const couple = history`
      u1  day 10  applies phone-a address-a
      u2  day 11  applies contact:phone-a address-a
    `;
    expect(standings(couple, ['u1', 'u2'])).toEqual({ u1: 'NONE 0.00', u2: 'NONE 0.00' });
    const three = [...couple, ...history`u3 day 12 applies contact:phone-a`];
    expect(standings(three, ['u1', 'u2', 'u3'])).toEqual({
      u1: 'CORE 1.00',
      u2: 'CORE 1.00',
      u3: 'CORE 1.00',
    });
  });
});

describe('members by ties', () => {
  it('are measured by the part of their ties that stays in the community', () => {
    const alone = history`
      u1  day 10  device-a created=9
      u2  day 10  device-b created=9
      u3  day 10  device-c created=9
    `;
    const ties = [
      ['u1', 'u2', 11],
      ['u1', 'u3', 12],
    ] as const;
    expect(standings(alone, ['u1', 'u2'], ties)).toEqual({
      u1: 'CORE 0.50',
      u2: 'CORE 1.00',
      u3: 'NONE 0.00',
    });
  });

  it('are exposed when they are no longer new at their first tie', () => {
    const old = history`
      u1  day 10  device-a created=-90
      u2  day 10  device-b created=9
    `;
    expect(standings(old, ['u1', 'u2'], [['u1', 'u2', 11]])).toMatchObject({ u1: 'EXPOSED 1.00' });
  });
});

describe('the opening of an account', () => {
  const opened = (events: ReturnType<typeof history>, storeBeganAt: number) =>
    openings(visitHistoryOf(events).chains, storeBeganAt, 30)[0];

  it('is what an event says, else its registration, else its first event', () => {
    expect(opened(history`u1 day 9 device-a created=4`, day(0))).toBe(day(4));
    expect(opened(history`u1 day 9 registers device-a`, day(0))).toBe(day(9));
    expect(opened(history`u1 day 40 device-a`, day(0))).toBe(day(40));
  });

  it('cannot be told in the first days of a store, when everybody is seen for the first time', () => {
    expect(opened(history`u1 day 29 device-a`, day(0))).toBe(Number.NEGATIVE_INFINITY);
    expect(opened(history`u1 day 30 device-a`, day(0))).toBe(day(30));
  });
});
