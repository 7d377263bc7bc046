import type { TimeWindow } from '../api/answer.ts';
import { usePage } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** The window of the shown generation; null until it is known. */
export function useWholeWindow(): TimeWindow | null {
  const { questions } = usePage();
  const asked = useAnswer('generation', (signal) => questions.generation(signal));
  if (asked.phase !== 'answered' || !asked.answer) return null;
  const { from, until } = asked.answer.window;
  return { from: Date.parse(from), until: Date.parse(until) };
}
