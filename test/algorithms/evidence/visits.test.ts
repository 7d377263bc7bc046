import { describe, expect, it } from 'vitest';
import { visitsOf } from '../../../graph/algorithms/evidence/visits.ts';
import { chainsOf } from '../../support/detection.ts';
import { day, history } from '../../support/history.ts';

/** Visits as lines, in their order: resource, account, minute of day 1, codes of event types. */
function visitLines(events: ReturnType<typeof history>): string[] {
  const chains = chainsOf(events);
  const visits = visitsOf(chains, 30);
  return chains.resources.flatMap((resource, r) =>
    Array.from({ length: visits.offsets[r + 1]! - visits.offsets[r]! }, (_, place) => {
      const v = visits.offsets[r]! + place;
      const minute = Math.round((visits.at[v]! - day(1)) / 60_000);
      return `${resource} ${chains.accounts[visits.account[v]!]} ${minute} ${visits.types[v]}`;
    }),
  );
}

describe('visits', () => {
  it('take events of an account on a resource less than 30 minutes apart as one, timed at the first', () => {
    expect(
      visitLines(history`
        u1  day 1 00:00  device-a
        u1  day 1 00:29  device-a
        u1  day 1 00:58  device-a
        u1  day 1 01:28  device-a
      `),
    ).toEqual(['device-a u1 0 1', 'device-a u1 88 1']);
  });

  it('remember which types of event they hold', () => {
    expect(
      visitLines(history`
        u1  day 1 00:00  registers device-a
        u1  day 1 00:10  device-a
        u1  day 1 00:20  applies device-a
      `),
    ).toEqual(['device-a u1 0 7']);
  });

  it('stand by time on each resource, and by account where times are equal', () => {
    expect(
      visitLines(history`
        u3  day 1 02:00  device-a
        u2  day 1 02:00  device-a
        u1  day 1 03:00  device-a
        u2  day 1 01:00  ip-a
      `),
    ).toEqual(['device-a u2 120 1', 'device-a u3 120 1', 'device-a u1 180 1', 'ip-a u2 60 1']);
  });

  it('count an event that names a resource twice once', () => {
    expect(visitLines(history`u1 day 1 applies phone-a contact:phone-a`)).toEqual(['phone-a u1 0 4']);
  });

  it('are none without events', () => {
    expect(visitLines([])).toEqual([]);
  });
});
