import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceLinks } from '../../../graph/algorithms/evidence/evidence-links.ts';
import { createPairSums } from '../../../graph/algorithms/intraday/pair-sums.ts';
import { openRings } from '../../../graph/algorithms/intraday/rings.ts';
import { mentionsOf } from '../../../graph/domain/event.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import { compareText } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { parametersWith, visitHistoryOf } from '../../support/detection.ts';
import { day, history } from '../../support/history.ts';

const minuteMs = 60_000;
const meeting = (other: number, nats: number, resource = 0) => ({
  resource,
  kind: 'DEVICE' as const,
  other,
  otherAt: day(3),
  units: Math.round(nats * unitsPerNat),
  expectedGapMs: 1,
});

describe('the evidence of pairs as it grows', () => {
  it('counts the largest surprise of a resource and day, and adds up days and resources', () => {
    const sums = createPairSums(defaultParameters);
    const add = (at: number, nats: number, resource = 0) => sums.add(1, at, meeting(2, nats, resource));
    expect(add(day(3), 2)).toEqual({ before: 0, after: 2 * unitsPerNat });
    expect(add(day(3) + minuteMs, 1)).toEqual({ before: 2 * unitsPerNat, after: 2 * unitsPerNat });
    expect(add(day(3) + minuteMs, 3)).toEqual({ before: 2 * unitsPerNat, after: 3 * unitsPerNat });
    expect(add(day(4), 1)).toEqual({ before: 3 * unitsPerNat, after: 4 * unitsPerNat });
    expect(add(day(4), 2, 1)).toEqual({ before: 4 * unitsPerNat, after: 6 * unitsPerNat });
  });

  it('ends where one kind is saturated', () => {
    const sums = createPairSums(defaultParameters);
    expect(sums.add(1, day(3), meeting(2, 50)).after).toBe(10 * unitsPerNat);
  });

  it('names the partners of an account whose evidence is enough', () => {
    const sums = createPairSums(defaultParameters);
    sums.add(1, day(3), meeting(2, 2));
    sums.add(3, day(3), meeting(1, 5));
    sums.add(1, day(3), meeting(4, 6));
    expect(sums.partnersOf(1, 5 * unitsPerNat)).toEqual([3, 4]);
    expect(sums.partnersOf(3, 1)).toEqual([1]);
    expect(sums.partnersOf(9, 1)).toEqual([]);
  });

  it('of a window equals the links of the causal batch, bit for bit', () => {
    const rows = fc.array(
      fc.record({
        account: fc.integer({ min: 1, max: 6 }),
        minute: fc.integer({ min: 0, max: 3 * 24 * 60 }),
        device: fc.integer({ min: 1, max: 3 }),
        ip: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 60 },
    );
    const parameters = parametersWith('evidence', { causal: true, neighbours: 3, leastNats: 0.001 });
    fc.assert(
      fc.property(rows, (given) => {
        const events = given.flatMap(
          ({ account, minute, device, ip }, n) =>
            history`u${account} day ${3 + minute / 1440} device-${device} ip-${ip} id=e${n}`,
        );
        const visits = visitHistoryOf(events, parameters);
        const { accounts, resources } = visits.chains;
        const { observe } = openRings(parameters, day(0));
        const sums = createPairSums(parameters);
        const found = new Map<string, number>();
        events.sort(
          (a, b) => a.at - b.at || compareText(a.accountId, b.accountId) || compareText(a.eventId, b.eventId),
        );
        for (const event of events) {
          const account = accounts.indexOf(event.accountId);
          const mentions = mentionsOf(event).map(({ key, kind }) => ({
            resource: resources.indexOf(key),
            kind,
          }));
          for (const met of observe({ account, at: event.at, mentions }).meetings) {
            const pair = [account, met.other].sort((a, b) => a - b).join(' ');
            found.set(pair, sums.add(account, event.at, met).after);
          }
        }
        const { a, b, units } = evidenceLinks(visits, parameters);
        const links = Array.from(a, (from, link) => [`${from} ${b[link]}`, units[link]!] as const);
        expect(new Map([...found].sort())).toEqual(new Map(links.sort()));
      }),
      { numRuns: 150 },
    );
  });
});
