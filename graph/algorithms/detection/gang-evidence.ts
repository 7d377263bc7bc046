import type { ParameterSet } from '../../domain/parameters.ts';
import { dayMs } from '../../domain/window.ts';
import type { Links } from '../evidence/evidence-links.ts';
import { findMeetings, type VisitHistory } from '../evidence/meetings.ts';
import type { StarLinks } from '../evidence/star-links.ts';

/** Two visits that counted towards a pair of members. */
export interface PairMeeting {
  readonly earlier: number;
  readonly later: number;
  /** 1/1024 nat. */
  readonly units: number;
  readonly resource: number;
}

export interface MemberLink {
  readonly a: number;
  readonly b: number;
  readonly units: number;
  /** In the order of resources, then time. */
  readonly meetings: readonly PairMeeting[];
}

export interface MemberStar {
  readonly account: number;
  readonly resource: number;
  readonly units: number;
}

/** All links inside one gang, by account numbers. */
export interface InnerEvidence {
  readonly links: readonly MemberLink[];
  readonly stars: readonly MemberStar[];
}

/** What evidence is collected from. */
export interface EvidenceSource {
  readonly history: VisitHistory;
  readonly links: readonly Links[];
  readonly stars: StarLinks;
  /** Index: account. Value: gang number, or `noGang`. */
  readonly gangOf: Int32Array;
  readonly gangs: number;
}

export const noGang = -1;

/**
 * The evidence inside each gang: links of two members with the meetings that counted, and stars that two members or
 * more share. Goes over all meetings once more, because keeping them for every pair would cost far more memory than
 * finding them again. O(K · visits). Index: gang.
 */
export function gangEvidence(source: EvidenceSource, parameters: ParameterSet): readonly InnerEvidence[] {
  const meetings = meetingsOfMembers(source, parameters);
  const found = Array.from({ length: source.gangs }, () => ({
    links: [] as MemberLink[],
    stars: [] as MemberStar[],
  }));
  for (const link of linksOfMembers(source)) {
    const { a, b } = link;
    found[source.gangOf[a]!]!.links.push({ ...link, meetings: meetings.get(pairKey(a, b, source)) ?? [] });
  }
  for (const star of starsOfMembers(source)) found[source.gangOf[star.account]!]!.stars.push(star);
  return found;
}

function pairKey(a: number, b: number, { gangOf }: EvidenceSource): number {
  return Math.min(a, b) * gangOf.length + Math.max(a, b);
}

function meetingsOfMembers(source: EvidenceSource, parameters: ParameterSet): Map<number, PairMeeting[]> {
  const { history, gangOf } = source;
  const { account, at } = history.visits;
  const found = new Map<number, PairMeeting[]>();
  findMeetings(history, parameters, (earlier, later, units, resource) => {
    const gang = gangOf[account[earlier]!]!;
    if (gang === noGang || gang !== gangOf[account[later]!]) return;
    const key = pairKey(account[earlier]!, account[later]!, source);
    const known = found.get(key) ?? [];
    const last = known.at(-1);
    const sameDay =
      last?.resource === resource && Math.floor(at[last.later]! / dayMs) === Math.floor(at[later]! / dayMs);
    if (!sameDay) known.push({ earlier, later, units, resource });
    else if (units > last.units) known[known.length - 1] = { earlier, later, units, resource };
    found.set(key, known);
  });
  return found;
}

/** Links of two members of one gang, parallel ones of several sources summed; by a, then b. */
function linksOfMembers(source: EvidenceSource): Iterable<Omit<MemberLink, 'meetings'>> {
  const inside = new Map<number, { a: number; b: number; units: number }>();
  for (const { a, b, units } of source.links) {
    for (let link = 0; link < a.length; link++) {
      const gang = source.gangOf[a[link]!]!;
      if (gang === noGang || gang !== source.gangOf[b[link]!]) continue;
      const key = pairKey(a[link]!, b[link]!, source);
      const known = inside.get(key);
      if (known) known.units += units[link]!;
      else inside.set(key, { a: a[link]!, b: b[link]!, units: units[link]! });
    }
  }
  return [...inside.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** Stars stand by resource, so one pass over each resource's rays tells which gangs meet on it. */
function* starsOfMembers({ stars, gangOf }: EvidenceSource): Iterable<MemberStar> {
  const { account, resource, units } = stars;
  for (let from = 0, until = 0; from < resource.length; from = until) {
    const members = new Map<number, number>();
    for (; until < resource.length && resource[until] === resource[from]; until++) {
      const gang = gangOf[account[until]!]!;
      members.set(gang, (members.get(gang) ?? 0) + 1);
    }
    for (let ray = from; ray < until; ray++) {
      const gang = gangOf[account[ray]!]!;
      if (gang !== noGang && members.get(gang)! >= 2) {
        yield { account: account[ray]!, resource: resource[ray]!, units: units[ray]! };
      }
    }
  }
}
