import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceLinks } from '../../../graph/algorithms/evidence/evidence-links.ts';
import type { VisitHistory } from '../../../graph/algorithms/evidence/meetings.ts';
import { expectedGapMs } from '../../../graph/algorithms/evidence/meetings.ts';
import { surpriseOf } from '../../../graph/algorithms/evidence/surprise.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { type resourceKindFacts, resourceKinds } from '../../../graph/domain/resource-kinds.ts';
import { dayMs, hourMs } from '../../../graph/domain/window.ts';
import { parametersWith, visitHistoryOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

/** Links as lines: both accounts, nats to two places, and whether addresses alone made it. */
function linkLines(events: readonly GraphEvent[], parameters: ParameterSet = defaultParameters): string[] {
  const visits = visitHistoryOf(events, parameters);
  const { a, b, units, networkOnly } = evidenceLinks(visits, parameters);
  return Array.from(a, (from, link) => {
    const ends = [from, b[link]!].map((account) => visits.chains.accounts[account]);
    return `${ends.join(' ')} ${(units[link]! / 1024).toFixed(2)}${networkOnly[link] === 1 ? ' network' : ''}`;
  });
}

describe('evidence links', () => {
  it('join two accounts that meet on a quiet device', () => {
    // One more visit than 1 in 60 days: ρ = 1 / 5 184 000 s; −ln(1 − e^(−600ρ)) = 9.06, less κ = 1.
    expect(
      linkLines(history`
        u1  day 10 08:00  device-a
        u2  day 10 08:10  device-a
      `),
    ).toEqual(['u1 u2 8.06']);
  });

  it('say where the evidence is of addresses alone', () => {
    expect(
      linkLines(history`
        u1  day 10 08:00  ip-a
        u2  day 10 08:10  ip-a
      `),
    ).toEqual(['u1 u2 5.56 network']);
  });

  it('count the best meeting of a pair on a resource and day only', () => {
    const once = history`
      u1  day 10 08:00  device-a
      u2  day 10 08:10  device-a
      u1  day 10 12:00  device-a
      u2  day 10 12:20  device-a
    `;
    const [line] = linkLines(once);
    // ρ = 3 / 5 184 000 s at the closer gap of 600 s.
    expect(line).toBe('u1 u2 6.97');
  });

  it('add up days and resources, up to what a kind and a pair may reach', () => {
    expect(
      linkLines(history`
        u1  day 10 08:00  device-a ip-a
        u2  day 10 08:10  device-a ip-a
        u1  day 20 08:00  device-b ip-b
        u2  day 20 08:10  device-b ip-b
      `),
    ).toEqual(['u1 u2 12.00']);
  });

  it('look back at the last eight other accounts', () => {
    const line = (n: number) => `u${n} day 10 08:0${n} device-a`;
    const lines = Array.from({ length: 10 }, (_, n) => line(n)).join('\n');
    const links = linkLines(history`${lines}`, parametersWith('evidence', { leastNats: 0.1 }));
    expect(links.filter((link) => link.startsWith('u0 '))).toHaveLength(8);
    expect(links.some((link) => link.startsWith('u0 u9'))).toBe(false);
  });

  it('stop at the longest gap of the kind', () => {
    expect(
      linkLines(history`
        u1  day 10  ip-a
        u2  day 11 00:01  ip-a
      `),
    ).toEqual([]);
  });

  it('need the least evidence', () => {
    const events = history`
      u1  day 10 08:00  device-a
      u2  day 10 08:10  device-a
    `;
    expect(linkLines(events, parametersWith('evidence', { leastNats: 8.1 }))).toEqual([]);
  });

  it('do not change when visitors below the share gate come to the device', () => {
    const gang = history`
      u1  day 10 08:00  device-a
      u2  day 10 08:10  device-a
    `;
    const victims = Array.from({ length: 5 }, (_, v) =>
      [
        `v${v} day 10 08:05 device-a`,
        ...Array.from({ length: 9 }, (_, n) => `v${v} day ${n + 20} device-v${v}`),
      ].join('\n'),
    ).join('\n');
    expect(linkLines([...gang, ...history`${victims}`])).toEqual(linkLines(gang));
  });

  it('are none on an address that ten thousand accounts use', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `u${n} day ${(n % 600) / 10} ip-nat`).join('\n');
    expect(linkLines(history`${lines}`)).toEqual([]);
  });

  it('equal a plain comparison of all visits, in both modes', () => {
    fc.assert(
      fc.property(randomEvents, fc.boolean(), (events, causal) => {
        const parameters = parametersWith('evidence', { causal, neighbours: 3, leastNats: 0.5 });
        const visits = visitHistoryOf(events, parameters);
        const { a, b, units } = evidenceLinks(visits, parameters);
        const found = Array.from(a, (from, link) => [from, b[link]!, units[link]!]);
        expect(found).toEqual(plainLinks(visits, parameters));
      }),
      { numRuns: 150 },
    );
  });
});

const randomEvents = fc
  .array(
    fc.record({
      account: fc.integer({ min: 1, max: 6 }),
      minute: fc.integer({ min: 0, max: 4 * 24 * 60 }),
      device: fc.integer({ min: 1, max: 3 }),
      ip: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.flatMap(
      ({ account, minute, device, ip }) =>
        history`u${account} day ${1 + minute / 1440} device-${device} ip-${ip} id=${account}-${minute}-${device}-${ip}`,
    ),
  );

/** Every visit against every earlier one: quadratic, and obviously the formula. */
function plainLinks(all: VisitHistory, parameters: ParameterSet): number[][] {
  const best = new Map<string, number>();
  for (let resource = 0; resource < all.chains.resources.length; resource++) {
    for (const { key, units } of plainMeetings(resource, all, parameters)) {
      best.set(key, Math.max(best.get(key) ?? 0, units));
    }
  }
  return sumUp(best, parameters);
}

function plainMeetings(resource: number, all: VisitHistory, parameters: ParameterSet) {
  const { chains, visits, qualified, coveredFrom, asOf } = all;
  const { causal, neighbours } = parameters.evidence;
  const kind = resourceKinds[chains.resourceKind[resource]!]!;
  const timing = parameters.kinds[kind].timing!;
  const counted = Array.from(visits.at.keys()).filter(
    (v) => visits.offsets[resource]! <= v && v < visits.offsets[resource + 1]! && qualified[v] === 1,
  );
  return counted.flatMap((visit, earlier) => {
    const until = causal ? visits.at[visit]! : asOf;
    const rate = (causal ? earlier : counted.length - 1) / (Math.max(until - coveredFrom, dayMs) / 1000);
    const latest = new Map<number, number>();
    for (const other of counted.slice(0, earlier)) {
      latest.delete(visits.account[other]!);
      latest.set(visits.account[other]!, other);
    }
    latest.delete(visits.account[visit]!);
    return [...latest.values()]
      .slice(-neighbours)
      .filter((other) => visits.at[visit]! - visits.at[other]! <= timing.longestGapHours * hourMs)
      .map((other) => {
        const [a, b] = [visits.account[visit]!, visits.account[other]!].sort((p, q) => p - q);
        const gapSeconds = Math.floor((visits.at[visit]! - visits.at[other]!) / 1000);
        const day = Math.floor(visits.at[visit]! / dayMs);
        return { key: `${a} ${b} ${kind} ${resource} ${day}`, units: surpriseOf(gapSeconds, rate, timing) };
      });
  });
}

function sumUp(best: ReadonlyMap<string, number>, parameters: ParameterSet): number[][] {
  const byKind = new Map<string, number>();
  for (const [key, units] of best) {
    const pairAndKind = key.split(' ').slice(0, 3).join(' ');
    byKind.set(pairAndKind, (byKind.get(pairAndKind) ?? 0) + units);
  }
  const byPair = new Map<string, number>();
  for (const [key, units] of byKind) {
    const [a, b, kind] = key.split(' ') as [string, string, keyof typeof resourceKindFacts];
    const most = parameters.kinds[kind].timing!.saturationNats * 1024;
    byPair.set(`${a} ${b}`, (byPair.get(`${a} ${b}`) ?? 0) + Math.min(most, units));
  }
  return [...byPair]
    .map(([pair, units]) => [...pair.split(' ').map(Number), Math.min(units, 12 * 1024)])
    .filter(([, , units]) => units! >= parameters.evidence.leastNats * 1024)
    .sort((p, q) => p[0]! - q[0]! || p[1]! - q[1]!);
}

describe('the expected gap of a resource', () => {
  it('is the covered time over its visits but one', () => {
    const visits = visitHistoryOf(history`
      u1  day 10  device-a
      u1  day 20  device-a
      u2  day 30  device-a
    `);
    expect(expectedGapMs(0, visits)).toBe(30 * dayMs);
  });
});
