import type { ResourceRef } from '../../domain/entity.ts';
import { compareEntities, entityText } from '../../domain/entity.ts';
import type { GraphEvent } from '../../domain/event.ts';
import { mentionsOf } from '../../domain/event.ts';
import type { Meeting } from '../../domain/evidence-link.ts';
import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { KindParameters, ParameterSet } from '../../domain/parameters.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import { codeOfKind, resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../domain/window.ts';
import { isFairShare } from '../evidence/share-gate.ts';
import { surpriseOf } from '../evidence/surprise.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** One account on one resource: the first instants of its visits, rising, epoch ms. */
export interface OwnVisits {
  readonly resource: ResourceRef;
  readonly display: string;
  readonly at: readonly number[];
}

/** The visits of one account in a window. Keys: `entityText` of the resource. */
export interface AccountVisits {
  /** On resources that are a fair share of the account by themselves, and on all of kinds that are not gated. */
  readonly counted: ReadonlyMap<string, OwnVisits>;
  /** On the other ones. */
  readonly minor: ReadonlyMap<string, OwnVisits>;
  /** Visits to any resource of each kind; an event that names several counts once. Index: code of the kind. */
  readonly ofKind: readonly number[];
}

/** How busy a resource is in the window. */
export interface ResourceUse {
  /** ρ: visits a second, above 0. */
  readonly visitsPerSecond: number;
  readonly accounts: number;
}

/**
 * The visits of one account from its events in time order.
 *
 * Events less than the visit gap apart are one visit. On gated kinds a resource counts when its share of the
 * account's visits of that kind is a fair one (`isFairShare`).
 */
export function ownVisits(events: readonly GraphEvent[], { evidence, kinds }: ParameterSet): AccountVisits {
  const found = new Map<string, { visits: OwnVisits & { at: number[] }; lastAt: number }>();
  const begun = resourceKinds.map(() => new Set<string>());
  for (const event of events) {
    for (const { kind, key, mask } of mentionsOf(event)) {
      const resource = { kind, key };
      const known = found.get(entityText(resource));
      const extendsVisit =
        known !== undefined && event.at - known.lastAt < evidence.visitGapMinutes * minuteMs;
      const visits = known?.visits ?? { resource, display: mask, at: [] };
      found.set(entityText(resource), { visits, lastAt: event.at });
      if (extendsVisit) continue;
      visits.at.push(event.at);
      begun[codeOfKind(kind)]!.add(event.eventId);
    }
  }
  const mosts = new Map<ResourceKind, number>();
  for (const { visits } of found.values()) {
    const { kind } = visits.resource;
    mosts.set(kind, Math.max(mosts.get(kind) ?? 0, visits.at.length));
  }
  const ofKind = begun.map(({ size }) => size);
  const counts = ({ resource: { kind }, at }: OwnVisits) =>
    !kinds[kind].shareGated ||
    isFairShare(at.length, ofKind[codeOfKind(kind)]!, mosts.get(kind) ?? 0, evidence.leastShare);
  const some = (wanted: boolean) =>
    new Map([...found].flatMap(([text, { visits }]) => (counts(visits) === wanted ? [[text, visits]] : [])));
  return { counted: some(true), minor: some(false), ofKind };
}

/** A resource that both accounts visited. */
export interface SharedVisits {
  readonly ofA: OwnVisits;
  readonly ofB: OwnVisits;
}

/**
 * What counts for both of two accounts. Devices on which the one's visits count are, where there are two or more, a fair
 * share of the other together as they would be one by one: of the fleets of a refresh (`qualifyFleets`) those that the
 * pair itself shows.
 */
export function usedByBoth(
  a: AccountVisits,
  b: AccountVisits,
  parameters: Pick<ParameterSet, 'evidence'>,
): readonly SharedVisits[] {
  const [ofA, ofB] = [withFleet(a, b, parameters), withFleet(b, a, parameters)];
  return [...ofA].flatMap(([text, visits]) => {
    const others = ofB.get(text);
    return others === undefined ? [] : [{ ofA: visits, ofB: others }];
  });
}

function withFleet(
  { counted, minor, ofKind }: AccountVisits,
  other: AccountVisits,
  { evidence }: Pick<ParameterSet, 'evidence'>,
): ReadonlyMap<string, OwnVisits> {
  const fleet = [...counted, ...minor].filter(
    ([text, { resource }]) => resource.kind === 'DEVICE' && other.counted.has(text),
  );
  const visits = fleet.reduce((sum, [, { at }]) => sum + at.length, 0);
  if (fleet.length < 2 || visits < evidence.leastShare * ofKind[codeOfKind('DEVICE')]!) return counted;
  return new Map([...counted, ...fleet]);
}

/**
 * What ties two accounts by their visits, with the formula of evidence links:
 *
 *     e = min(most, Σ_k β_k · min(sat_k, Σ_(r, day) s))
 *
 * Each visit is compared with the latest one of the other account before it; per resource and UTC day only the
 * largest surprise counts. A resource of at most the star cap's accounts ties both by the constant weight of its kind.
 *
 * @param use  how busy each resource is that both visited, by `entityText`
 */
export function evidenceOfPair(
  visits: readonly SharedVisits[],
  use: ReadonlyMap<string, ResourceUse>,
  parameters: ParameterSet,
): PairEvidence {
  const both = visits.flatMap(({ ofA, ofB }) => {
    const busy = use.get(entityText(ofA.resource));
    return busy === undefined ? [] : [{ ofA, ofB, busy }];
  });
  const meetings = both.flatMap(({ ofA, ofB, busy }) => meetingsOn(ofA, ofB, busy, parameters));
  const { mostStarAccounts, mostNats } = parameters.evidence;
  return {
    total: Math.min(mostNats, trustedNats(meetings, parameters)),
    meetings: meetings
      .sort((x, y) => y.nats - x.nats || x.aAt - y.aAt || compareEntities(x.resource, y.resource))
      .slice(0, mostMeetings),
    shared: both
      .filter(({ busy }) => busy.accounts <= mostStarAccounts)
      .map(({ ofA: { resource } }) => ({ resource, nats: parameters.kinds[resource.kind].starNats }))
      .filter(({ nats }) => nats > 0)
      .sort((x, y) => y.nats - x.nats || compareEntities(x.resource, y.resource)),
  };
}

const mostMeetings = 5;

/** Meetings on one resource, the largest of each day. */
function meetingsOn(
  { resource, display, at: ofA }: OwnVisits,
  { at: ofB }: OwnVisits,
  { visitsPerSecond }: ResourceUse,
  { kinds }: ParameterSet,
): Meeting[] {
  const { timing } = kinds[resource.kind];
  if (timing === null) return [];
  const largest = new Map<number, Meeting>();
  for (const { aAt, bAt } of closest(ofA, ofB)) {
    const gapMs = Math.abs(aAt - bAt);
    if (gapMs > timing.longestGapHours * hourMs) continue;
    const units = surpriseOf(Math.floor(gapMs / secondMs), visitsPerSecond, timing);
    const day = Math.floor(Math.max(aAt, bAt) / dayMs);
    const nats = units / unitsPerNat;
    if (nats <= (largest.get(day)?.nats ?? 0)) continue;
    const expectedGapMs = secondMs / visitsPerSecond;
    largest.set(day, { resource, display, aAt, bAt, gapMs, expectedGapMs, nats });
  }
  return [...largest.values()];
}

/** Each visit with the latest one of the other account at or before it, in time order. O(visits · log visits). */
function* closest(
  ofA: readonly number[],
  ofB: readonly number[],
): Iterable<{ readonly aAt: number; readonly bAt: number }> {
  const all = [...ofA.map((at) => ({ at, byA: true })), ...ofB.map((at) => ({ at, byA: false }))];
  let lastA: number | null = null;
  let lastB: number | null = null;
  for (const { at, byA } of all.sort((x, y) => x.at - y.at)) {
    if (byA) lastA = at;
    else lastB = at;
    if (lastA !== null && lastB !== null) yield { aAt: lastA, bAt: lastB };
  }
}

function trustedNats(meetings: readonly Meeting[], { kinds }: ParameterSet): number {
  const units = resourceKinds.map((kind) => {
    const { timing }: KindParameters = kinds[kind];
    if (timing === null) return 0;
    const sum = meetings.reduce((so, { resource, nats }) => so + (resource.kind === kind ? nats : 0), 0);
    return Math.round(timing.trust * Math.min(timing.saturationNats, sum) * unitsPerNat);
  });
  return units.reduce((sum, kindUnits) => sum + kindUnits, 0) / unitsPerNat;
}
