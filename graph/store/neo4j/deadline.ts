import { StoreUnavailable } from '../../domain/errors.ts';

/*
 * The driver's time-outs do not protect against a server that is paused: the connection stays open and nothing comes.
 * So every call is raced against its own budget, and a call that stays without an answer makes us ask for a sign of
 * life. No sign: all waiting calls fail, connections are given up, and further calls fail at once until one probe at
 * a time finds the server alive. A probe outlasts the call that began it: a server that has just come back answers its
 * first question late. A slow answer of a live server is waited for, up to the budget.
 */
export interface PulseOptions {
  /** Asks for a sign of life, on a connection of its own. */
  ping(): Promise<unknown>;
  /** Gives up all connections, because they may never answer. */
  giveUp(): void;
  /** How long a call may be silent before a sign of life is asked for, and between two of them. */
  readonly graceMs: number;
  /** How long a sign of life may take. `graceMs` + `pingMs` is the longest wait for a dead server. */
  readonly pingMs: number;
  /** How long a probe may take while the server is away; the call that began it waits `pingMs` at most. */
  readonly probeMs: number;
  /** Least time between two probes while the server is away. */
  readonly probeEveryMs: number;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
}

export interface Pulse {
  /** @throws StoreUnavailable at once while the server is away, or when it falls silent during the work */
  guard<T>(work: () => Promise<T>): Promise<T>;
  /** To be called when a connection failed: further calls fail at once until a probe succeeds. */
  trip(cause: unknown): void;
  readonly isOpen: boolean;
}

export function createPulse(options: PulseOptions): Pulse {
  const waiting = new Set<(error: StoreUnavailable) => void>();
  let awaySince: number | null = null;
  let probedAt = 0;
  let probing: Promise<void> | null = null;
  let watching = false;

  function trip(cause: unknown): void {
    const error = new StoreUnavailable('the store does not answer', { cause });
    awaySince ??= options.monotonic();
    probedAt = options.monotonic();
    options.giveUp();
    for (const fail of [...waiting]) fail(error);
  }

  async function watch(): Promise<void> {
    if (watching) return;
    watching = true;
    try {
      while (waiting.size > 0 && awaySince === null) {
        await within(options.ping(), options.pingMs);
        await pause(options.graceMs);
      }
    } catch (cause) {
      trip(cause);
    } finally {
      watching = false;
    }
  }

  async function probe(): Promise<void> {
    try {
      await within(options.ping(), options.probeMs);
      awaySince = null;
    } catch (cause) {
      options.giveUp();
      throw cause;
    } finally {
      probedAt = options.monotonic();
      probing = null;
    }
  }

  async function admit(): Promise<void> {
    if (awaySince === null) return;
    const away = 'the store does not answer';
    if (probing !== null || options.monotonic() - probedAt < options.probeEveryMs)
      throw new StoreUnavailable(away);
    probing = probe();
    try {
      await within(probing, options.pingMs);
    } catch (cause) {
      throw new StoreUnavailable(away, { cause });
    }
  }

  return {
    trip,
    get isOpen() {
      return awaySince !== null;
    },
    async guard(work) {
      await admit();
      let fail: (error: StoreUnavailable) => void = () => undefined;
      const lost = new Promise<never>((_, reject) => {
        fail = reject;
      });
      waiting.add(fail);
      const timer = setTimeout(() => void watch(), options.graceMs);
      try {
        return await Promise.race([work(), lost]);
      } finally {
        clearTimeout(timer);
        waiting.delete(fail);
      }
    },
  };
}

/**
 * The work's result, unless it takes longer. Only time counts in which this process could have taken an answer: while
 * it computes, answers wait at the door, and the server is not to blame.
 *
 * @throws StoreUnavailable when it does; what the work comes to later is dropped
 */
export async function within<T>(work: Promise<T>, budgetMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const wait = (leftMs: number) => {
      if (leftMs <= 0) reject(new StoreUnavailable(`the store did not answer within ${budgetMs} ms`));
      else timer = setTimeout(() => wait(leftMs - sliceMs), Math.min(sliceMs, leftMs));
    };
    wait(budgetMs);
  });
  // Whoever loses the race may still fail, and nobody listens any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits are counted in steps of this length; a step that comes late counts as one. */
const sliceMs = 20;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
