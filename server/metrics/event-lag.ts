import type { Watermark } from '../../graph/domain/watermark.ts';

export interface LagSources {
  /** How far the labels reflect what was recorded. */
  readonly reflected: () => Watermark;
  /** How far the store was recorded at an instant, as far as this process knows. */
  readonly recordedBy: (instant: number) => Watermark;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Beyond this the lag is not told apart. */
const longestLagSeconds = 60;

/** How long the oldest recorded event that no label reflects has waited, whole seconds, at most 60. */
export function eventLagSeconds({ recordedBy, reflected, now }: LagSources): number {
  const at = now();
  const upTo = reflected();
  let seconds = 0;
  while (seconds < longestLagSeconds && recordedBy(at - 1000 * seconds) > upTo) seconds += 1;
  return seconds;
}
