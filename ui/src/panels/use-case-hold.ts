import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../api/cases.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { usePage } from './page-context.ts';

/** A case is held for half an hour at a time; well before that it is held anew. */
const renewMs = 10 * 60_000;

/** What is known of the case that the address names. */
interface Held {
  readonly name: string;
  readonly one: CaseRow | null;
  readonly mine: boolean;
  readonly failure: Failure | null;
}

/**
 * Holds a case from when it is named until another one is, or none, or the page is left. Where it cannot be held it is
 * read all the same. Holding and letting go follow one another: an answer that is late undoes nothing.
 *
 * @param name  number or id of the case; null for none
 */
export function useCaseHold(name: string | null) {
  const { questions, newKey } = usePage();
  const [held, setHeld] = useState<Held | null>(null);
  const order = useRef<Promise<unknown>>(Promise.resolve());
  /** Cases that are over: to let go of one would open it again. */
  const over = useRef(new Set<string>());
  const forget = useCallback((one: string) => void over.current.add(one), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be asked stays the same
  useEffect(() => {
    if (name === null) return setHeld(null);
    const { hold, one, release } = questions.cases;
    let here = true;
    over.current.delete(name);
    const settle = (next: Omit<Held, 'name'>) => here && setHeld({ name, ...next });
    const read = async (caught: unknown) => {
      const found = await one(name, AbortSignal.timeout(10_000)).catch(() => null);
      settle({ one: found, mine: false, failure: found === null ? failureOf(caught) : null });
    };
    const renew = () => {
      order.current = order.current.then(async () => {
        if (!here || over.current.has(name)) return;
        await hold(name, newKey()).then((found) => settle({ ...found, failure: null }), read);
      });
    };
    const leave = () => {
      if (!over.current.has(name)) void release(name, newKey()).catch(() => {});
    };
    renew();
    const timer = setInterval(renew, renewMs);
    window.addEventListener('pagehide', leave);
    return () => {
      here = false;
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      order.current = order.current.then(leave);
    };
  }, [name]);

  const current = held?.name === name ? held : null;
  return {
    one: current?.one ?? null,
    mine: current?.mine ?? false,
    failure: current?.failure ?? null,
    forget,
  };
}
