import type { ParameterSet } from '../../domain/parameters.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import { hourMs, secondMs } from '../../domain/window.ts';
import { coveredSeconds } from '../evidence/meetings.ts';
import { surpriseOf } from '../evidence/surprise.ts';
import { grown } from '../grown.ts';
import type { RingEvent, RingMention } from './ring-event.ts';
import { createVisitCounts } from './visit-counts.ts';

/** The account met another one: the same that the causal batch finds. */
export interface RingMeeting extends RingMention {
  readonly other: number;
  /** First instant of the other's visit, epoch ms. */
  readonly otherAt: number;
  /** s, 1/1024 nat, above 0. */
  readonly units: number;
  /** 1 ÷ ρ, usual gap of visits to the resource, ms. */
  readonly expectedGapMs: number;
}

/** What an event began. */
export interface Observation {
  /** Mentions that begin a visit which counts on its resource. */
  readonly visits: readonly RingMention[];
  /** By visit, then from the latest partner back. */
  readonly meetings: readonly RingMeeting[];
}

/** Observes events as they come and tells at once whom each one meets. */
export type ObserveEvent = (event: RingEvent) => Observation;

/**
 * Evidence as it arises: one ring a resource instead of a window of visits. Fed with the events of a window in order
 * of time, then account, it finds exactly the meetings of the batch in causal mode: rate and share are those known at
 * the visit, itself included.
 *
 * An event that continues its account's visit adds nothing. A visit below the share gate neither meets anybody nor
 * stays in the ring. A late event is compared with what is in the ring, before or after it, and takes its place in
 * time there; one older than all of a full ring meets nobody.
 *
 * O(kinds · K) an event. Memory: 12 bytes a place of a ring, K + 1 places and 8 bytes a resource, and the counts.
 * Source: detection.md, sections 5 and 15.
 */
export function openRings(parameters: ParameterSet, coveredFrom: number, expectedPairs = 1024): ObserveEvent {
  const counts = createVisitCounts(parameters, expectedPairs);
  const rings = createRings(parameters.evidence.neighbours + 1);
  return (event) => {
    const visits = counts.begin(event);
    const meetings: RingMeeting[] = [];
    for (const mention of visits) {
      meetOn(rings, mention, event, parameters, coveredFrom, meetings);
      rings.enter(mention.resource, event.account, event.at);
    }
    return { visits, meetings };
  };
}

/** The last visits of some distinct accounts on each resource, newest first. */
interface Rings {
  /** Places taken in the ring of a resource. */
  length(resource: number): number;
  accountAt(resource: number, place: number): number;
  timeAt(resource: number, place: number): number;
  /** Visits to the resource so far. */
  counted(resource: number): number;
  enter(resource: number, account: number, at: number): void;
}

function createRings(size: number): Rings {
  let accounts = new Uint32Array(0);
  let times = new Float64Array(0);
  let taken = new Uint8Array(0);
  let counted = new Uint32Array(0);

  /** Places of the ring before which a visit belongs: those of later visits. */
  const placeFor = (first: number, length: number, at: number): number => {
    let place = 0;
    while (place < length && times[first + place]! > at) place++;
    return place;
  };
  const withoutOwn = (first: number, length: number, account: number): number => {
    let own = 0;
    while (own < length && accounts[first + own] !== account) own++;
    if (own === length) return length;
    accounts.copyWithin(first + own, first + own + 1, first + length);
    times.copyWithin(first + own, first + own + 1, first + length);
    return length - 1;
  };

  return {
    length: (resource) => taken[resource] ?? 0,
    accountAt: (resource, place) => accounts[resource * size + place]!,
    timeAt: (resource, place) => times[resource * size + place]!,
    counted: (resource) => counted[resource] ?? 0,
    enter(resource, account, at) {
      taken = grown(taken, resource + 1);
      counted = grown(counted, resource + 1);
      accounts = grown(accounts, (resource + 1) * size);
      times = grown(times, (resource + 1) * size);
      counted[resource]! += 1;
      const first = resource * size;
      const others = withoutOwn(first, taken[resource]!, account);
      const place = placeFor(first, others, at);
      const length = Math.min(others + 1, size);
      taken[resource] = place < size ? length : others;
      if (place === size) return;
      accounts.copyWithin(first + place + 1, first + place, first + length - 1);
      times.copyWithin(first + place + 1, first + place, first + length - 1);
      accounts[first + place] = account;
      times[first + place] = at;
    },
  };
}

function meetOn(
  rings: Rings,
  { resource, kind }: { readonly resource: number; readonly kind: ResourceKind },
  { account, at }: RingEvent,
  { kinds, evidence }: ParameterSet,
  coveredFrom: number,
  meetings: RingMeeting[],
): void {
  const { timing } = kinds[kind];
  const length = rings.length(resource);
  if (timing === null || length === 0) return;
  const covered = coveredSeconds(coveredFrom, at);
  const visitsPerSecond = rings.counted(resource) / covered;
  const expectedGapMs = (covered / rings.counted(resource)) * secondMs;
  let compared = 0;
  for (let place = 0; place < length && compared < evidence.neighbours; place++) {
    const other = rings.accountAt(resource, place);
    if (other === account) continue;
    compared++;
    const otherAt = rings.timeAt(resource, place);
    const gapMs = Math.abs(at - otherAt);
    if (gapMs > timing.longestGapHours * hourMs) continue;
    const units = surpriseOf(Math.floor(gapMs / secondMs), visitsPerSecond, timing);
    if (units > 0) meetings.push({ resource, kind, other, otherAt, units, expectedGapMs });
  }
}
