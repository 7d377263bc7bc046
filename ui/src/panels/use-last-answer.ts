import { useEffect, useState } from 'react';
import type { Asked } from './use-answer.ts';

/** The newest answer so far, null before the first: what is known stays in sight while it is asked for anew. */
export function useLastAnswer<Answer>(asked: Asked<Answer>): Answer | null {
  const [last, setLast] = useState<Answer | null>(null);
  useEffect(() => {
    if (asked.phase === 'answered') setLast(asked.answer);
  }, [asked]);
  return asked.phase === 'answered' ? asked.answer : last;
}
