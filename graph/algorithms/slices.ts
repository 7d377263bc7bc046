/** What is done in one go of work that makes room for others: a few milliseconds in a loop over typed arrays. */
const placesAGo = 32_768;

/**
 * The places 0 … count − 1 in spans, for loops that run tight inside a span and yield after each.
 *
 * @param most  places in a span
 */
export function* slicesOf(count: number, most = placesAGo): Generator<readonly [from: number, end: number]> {
  for (let from = 0; from < count; from += most) yield [from, Math.min(from + most, count)];
}

/** Runs work that could be paused to its end. */
export function finished<Result>(work: Generator<void, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Does work to its end, a step in each turn of the event loop: whoever asks meanwhile waits for one step.
 *
 * @param nextTurn  resolves when the loop has come round
 */
export async function inTurns<Result>(
  work: Generator<void, Result>,
  nextTurn: () => Promise<void>,
): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await nextTurn();
  }
}
