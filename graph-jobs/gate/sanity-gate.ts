import type { GateCheck, GateMetric } from '../../graph/domain/gate.ts';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { faultsOf } from './draft-faults.ts';
import type { GateHistory } from './gate-history.ts';
import {
  countLimits,
  largestGangMembers,
  largestGangShare,
  leastCompared,
  leastEventsADay,
  stabilityLimits,
  thresholdMoveNats,
} from './gate-limits.ts';

/**
 * Every figure of a run that has something to be compared with, beside its limits. A run with one that did not pass is
 * not shown before a person has looked at it. With fewer than 3 published generations only what needs no comparison
 * is looked at.
 */
export function sanityGate(draft: GenerationDraft, history: GateHistory): readonly GateCheck[] {
  const compared = history.recent.length >= leastCompared;
  return [
    ...(compared ? countChecks(draft, history.recent) : []),
    ...(compared ? dayChecks(draft, history.recent) : []),
    ...(compared ? kindChecks(draft, history.recent) : []),
    ...(compared ? stabilityChecks(draft, history.shown) : []),
    ...(compared ? thresholdChecks(draft, history.shown) : []),
    largestGangCheck(draft),
    check('consistency', faultsOf(draft).length, null, 0),
    ...(history.shown.number > 0 ? [check('order', draft.asOf, history.shown.asOf, null)] : []),
    check('afterRollback', movesAgainst(draft, history), null, 0),
  ];
}

function check(metric: GateMetric, value: number, low: number | null, high: number | null): GateCheck {
  const passed = (low === null || low <= value) && (high === null || value <= high);
  return { metric, value, low, high, passed };
}

function countChecks({ counts }: GenerationDraft, recent: readonly Generation[]): GateCheck[] {
  return countLimits.map(({ metric, count, low, high, slack }) => {
    const median = medianOf(recent.map((generation) => generation.counts[count]));
    const lowest = Math.max(0, Math.min(low * median, median - slack));
    return check(metric, counts[count], lowest, Math.max(high * median, median + slack));
  });
}

/** A day that was not loaded is less than the events of 60 days may lack, but it is a day less than before. */
function dayChecks({ eventDays, counts }: GenerationDraft, recent: readonly Generation[]): GateCheck[] {
  const days = recent.flatMap((generation) => generation.eventDays ?? []);
  if (eventDays === null || days.length < recent.length) return [];
  const usual = medianOf(days);
  return counts.events < leastEventsADay * usual ? [] : [check('days', eventDays, usual, null)];
}

/** A feed that broke off: its kind of resource is named on fewer days than before, or no more at all. */
function kindChecks({ kindDays }: GenerationDraft, recent: readonly Generation[]): GateCheck[] {
  if (kindDays === null || recent.some((generation) => generation.kindDays === null)) return [];
  return resourceKinds.flatMap((kind) => {
    const rows = recent.map((generation) => generation.kindDays!.find((row) => row.kind === kind));
    const usual = medianOf(rows.map((row) => row?.days ?? 0));
    const mentions = medianOf(rows.map((row) => row?.mentions ?? 0));
    if (usual === 0 || mentions < leastEventsADay * usual) return [];
    return [check(`days.${kind}`, kindDays.find((row) => row.kind === kind)?.days ?? 0, usual, null)];
  });
}

function stabilityChecks({ stability }: GenerationDraft, { counts }: Generation): GateCheck[] {
  return stabilityLimits.flatMap(({ metric, figure, low, high, leastGangs }) => {
    const value = stability?.[figure] ?? null;
    return value === null || counts.gangs < leastGangs ? [] : [check(metric, value, low, high)];
  });
}

function thresholdChecks({ thresholdNats }: GenerationDraft, shown: Generation): GateCheck[] {
  if (thresholdNats === null || shown.thresholdNats === null) return [];
  const [low, high] = [shown.thresholdNats - thresholdMoveNats, shown.thresholdNats + thresholdMoveNats];
  return [check('threshold', thresholdNats, low, high)];
}

function largestGangCheck({ gangs, counts }: GenerationDraft): GateCheck {
  const largest = gangs.reduce((most, { size }) => Math.max(most, size), 0);
  return check(
    'largestGang',
    largest,
    null,
    Math.max(largestGangMembers, Math.floor(largestGangShare * counts.accounts)),
  );
}

/** Moves by hand that the run did not know of or that no run has been released after. */
function movesAgainst({ baseGeneration }: GenerationDraft, { shown, takenBack }: GateHistory): number {
  return takenBack + Number(baseGeneration !== shown.number);
}

/** Middle value, the mean of the two middle ones of an even number. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
