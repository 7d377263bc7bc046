import { useEffect, useState } from 'react';
import type { SearchHit } from '../api/cards.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { usePage } from './page-context.ts';

export type Found =
  | { readonly phase: 'idle' }
  | { readonly phase: 'searching' }
  | { readonly phase: 'found'; readonly text: string; readonly hits: readonly SearchHit[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** Rest after the last key before the server is asked. */
const restMs = 180;

/** Asks once typing rests; a newer text makes an older answer moot. Null while an input method composes. */
export function useSearch(text: string | null): Found {
  const { questions } = usePage();
  const [found, setFound] = useState<Found>({ phase: 'idle' });
  useEffect(() => {
    if (text === null) return;
    const wanted = text.trim();
    if (wanted === '') return setFound({ phase: 'idle' });
    const leaving = new AbortController();
    setFound((before) => (before.phase === 'found' ? before : { phase: 'searching' }));
    const timer = setTimeout(() => {
      questions.search(wanted, leaving.signal).then(
        (hits) => !leaving.signal.aborted && setFound({ phase: 'found', text: wanted, hits }),
        (caught: unknown) => {
          const failure = failureOf(caught);
          if (failure && !leaving.signal.aborted) setFound({ phase: 'failed', failure });
        },
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text, questions]);
  return found;
}
