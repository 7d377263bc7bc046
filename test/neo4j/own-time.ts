/** Waits are counted in steps of this length. */
const stepMs = 20;

/**
 * How long work took in this process's own time, ms: a step that comes late counts as one, as it does for the deadlines
 * of the store. On an idle machine that is the time on the clock; on a busy one the time in which the process was not
 * let run is nobody's fault and is left out.
 */
export async function ownMsOf(work: () => Promise<unknown>): Promise<number> {
  let steps = 0;
  let timer: NodeJS.Timeout;
  const step = () => {
    steps += 1;
    timer = setTimeout(step, stepMs);
  };
  timer = setTimeout(step, stepMs);
  try {
    await work();
  } finally {
    clearTimeout(timer);
  }
  return steps * stepMs;
}
