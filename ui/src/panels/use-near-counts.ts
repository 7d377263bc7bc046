import type { NearCounts } from '../api/near-counts.ts';
import { windowOf } from '../state/history.ts';
import { usePage, usePageState } from './page-context.ts';
import { type Asked, useAnswer } from './use-answer.ts';

/** Counts before expanding. Asked for the window that is in force. */
export function useNearCounts(id: string): Asked<NearCounts> {
  const { questions } = usePage();
  const window = usePageState(({ history }) => windowOf(history));
  const span = window ? `${window.from} ${window.until}` : '';
  return useAnswer(`near ${id} ${span}`, (signal) => questions.nearCounts(id, window, signal));
}
