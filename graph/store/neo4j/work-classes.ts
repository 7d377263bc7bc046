/** A class of work has connections and deadlines of its own, so that a slow class does not drain another's pool. */
export type WorkClass = 'decision' | 'interactive' | 'batch';

export interface WorkLimits {
  /** Longest time until a call has its answer or fails. */
  readonly budgetMs: number;
  /** Most connections. */
  readonly pool: number;
  /** Longest wait for a connection. */
  readonly acquisitionMs: number;
  /** How long work is begun again that failed in a way that may pass. */
  readonly retryMs: number;
  /** Whether a silent server ends the call early; batch work waits until it is back. */
  readonly guarded: boolean;
}

const patient: WorkLimits = {
  budgetMs: 120_000,
  pool: 16,
  acquisitionMs: 60_000,
  retryMs: 60_000,
  guarded: false,
};

export const defaultWorkLimits: Readonly<Record<WorkClass, WorkLimits>> = {
  decision: { budgetMs: 250, pool: 8, acquisitionMs: 200, retryMs: 0, guarded: true },
  interactive: { budgetMs: 10_000, pool: 16, acquisitionMs: 250, retryMs: 0, guarded: true },
  batch: patient,
};

/** For a process in which nobody waits for an answer, such as a job: it would rather wait for the server. */
export const patientWorkLimits: Readonly<Record<WorkClass, WorkLimits>> = {
  decision: patient,
  interactive: patient,
  batch: patient,
};

/** A server that is away is noticed within 300 ms, and one that is back half a second after it answers again. */
export const defaultSilence = { graceMs: 60, pingMs: 180, probeMs: 2_000, probeEveryMs: 500 } as const;
