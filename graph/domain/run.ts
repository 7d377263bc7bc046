/**
 * How a run of the refresh ended. `RUNNING`: it did not, or not yet; a run that was killed stays so. `FAILED`: nothing
 * was written.
 */
export type RunEnd = (typeof runEnds)[number];
export const runEnds = ['RUNNING', 'PUBLISHED', 'HELD', 'FAILED'] as const;

/** One line of the run ledger. */
export interface RunRecord {
  /** The holder of the lease that it ran under. */
  readonly runId: string;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Epoch ms; null while it runs. */
  readonly endedAt: number | null;
  readonly end: RunEnd;
  /** What it wrote; null while it runs and where it failed. */
  readonly generation: number | null;
  /** Why it was held or failed, in words; null where it was not. */
  readonly message: string | null;
}
