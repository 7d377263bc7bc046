import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceLinks } from '../../../graph/algorithms/evidence/evidence-links.ts';
import type { ResourceUse } from '../../../graph/algorithms/explain/meetings-of-pair.ts';
import { evidenceOfPair, ownVisits, usedByBoth } from '../../../graph/algorithms/explain/meetings-of-pair.ts';
import { entityText } from '../../../graph/domain/entity.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { mentionsOf } from '../../../graph/domain/event.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { dayMs, minuteMs, secondMs } from '../../../graph/domain/window.ts';
import { parametersWith, visitHistoryOf } from '../../support/detection.ts';
import { day, history, resource } from '../../support/history.ts';

/** Evidence of u1 and u2 by a literal of 60 days, each resource as busy as its events say. */
function pairOf(events: readonly GraphEvent[], parameters = defaultParameters) {
  const of = (id: string) =>
    ownVisits(
      events.filter(({ accountId }) => accountId === id),
      parameters,
    );
  return evidenceOfPair(usedByBoth(of('u1'), of('u2'), parameters), usesIn(events), parameters);
}

function usesIn(events: readonly GraphEvent[]): Map<string, ResourceUse> {
  const visitors = new Map<string, string[]>();
  for (const event of events) {
    for (const mention of mentionsOf(event)) {
      const text = entityText(mention);
      visitors.set(text, [...(visitors.get(text) ?? []), event.accountId]);
    }
  }
  const seconds = (60 * dayMs) / secondMs;
  return new Map(
    [...visitors].map(([text, ids]) => [
      text,
      { visitsPerSecond: (ids.length - 1) / seconds, accounts: new Set(ids).size },
    ]),
  );
}

describe('the evidence of two accounts by their events', () => {
  it('is how their meetings surprise, and the resources that tie both', () => {
    const { total, meetings, shared } = pairOf(history`
      u1  day 10 08:00  device-a phone-a
      u2  day 10 08:10  device-a phone-a
    `);
    // ρ = 1 / 5 184 000 s; −ln(1 − e^(−600ρ)) = 9.06, less κ = 1.
    expect(total).toBeCloseTo(8.06, 2);
    expect(meetings).toEqual([
      {
        resource: resource('device-a'),
        display: '[device-a]',
        aAt: day(10) + 480 * minuteMs,
        bAt: day(10) + 490 * minuteMs,
        gapMs: 10 * minuteMs,
        expectedGapMs: 60 * dayMs,
        nats: total,
      },
    ]);
    expect(shared).toEqual([
      { resource: resource('device-a'), nats: 4 },
      { resource: resource('phone-a'), nats: 4 },
    ]);
  });

  it('leaves out a device that gets a small share of the visits of one of them', () => {
    const strangers = history`
      u1  day 10 08:00  device-a
      u2  day 10 08:10  device-a
      u2  day 11  device-b
      u2  day 12  device-b
      u2  day 13  device-b
      u2  day 14  device-b
      u2  day 15  device-b
      u2  day 16  device-b
    `;
    expect(pairOf(strangers)).toEqual({ total: 0, meetings: [], shared: [] });
  });

  it('counts devices that are a fair share of one only together, where the other has both', () => {
    const own = Array.from({ length: 6 }, (_, n) => `u1 day ${n + 1} device-own`).join('\n');
    const fleet = history`
      ${own}
      u1  day 10 08:00  device-a
      u1  day 20 08:00  device-b
      u2  day 10 08:10  device-a
      u2  day 20 08:10  device-b
    `;
    expect(pairOf(fleet).shared.map((one) => one.resource)).toEqual([
      resource('device-a'),
      resource('device-b'),
    ]);
    expect(pairOf(fleet.filter(({ at }) => at < day(20))).shared).toEqual([]);
  });

  it('is nothing between accounts that share nothing', () => {
    expect(pairOf(history`u1  day 10  device-a`)).toEqual({ total: 0, meetings: [], shared: [] });
  });

  it('is what a refresh finds, where events are visits and few accounts come by', () => {
    const visits = fc.uniqueArray(
      fc.record({
        who: fc.constantFrom('u1', 'u2', 'u3'),
        where: fc.constantFrom('device-a', 'device-b', 'ip-a', 'wifi-a'),
        hour: fc.nat({ max: 59 * 24 }),
      }),
      { selector: ({ who, where, hour }) => `${who} ${where} ${hour}`, minLength: 2, maxLength: 14 },
    );
    const parameters = parametersWith('evidence', { leastNats: 0.001 });
    fc.assert(
      fc.property(visits, (drawn) => {
        const events = drawn
          .sort((x, y) => x.hour - y.hour)
          .flatMap(({ who, where, hour }) => history`${who} day ${hour / 24} ${where}`);
        // A share gate that cuts strangers makes a resource quieter than its events say.
        const gateless = {
          ...parameters,
          kinds: { ...parameters.kinds, DEVICE: { ...parameters.kinds.DEVICE, shareGated: false } },
        };
        expect(Math.round(pairOf(events, gateless).total * unitsPerNat)).toBe(linkUnits(events, gateless));
      }),
    );
  });
});

/** Evidence of u1 and u2 as a refresh sums it; 0 without a link. */
function linkUnits(events: readonly GraphEvent[], parameters: typeof defaultParameters): number {
  const visits = visitHistoryOf(events, parameters);
  const { a, b, units } = evidenceLinks(visits, parameters);
  const [u1, u2] = ['u1', 'u2'].map((id) => visits.chains.accounts.indexOf(id as never));
  return units.find((_, link) => a[link] === u1 && b[link] === u2) ?? 0;
}
