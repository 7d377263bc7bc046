/** Where a gang's figure and the normal one stand on their scale, 0 to 1. */
export interface ScaleMarks {
  readonly dot: number;
  readonly tick: number;
}

/**
 * A share stands on a scale from 0 to 1. Any other figure stands on one from 0 to a third above the larger of the
 * two, so that equal ratios look alike whatever the unit. What lies below 0 stands at 0.
 */
export function scaleOf(value: number, baseline: number, unit: string): ScaleMarks {
  const end = unit === 'share' ? 1 : Math.max(value, baseline, Number.MIN_VALUE) * (4 / 3);
  return { dot: within(value / end), tick: within(baseline / end) };
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}
