import type { GateCheck, GateMetric } from '../../graph/domain/gate.ts';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { type ApprovedPreview, isMadeAlike } from './approved-preview.ts';
import { faultsOf } from './draft-faults.ts';
import type { GateHistory } from './gate-history.ts';
import {
  countLimits,
  largestGangMembers,
  largestGangShare,
  leastCompared,
  leastEventsADay,
  previewBand,
  stabilityLimits,
  thresholdMoveNats,
} from './gate-limits.ts';

/**
 * Every figure of a run that has something to be compared with, beside its limits. A run with one that did not pass is
 * not shown before a person has looked at it. With fewer than 3 published generations only what needs no comparison
 * is looked at.
 *
 * Generations made with other parameters or by another program say little of a run. From 3 alike on only these are
 * compared; until then an approved preview takes their place, if there is one.
 */
export function sanityGate(draft: GenerationDraft, history: GateHistory): readonly GateCheck[] {
  const { shown } = history;
  const alike = history.recent.filter((generation) => isMadeAlike(generation, draft));
  const recent = alike.length >= leastCompared ? alike : history.recent;
  const expected = alike.length >= leastCompared ? null : approvedFor(draft, history);
  // The step from one parameter set to the next is taken once.
  const step = isMadeAlike(shown, draft) ? null : expected;
  const compared = recent.length >= leastCompared;
  return [
    ...(compared || expected !== null ? countChecks(draft, recent, expected) : []),
    ...(compared ? dayChecks(draft, recent) : []),
    ...(compared ? kindChecks(draft, recent) : []),
    ...(compared ? stabilityChecks(draft, shown, step) : []),
    ...(compared ? thresholdChecks(draft, step ?? shown) : []),
    largestGangCheck(draft),
    check('consistency', faultsOf(draft).length, null, 0),
    ...(shown.number > 0 ? [check('order', draft.asOf, shown.asOf, null)] : []),
    check('afterRollback', movesAgainst(draft, history), null, 0),
  ];
}

function approvedFor(draft: GenerationDraft, { approved }: GateHistory): ApprovedPreview | null {
  return approved !== null && isMadeAlike(approved, draft) ? approved : null;
}

function check(metric: GateMetric, value: number, low: number | null, high: number | null): GateCheck {
  const passed = (low === null || low <= value) && (high === null || value <= high);
  return { metric, value, low, high, passed };
}

function countChecks(
  { counts }: GenerationDraft,
  recent: readonly Generation[],
  expected: ApprovedPreview | null,
): GateCheck[] {
  return countLimits.map(({ metric, count, low, high, slack }) => {
    const band = expected === null ? { low, high } : previewBand;
    const usual = expected?.counts[count] ?? medianOf(recent.map((generation) => generation.counts[count]));
    const lowest = Math.max(0, Math.min(band.low * usual, usual - slack));
    return check(metric, counts[count], lowest, Math.max(band.high * usual, usual + slack));
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

/** What an approved step is known to change is allowed beside what any night may. */
function stabilityChecks(
  { stability }: GenerationDraft,
  { counts }: Generation,
  step: ApprovedPreview | null,
): GateCheck[] {
  return stabilityLimits.flatMap(({ metric, figure, low, high, leastGangs }) => {
    const value = stability?.[figure] ?? null;
    if (value === null || counts.gangs < leastGangs) return [];
    const known = step?.stability?.[figure] ?? null;
    const lowest = low === null || known === null ? low : Math.min(low, previewBand.low * known);
    const highest = high === null || known === null ? high : Math.max(high, previewBand.high * known);
    return [check(metric, value, lowest, highest)];
  });
}

function thresholdChecks(
  { thresholdNats }: GenerationDraft,
  before: Pick<Generation, 'thresholdNats'>,
): GateCheck[] {
  if (thresholdNats === null || before.thresholdNats === null) return [];
  const [low, high] = [before.thresholdNats - thresholdMoveNats, before.thresholdNats + thresholdMoveNats];
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
