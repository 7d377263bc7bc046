import { type Decisions, noDecisions } from '../../graph/algorithms/detection/decisions.ts';

/** Lists and verdicts in memory, read anew now and then. */
export interface LatestDecisions {
  current(): Decisions;
  /** Reads them again where the last time was long enough ago. A failed reading changes nothing. */
  look(): Promise<void>;
}

export function latestDecisions(
  read: () => Promise<Decisions>,
  now: () => number,
  everyMs: number,
): LatestDecisions {
  let current = noDecisions;
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    current: () => current,
    async look() {
      if (now() - readAt < everyMs) return;
      readAt = now();
      try {
        current = await read();
      } catch {
        // The store is away, which those that follow it tell. Look again next time.
        readAt = Number.NEGATIVE_INFINITY;
      }
    },
  };
}
