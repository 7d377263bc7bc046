import type { StageDuration } from '../../graph/domain/generation.ts';
import type { Progress } from '../progress.ts';
import { durationText } from '../progress.ts';

export interface TimedStages {
  /** Tells each stage with its number and how long all that is left took last time. */
  readonly progress: Progress;
  /** Of the stages that have ended, in their order. */
  durations(): readonly StageDuration[];
}

/** @param last  stages of an earlier run; empty where there was none */
export function timedStages(
  progress: Progress,
  now: () => number,
  last: readonly StageDuration[],
): TimedStages {
  const ended: StageDuration[] = [];
  return {
    durations: () => [...ended],
    progress: {
      begin(stage, total) {
        const startedAt = now();
        const shown = progress.begin(`${stage}${leftText(stage, last)}`, total);
        return {
          advance: shown.advance,
          finish(detail) {
            ended.push({ stage, ms: now() - startedAt });
            shown.finish(detail);
          },
          fail: shown.fail,
        };
      },
    },
  };
}

function leftText(stage: string, last: readonly StageDuration[]): string {
  const place = last.findIndex((one) => one.stage === stage);
  if (place < 0) return '';
  const leftMs = last.slice(place).reduce((sum, { ms }) => sum + ms, 0);
  return ` (${place + 1} of ${last.length}, about ${durationText(leftMs)} left)`;
}
