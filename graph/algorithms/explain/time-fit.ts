/** When one hop happened: first and last instant, epoch ms; null where no time is known. */
export interface HopTimes {
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/**
 * Whether hops can have followed one another: one instant can be picked from each span [firstAt, lastAt] so that none
 * lies before the one of the hop before it. Hops without a time fit anywhere. Only then may a chain be read as cause
 * and effect. O(hops).
 */
export function timesFit(hops: readonly HopTimes[]): boolean {
  let now = Number.NEGATIVE_INFINITY;
  for (const { firstAt, lastAt } of hops) {
    if (firstAt === null || lastAt === null) continue;
    now = Math.max(now, firstAt);
    if (now > lastAt) return false;
  }
  return true;
}
