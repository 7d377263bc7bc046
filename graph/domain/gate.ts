import type { ResourceKind } from './resource-kinds.ts';

/** Figures that a refresh must not move too far before it is shown. */
export const gateMetrics = [
  'events',
  'days',
  'links',
  'gangs',
  'labels',
  'warning',
  'churn',
  'idsKept',
  'adjustedRand',
  'largestGang',
  'threshold',
  'consistency',
  'order',
  'afterRollback',
] as const;

/** `days.IP` and the like: as `days`, of one kind of resource. */
export type GateMetric = (typeof gateMetrics)[number] | `days.${ResourceKind}`;

/** One figure of a refresh beside its limits. */
export interface GateCheck {
  readonly metric: GateMetric;
  readonly value: number;
  /** Null where there is no such limit. Both limits are allowed values. */
  readonly low: number | null;
  readonly high: number | null;
  readonly passed: boolean;
}
