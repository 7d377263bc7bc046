/** WARNING: refuse or intercept. ATTENTION: step-up check or manual review. NOTICE: watch. */
export type RiskLevel = (typeof riskLevels)[number];

/** All levels, highest first. */
export const riskLevels = ['WARNING', 'ATTENTION', 'NOTICE'] as const;

/** How much an account is at risk and why. `level` is null below `NOTICE`. */
export interface RiskSignal {
  readonly level: RiskLevel | null;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** One finding, with the figures that its sentence is made of. The code is contract, the sentence is not. */
export interface Reason {
  readonly code: ReasonCode;
  /** Figures by the names in the sentence's template. */
  readonly values: Readonly<Record<string, number | string>>;
}

export type ReasonCode = (typeof reasonCodes)[number];

export const reasonCodes = [
  'BURST',
  'NEW_ACCOUNTS',
  'OVERDUE_SHARE',
  'FRAUD_SHARE',
  'SHARED_RESOURCE',
  'MEETING_BURST',
  'LENDERS',
  'TRANSMITTED',
  'LISTED',
  'BLACK_TOUCH',
  'EXPOSED',
] as const;

/** The higher of two levels. */
export function higherLevel(a: RiskLevel | null, b: RiskLevel | null): RiskLevel | null {
  if (a === null) return b;
  if (b === null) return a;
  return riskLevels[Math.min(riskLevels.indexOf(a), riskLevels.indexOf(b))] ?? null;
}

/** The level itself, or the ceiling where it is higher. */
export function atMost(level: RiskLevel | null, ceiling: RiskLevel): RiskLevel | null {
  if (level === null) return null;
  return riskLevels[Math.max(riskLevels.indexOf(level), riskLevels.indexOf(ceiling))] ?? null;
}
