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
export interface Observation<Mention extends RingMention> {
  /** Mentions that begin a visit which counts on its resource. */
  readonly visits: readonly Mention[];
  /** By visit, then from the latest partner back. */
  readonly meetings: readonly RingMeeting[];
}

/** Evidence as it arises. */
export interface Rings {
  /** Takes in an event and tells at once whom it meets. */
  observe<Mention extends RingMention>(event: RingEvent<Mention>): Observation<Mention>;
  /**
   * Whom the account of an event has around it after that, on all resources that it names: also those who came after
   * its visit began. Counts and rings stay as they are.
   */
  around(event: RingEvent): readonly RingMeeting[];
}

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
export function openRings(parameters: ParameterSet, coveredFrom: number, expectedPairs = 1024): Rings {
  const counts = createVisitCounts(parameters, expectedPairs);
  const rings = createRings(parameters.evidence.neighbours + 1);
  const place = { rings, parameters, coveredFrom };
  return {
    observe(event) {
      const visits = counts.begin(event);
      const meetings: RingMeeting[] = [];
      for (const mention of visits) {
        meetOn(place, mention, event, 0, meetings);
        rings.enter(mention.resource, event.account, event.at);
      }
      return { visits, meetings };
    },
    around(event) {
      const meetings: RingMeeting[] = [];
      for (const mention of event.mentions) {
        if (counts.qualifies(event.account, mention)) meetOn(place, mention, event, 1, meetings);
      }
      return meetings;
    },
  };
}

interface MeetingPlace {
  readonly rings: RingColumns;
  readonly parameters: ParameterSet;
  readonly coveredFrom: number;
}

/** The last visits of some distinct accounts on each resource, newest first. */
interface RingColumns {
  /** Places taken in the ring of a resource. */
  length(resource: number): number;
  accountAt(resource: number, place: number): number;
  timeAt(resource: number, place: number): number;
  /** Visits to the resource so far. */
  counted(resource: number): number;
  enter(resource: number, account: number, at: number): void;
}

function createRings(size: number): RingColumns {
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

/** @param ownVisits  visits of the account that the resource has counted already */
function meetOn(
  { rings, parameters: { kinds, evidence }, coveredFrom }: MeetingPlace,
  { resource, kind }: { readonly resource: number; readonly kind: ResourceKind },
  { account, at }: RingEvent,
  ownVisits: number,
  meetings: RingMeeting[],
): void {
  const { timing } = kinds[kind];
  const length = rings.length(resource);
  const others = rings.counted(resource) - ownVisits;
  if (timing === null || others < 1) return;
  const covered = coveredSeconds(coveredFrom, at);
  const visitsPerSecond = others / covered;
  const expectedGapMs = (covered / others) * secondMs;
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
