/** How late the event loop is at the moment. */
export interface LoopDelay {
  readonly delayMs: () => number;
  close(): void;
}

const lookEveryMs = 50;

/**
 * Measures how much later than asked a timer comes; a loop that has not come round since is at least that late.
 *
 * @param monotonic  milliseconds
 */
export function watchLoopDelay(monotonic: () => number): LoopDelay {
  let lastMs = monotonic();
  let lateMs = 0;
  const timer = setInterval(() => {
    const nowMs = monotonic();
    lateMs = Math.max(0, nowMs - lastMs - lookEveryMs);
    lastMs = nowMs;
  }, lookEveryMs);
  timer.unref();
  return {
    delayMs: () => Math.max(lateMs, monotonic() - lastMs - lookEveryMs),
    close: () => clearInterval(timer),
  };
}
