/** Follows a stream until it ends, or the signal fires. */
export type FollowStream = (hear: () => void, signal: AbortSignal) => Promise<void>;

/** How long a stream that has ended is left alone. */
const pauseMs = 15_000;
/** Changes that come together are looked at together, ms. */
const burstMs = 250;
/** Least time between two looks, ms: a look at a full queue takes a sixtieth of what a person may ask for in a minute. */
const restMs = 3_000;

/**
 * Looks whenever a stream tells, while the page is seen: a browser keeps few connections to one server, and pages in the
 * background need none. Where the stream cannot be had, it looks at every attempt instead. Ends with the signal.
 */
export async function followWhileSeen(
  follow: FollowStream,
  look: () => void,
  signal: AbortSignal,
): Promise<void> {
  const inBursts = lookingInBursts(look, signal);
  while (!signal.aborted) {
    if (document.hidden) await changeOfSight(signal);
    else {
      const unseen = new AbortController();
      const hide = () => document.hidden && unseen.abort();
      document.addEventListener('visibilitychange', hide);
      await follow(inBursts, AbortSignal.any([signal, unseen.signal]));
      document.removeEventListener('visibilitychange', hide);
      if (!document.hidden) await pause(pauseMs, signal);
      if (!signal.aborted && !document.hidden) look();
    }
  }
}

function lookingInBursts(look: () => void, signal: AbortSignal): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(due));
  return () => {
    const wait = Math.max(burstMs, lastAt + restMs - performance.now());
    due ??= setTimeout(() => {
      due = undefined;
      lastAt = performance.now();
      look();
    }, wait);
  };
}

function changeOfSight(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
