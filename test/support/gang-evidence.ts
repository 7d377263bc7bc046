import fc from 'fast-check';
import type { EvidenceLink, GangEvidence, Meeting, StarLink } from '../../graph/domain/evidence-link.ts';
import { hourMs, minuteMs } from '../../graph/domain/window.ts';
import { account, day, resource } from './history.ts';

/** A meeting: where, on which day the first account came, minutes until the second, nats. */
export type MeetingLiteral = readonly [where: string, dayNumber: number, minutes: number, nats: number];

/** Two accounts in text order that met on a resource; negative minutes: the second account came first. */
export function met(where: string, dayNumber: number, minutes: number, nats: number): Meeting {
  const ref = resource(where);
  return {
    resource: ref,
    display: `[${ref.key}]`,
    aAt: day(dayNumber),
    bAt: day(dayNumber) + minutes * minuteMs,
    gapMs: Math.abs(minutes) * minuteMs,
    expectedGapMs: 24 * hourMs,
    nats,
  };
}

/** A link of two accounts, given in text order, with what it rests on. */
export function linked(a: string, b: string, nats: number, ...meetings: MeetingLiteral[]): EvidenceLink {
  return { a: account(a), b: account(b), nats, meetings: meetings.map((meeting) => met(...meeting)) };
}

/** A resource that ties accounts by a constant weight. */
export function star(where: string, nats: number, ...accounts: string[]): StarLink[] {
  return accounts.map((id) => ({ accountId: account(id), resource: resource(where), nats }));
}

const accounts = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7'];
const places = ['device-a', 'device-b', 'ip-a', 'ip-b', 'wifi-a'];

/** Evidence of up to seven accounts, each pair linked once at most. */
export const drawnEvidence: fc.Arbitrary<GangEvidence> = fc
  .record({
    links: fc.uniqueArray(
      fc.record({
        pair: fc.subarray(accounts, { minLength: 2, maxLength: 2 }),
        nats: fc.constantFrom(1.5, 2, 4, 8, 12),
        where: fc.array(fc.constantFrom(...places), { maxLength: 3 }),
      }),
      { selector: ({ pair }) => pair.join(), maxLength: 12 },
    ),
    stars: fc.uniqueArray(
      fc.record({ who: fc.constantFrom(...accounts), where: fc.constantFrom(...places) }),
      {
        selector: ({ who, where }) => `${who} ${where}`,
        maxLength: 6,
      },
    ),
  })
  .map(({ links, stars }) => ({
    links: links.map(({ pair: [a = '', b = ''], nats, where }) =>
      linked(a, b, nats, ...where.map((place, i): MeetingLiteral => [place, i, 5, nats])),
    ),
    stars: stars.flatMap(({ who, where }) => star(where, 4, who)),
  }));
