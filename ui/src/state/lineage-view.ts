import type { LineageStep } from '../api/lineage.ts';

/** A step as one gang lived through it. */
export interface LivedStep {
  readonly step: LineageStep;
  /** Core members before and after; null where the step does not say. */
  readonly before: number | null;
  readonly after: number | null;
  /** The other gangs of the step: where it came from, or what it became. */
  readonly others: readonly string[];
  /** Core members after the step as a share of the most it ever had, 0 to 1. */
  readonly weight: number;
}

/** The steps of a gang, oldest first. */
export function livedSteps(gangId: string, steps: readonly LineageStep[]): readonly LivedStep[] {
  const figureOf = ({ values }: LineageStep, wanted: string) =>
    values.find(({ name }) => name === wanted)?.value ?? null;
  const lived = steps
    .toSorted((a, b) => a.generation - b.generation)
    .map((step) => ({
      step,
      before: figureOf(step, 'before'),
      after: figureOf(step, 'after'),
      others: [...new Set([...step.from, ...step.to])].filter((id) => id !== gangId),
    }));
  const most = Math.max(1, ...lived.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  return lived.map((one) => ({ ...one, weight: (one.after ?? 0) / most }));
}
