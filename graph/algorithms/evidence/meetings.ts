import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs, hourMs, secondMs } from '../../domain/window.ts';
import type { Chains } from './gather-chains.ts';
import { surpriseOf } from './surprise.ts';
import type { Visits } from './visits.ts';

/** What is compared: the visits of a window that count on their resources, and the time that the store covers. */
export interface VisitHistory {
  readonly chains: Chains;
  readonly visits: Visits;
  /** Index: visit. 1 where it counts (share gate). */
  readonly qualified: Uint8Array;
  /** First instant that is covered: the start of the window, or the store's first event where that is later. */
  readonly coveredFrom: number;
  /** End of the window. */
  readonly asOf: number;
}

/** Called for each pair of visits whose closeness surprises: two visit numbers and s in units of 1/1024 nat. */
export type OnMeeting = (earlier: number, later: number, units: number, resource: number) => void;

/**
 * Compares each visit with the latest visits of the last K other accounts on its resource, within the longest gap of
 * the kind, and reports every positive surprise; by resource, then later visit.
 *
 *     ρ = (v_r − 1) ÷ T        v_r qualified visits of the resource, T covered seconds, at least a day
 *
 * In causal mode v_r and T are those at the later visit, itself included. ρ is never taken inside an episode: a rate
 * estimated within the burst erases the burst's own evidence. O(K · visits).
 */
export function findMeetings(history: VisitHistory, parameters: ParameterSet, onMeeting: OnMeeting): void {
  const { chains, visits } = history;
  const recent = new Uint32Array(parameters.evidence.neighbours + 1);
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    if (visits.offsets[resource + 1]! - visits.offsets[resource]! < 2) continue;
    const kind = resourceKinds[chains.resourceKind[resource]!]!;
    if (parameters.kinds[kind].timing !== null) meetOn(resource, history, parameters, recent, onMeeting);
  }
}

function meetOn(
  resource: number,
  history: VisitHistory,
  parameters: ParameterSet,
  recent: Uint32Array,
  onMeeting: OnMeeting,
): void {
  const { chains, visits, qualified, coveredFrom, asOf } = history;
  const timing = parameters.kinds[resourceKinds[chains.resourceKind[resource]!]!].timing!;
  const from = visits.offsets[resource]!;
  const until = visits.offsets[resource + 1]!;
  const rate = (countQualified(qualified, from, until) - 1) / coveredSeconds(coveredFrom, asOf);
  let earlier = 0;
  let remembered = 0;
  const compare = (v: number, visitsPerSecond: number) => {
    let compared = 0;
    for (let place = 0; place < remembered && compared < recent.length - 1; place++) {
      const other = recent[place]!;
      if (visits.account[other] === visits.account[v]) continue;
      const gapMs = visits.at[v]! - visits.at[other]!;
      if (gapMs > timing.longestGapHours * hourMs) return;
      const units = surpriseOf(Math.floor(gapMs / secondMs), visitsPerSecond, timing);
      if (units > 0) onMeeting(other, v, units, resource);
      compared++;
    }
  };
  for (let v = from; v < until; v++) {
    if (qualified[v] === 0) continue;
    const { causal } = parameters.evidence;
    compare(v, causal ? earlier / coveredSeconds(coveredFrom, visits.at[v]!) : rate);
    remembered = remember(v, recent, remembered, visits.account);
    earlier++;
  }
}

/** Puts a visit first among the latest ones of distinct accounts, the earlier one of its account out. */
function remember(visit: number, recent: Uint32Array, remembered: number, accountOf: Uint32Array): number {
  let end = 0;
  while (end < remembered && accountOf[recent[end]!] !== accountOf[visit]) end++;
  const kept = end < remembered ? remembered : Math.min(remembered + 1, recent.length);
  recent.copyWithin(1, 0, Math.min(end, kept - 1));
  recent[0] = visit;
  return kept;
}

function countQualified(qualified: Uint8Array, from: number, until: number): number {
  let count = 0;
  for (let v = from; v < until; v++) count += qualified[v]!;
  return count;
}

/** T: seconds of the window up to `until` that the store covers, at least one day. */
export function coveredSeconds(coveredFrom: number, until: number): number {
  return Math.max(until - coveredFrom, dayMs) / secondMs;
}

/** 1 ÷ ρ over the whole window: the mean gap of independent visits to a resource, ms. */
export function expectedGapMs(
  resource: number,
  { visits, qualified, coveredFrom, asOf }: VisitHistory,
): number {
  const counted = countQualified(qualified, visits.offsets[resource]!, visits.offsets[resource + 1]!);
  return (coveredSeconds(coveredFrom, asOf) / Math.max(1, counted - 1)) * secondMs;
}
