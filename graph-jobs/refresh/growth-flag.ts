import type { DetectedGang } from '../../graph/algorithms/detection/detect-gangs.ts';

/** A gang that becomes more than so many times as large from one run to the next waits for a review. */
const mostGrowth = 3;
/** Smaller ones may grow as they like: a gang of 3 with 10 members the next night is what a gang does. */
const leastCoreToReview = 50;

/**
 * The gang, flagged `LARGE` when its core has grown beyond what gangs do in a night: many that were put together, by
 * a fault or by somebody who wants to hide in a crowd. It is labelled, but does not reach `WARNING` by itself.
 *
 * @param lastCoreSize  in the base generation; null for a new gang
 */
export function withGrowthFlag(gang: DetectedGang, lastCoreSize: number | null): DetectedGang {
  const size = gang.core.length;
  const burst = lastCoreSize !== null && size >= leastCoreToReview && size > mostGrowth * lastCoreSize;
  return burst && !gang.flags.includes('LARGE') ? { ...gang, flags: ['LARGE', ...gang.flags] } : gang;
}
