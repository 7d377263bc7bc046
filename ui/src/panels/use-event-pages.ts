import { useEffect, useRef, useState } from 'react';
import type { ChainEvent, EventPage } from '../api/accounts.ts';
import type { TimeWindow } from '../api/answer.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { usePage } from './page-context.ts';

export interface EventPages {
  readonly phase: 'waiting' | 'answered';
  /** Of all pages so far, in time order. */
  readonly events: readonly ChainEvent[];
  readonly hasMore: boolean;
  /** Why the last page did not come; `more` asks again. */
  readonly failure: Failure | null;
  readonly more: () => void;
}

/** The events of an account page by page: the first at once, each further one when it is asked for. */
export function useEventPages(account: string, window: TimeWindow): EventPages {
  const { questions } = usePage();
  const [pages, setPages] = useState<readonly EventPage[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(true);
  const leaving = useRef<AbortController | null>(null);

  const ask = (after: string | null, before: readonly EventPage[]) => {
    leaving.current?.abort();
    const mine = new AbortController();
    leaving.current = mine;
    setAsking(true);
    questions.eventPage(account, window, after, mine.signal).then(
      (page) => {
        if (mine.signal.aborted) return;
        setPages([...before, page]);
        setFailure(null);
        setAsking(false);
      },
      (caught: unknown) => {
        if (mine.signal.aborted) return;
        setFailure(failureOf(caught));
        setAsking(false);
      },
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the account and its window stand for the question
  useEffect(() => {
    setPages([]);
    ask(null, []);
    return () => leaving.current?.abort();
  }, [account, window.from, window.until]);

  const next = pages.at(-1)?.next ?? null;
  return {
    phase: asking ? 'waiting' : 'answered',
    events: pages.flatMap(({ events }) => events),
    hasMore: next !== null && !asking,
    failure,
    more: () => ask(next, pages),
  };
}
