import type { ParameterSet } from '../domain/parameters.ts';
import type { ResourceKind } from '../domain/resource-kinds.ts';
import { hourMs, minuteMs, secondMs } from '../domain/window.ts';
import { coveredSeconds } from './evidence/meetings.ts';
import { surpriseOf } from './evidence/surprise.ts';

/** An event as the intraday linker sees it, accounts and resources by number. */
export interface RingEvent {
  readonly account: number;
  readonly at: number;
  readonly mentions: readonly { readonly resource: number; readonly kind: ResourceKind }[];
}

/** The account met another one: the same that the causal batch finds. */
export interface RingMeeting {
  readonly resource: number;
  readonly other: number;
  /** First instant of the other's visit, epoch ms. */
  readonly otherAt: number;
  /** s, 1/1024 nat, above 0. */
  readonly units: number;
}

/** Observes events in the order of their times and tells at once whom each one meets. */
export type ObserveEvent = (event: RingEvent) => readonly RingMeeting[];

/** The last visits of K + 1 distinct accounts on a resource: K partners and the visitor; newest first. */
interface Ring {
  readonly visits: { readonly account: number; readonly at: number }[];
  /** Visits that counted so far. */
  counted: number;
}

/** What an account did on one resource so far. */
interface Own {
  visits: number;
  lastEventAt: number;
}

/**
 * Evidence as it arises: one ring a resource instead of a window of visits. Fed with the events of a window in order
 * of time, then account, it finds exactly the meetings of the batch in causal mode: rate and share are those known at
 * the visit, itself included.
 *
 * An event that continues its account's visit adds nothing. A visit below the share gate neither meets anybody nor
 * stays in the ring. O(kinds · K) an event; 12 bytes a place of a ring and two counters for each account and resource.
 * Source: detection.md, sections 5 and 15.
 */
export function openRings(parameters: ParameterSet, coveredFrom: number): ObserveEvent {
  const { neighbours, visitGapMinutes, leastShare } = parameters.evidence;
  const rings = new Map<number, Ring>();
  const owns = new Map<number, Map<number, Own>>();
  const totals = new Map<number, Map<ResourceKind, number>>();

  /** The mentions that begin a visit. */
  const begun = ({ account, at, mentions }: RingEvent) =>
    mentions.filter(({ resource }) => {
      const own = owned(
        owned(owns, account, () => new Map<number, Own>()),
        resource,
        () => ({
          visits: 0,
          lastEventAt: Number.NEGATIVE_INFINITY,
        }),
      );
      const begins = at - own.lastEventAt >= visitGapMinutes * minuteMs;
      own.lastEventAt = at;
      if (begins) own.visits++;
      return begins;
    });

  return (event) => {
    const begins = begun(event);
    const total = owned(totals, event.account, () => new Map<ResourceKind, number>());
    for (const kind of new Set(begins.map((mention) => mention.kind)))
      total.set(kind, (total.get(kind) ?? 0) + 1);
    return begins.flatMap(({ resource, kind }) => {
      const own = owns.get(event.account)!.get(resource)!.visits;
      if (parameters.kinds[kind].shareGated && own < leastShare * total.get(kind)!) return [];
      const ring = owned(rings, resource, (): Ring => ({ visits: [], counted: 0 }));
      const met = meetingsIn(ring, resource, kind, event, parameters, coveredFrom);
      enter(ring, event, neighbours + 1);
      return met;
    });
  };
}

function meetingsIn(
  { visits, counted }: Ring,
  resource: number,
  kind: ResourceKind,
  { account, at }: RingEvent,
  parameters: ParameterSet,
  coveredFrom: number,
): RingMeeting[] {
  const { timing } = parameters.kinds[kind];
  if (timing === null) return [];
  const visitsPerSecond = counted / coveredSeconds(coveredFrom, at);
  return visits
    .filter((visit) => visit.account !== account)
    .slice(0, parameters.evidence.neighbours)
    .filter((visit) => at - visit.at <= timing.longestGapHours * hourMs)
    .map((visit) => ({
      resource,
      other: visit.account,
      otherAt: visit.at,
      units: surpriseOf(Math.floor((at - visit.at) / secondMs), visitsPerSecond, timing),
    }))
    .filter(({ units }) => units > 0);
}

function enter(ring: Ring, { account, at }: RingEvent, size: number): void {
  const before = ring.visits.findIndex((visit) => visit.account === account);
  if (before >= 0) ring.visits.splice(before, 1);
  ring.visits.unshift({ account, at });
  ring.visits.length = Math.min(ring.visits.length, size);
  ring.counted++;
}

function owned<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
