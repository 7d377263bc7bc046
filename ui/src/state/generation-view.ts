import type { GateCheck, GenerationHead } from '../api/runs.ts';

/** What an operator may do with a generation: show it for the first time, show it again, or nothing. */
export type Move = 'publish' | 'rollBack';

/** One whose evidence was given up cannot be shown again. */
export function moveOf({ state, pruned }: Pick<GenerationHead, 'state' | 'pruned'>): Move | null {
  if (pruned) return null;
  if (state === 'HELD') return 'publish';
  return state === 'RETIRED' ? 'rollBack' : null;
}

export function failedChecks({ gate }: Pick<GenerationHead, 'gate'>): readonly GateCheck[] {
  return gate.filter(({ passed }) => !passed);
}

/** Seconds that the whole run took; null where no stage was timed. */
export function secondsOf({ durations }: Pick<GenerationHead, 'durations'>): number | null {
  return durations.length === 0 ? null : durations.reduce((sum, { ms }) => sum + ms, 0) / 1_000;
}

/** The generation to look at first: a held one that is newer than the shown one, else the shown one, else the newest. */
export function worthLooking(generations: readonly GenerationHead[]): GenerationHead | null {
  const shown = generations.find(({ state }) => state === 'PUBLISHED');
  const held = generations.find(({ state, number }) => state === 'HELD' && number > (shown?.number ?? 0));
  return held ?? shown ?? generations[0] ?? null;
}

export type GateUnit = 'count' | 'share' | 'nats' | 'instant';

/** How the figure of a check is read. */
export function unitOfMetric(metric: string): GateUnit {
  return metrics[metric] ?? 'count';
}

const metrics: Readonly<Record<string, GateUnit>> = {
  churn: 'share',
  idsKept: 'share',
  adjustedRand: 'share',
  threshold: 'nats',
  order: 'instant',
};
