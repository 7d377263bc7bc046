import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMeetings, type VisitHistory } from '../../../graph/algorithms/evidence/meetings.ts';
import { openRings } from '../../../graph/algorithms/intraday/rings.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { mentionsOf } from '../../../graph/domain/event.ts';
import { compareText } from '../../../graph/domain/ids.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { parametersWith, visitHistoryOf } from '../../support/detection.ts';
import { day, history } from '../../support/history.ts';

const causal = parametersWith('evidence', { causal: true });

/** A meeting as a line: who came when, whom they met, and the surprise. */
const line = (resource: number, account: number, at: number, other: number, otherAt: number, units: number) =>
  `${resource} ${account}@${at} ${other}@${otherAt} ${units}`;

/** Feeds all events, in the order of time, then account, and keeps what each one found. */
function replayed(
  events: readonly GraphEvent[],
  { chains }: VisitHistory,
  parameters: ParameterSet,
): string[] {
  const { observe } = openRings(parameters, day(0));
  const numberOf = new Map(chains.accounts.map((id, account) => [id, account]));
  const resourceOf = new Map(chains.resources.map((key, resource) => [key, resource]));
  return events
    .toSorted(
      (a, b) => a.at - b.at || compareText(a.accountId, b.accountId) || compareText(a.eventId, b.eventId),
    )
    .flatMap((event) => {
      const account = numberOf.get(event.accountId)!;
      const mentions = mentionsOf(event).map(({ key, kind }) => ({ resource: resourceOf.get(key)!, kind }));
      const met = observe({ account, at: event.at, mentions }).meetings;
      return met.map(({ resource, other, otherAt, units }) =>
        line(resource, account, event.at, other, otherAt, units),
      );
    });
}

function found(visits: VisitHistory, parameters: ParameterSet): string[] {
  const lines: string[] = [];
  const { account, at } = visits.visits;
  findMeetings(visits, parameters, (earlier, later, units, resource) =>
    lines.push(line(resource, account[later]!, at[later]!, account[earlier]!, at[earlier]!, units)),
  );
  return lines;
}

describe('the rings', () => {
  it('tell at once whom an event meets, and how surprising that is', () => {
    const { observe } = openRings(defaultParameters, day(0));
    const mentions = [{ resource: 0, kind: 'DEVICE' as const }];
    expect(observe({ account: 1, at: day(10), mentions })).toEqual({ visits: mentions, meetings: [] });
    expect(observe({ account: 2, at: day(10) + 600_000, mentions })).toEqual({
      visits: mentions,
      meetings: [
        {
          resource: 0,
          kind: 'DEVICE',
          other: 1,
          otherAt: day(10),
          units: 6424,
          expectedGapMs: 10 * dayMs + 600_000,
        },
      ],
    });
  });

  it('take an event that goes on with its visit for nothing new', () => {
    const { observe } = openRings(defaultParameters, day(0));
    const mentions = [{ resource: 0, kind: 'DEVICE' as const }];
    observe({ account: 1, at: day(10), mentions });
    observe({ account: 2, at: day(10) + 600_000, mentions });
    expect(observe({ account: 2, at: day(10) + 1_200_000, mentions })).toEqual({ visits: [], meetings: [] });
  });

  it('find nobody by kinds that say nothing about time', () => {
    const { observe } = openRings(defaultParameters, day(0));
    const mentions = [{ resource: 0, kind: 'BANK_CARD' as const }];
    observe({ account: 1, at: day(10), mentions });
    expect(observe({ account: 2, at: day(10), mentions }).meetings).toEqual([]);
  });

  it('fed with a window find the meetings of the causal batch, bit for bit', () => {
    const rows = fc.array(
      fc.record({
        account: fc.integer({ min: 1, max: 7 }),
        minute: fc.integer({ min: 0, max: 3 * 24 * 60 }),
        device: fc.integer({ min: 1, max: 4 }),
        ip: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const events = given.flatMap(
          ({ account, minute, device, ip }, n) =>
            history`u${account} day ${3 + minute / 1440} device-${device} ip-${ip} id=e${n}`,
        );
        const parameters = { ...causal, evidence: { ...causal.evidence, neighbours: 3, leastShare: 0.3 } };
        const visits = visitHistoryOf(events, parameters);
        expect(replayed(events, visits, parameters).sort()).toEqual(found(visits, parameters).sort());
      }),
      { numRuns: 200 },
    );
  });
});
