/** When and how often work is done again. */
export interface RepeatOptions {
  /** No attempt begins later than this after the first one. */
  readonly forMs: number;
  /** Whether the same work may succeed later. */
  readonly mayRepeat: (cause: unknown) => boolean;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** 0 to 1. */
  readonly random: () => number;
}

const firstDelayMs = 20;
const longestDelayMs = 1_000;

/**
 * Does work again while it fails in a way that may pass: a deadlock, a server that restarts. The n-th delay is
 * min(1 s, 20 ms · 2^n), of which a random part of up to one half is taken off, so that those who stood in each
 * other's way do not meet again.
 *
 * @param attempt  must end the same however often it is done
 */
export async function repeated<T>(attempt: () => Promise<T>, options: RepeatOptions): Promise<T> {
  const startedAt = options.monotonic();
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (cause) {
      if (!options.mayRepeat(cause) || options.monotonic() - startedAt >= options.forMs) throw cause;
      const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10));
      await pause(delayMs * (1 - options.random() / 2));
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
