/** Asks what `key` stands for, or waits with those who have asked the same and have no answer yet. */
export type Share = <Answer>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Answer>,
  signal?: AbortSignal,
) => Promise<Answer>;

interface UnderWay {
  readonly answer: Promise<unknown>;
  readonly leaving: AbortController;
  waiting: number;
}

/** Panels that ask the same at once make one request, which ends early when all of them have left. */
export function createShare(): Share {
  const underWay = new Map<string, UnderWay>();
  const forget = (key: string, one: UnderWay) => {
    if (underWay.get(key) === one) underWay.delete(key);
  };
  const begin = (key: string, ask: (signal: AbortSignal) => Promise<unknown>): UnderWay => {
    const leaving = new AbortController();
    const answer = ask(leaving.signal).finally(() => forget(key, one));
    const one: UnderWay = { answer, leaving, waiting: 0 };
    underWay.set(key, one);
    return one;
  };
  return async <Answer>(key: string, ask: (signal: AbortSignal) => Promise<Answer>, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const one = underWay.get(key) ?? begin(key, ask);
    one.waiting++;
    const left = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(signal.reason);
        if (--one.waiting > 0) return;
        forget(key, one);
        one.leaving.abort();
      });
    });
    return (await Promise.race([one.answer, left])) as Answer;
  };
}
