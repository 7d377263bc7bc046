import { useCallback, useEffect, useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import { useWords } from '../words/use-words.ts';

/** Where a question stands. */
export type Asked<Answer> =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'answered'; readonly answer: Answer }
  | { readonly phase: 'failed'; readonly failure: Failure; readonly retry: () => void };

/**
 * Asks when the subject changes, and again when the language does, because answers carry texts. While a subject is
 * asked again its old answer stays.
 *
 * @param subject  equal for questions about the same thing
 */
export function useAnswer<Answer>(
  subject: string,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Asked<Answer> {
  const { language } = useWords();
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<{ subject: string; asked: Asked<Answer> } | null>(null);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject stands for the question
  useEffect(() => {
    const leaving = new AbortController();
    const settle = (asked: Asked<Answer>) => {
      if (!leaving.signal.aborted) setKnown({ subject, asked });
    };
    ask(leaving.signal).then(
      (answer) => settle({ phase: 'answered', answer }),
      (caught: unknown) => {
        const failure = failureOf(caught);
        if (failure) settle({ phase: 'failed', failure, retry });
      },
    );
    return () => leaving.abort();
  }, [subject, language, attempt]);

  return known?.subject === subject ? known.asked : { phase: 'waiting' };
}
