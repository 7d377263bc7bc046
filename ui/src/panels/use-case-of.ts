import type { CaseRow } from '../api/cases.ts';
import { useCaseWork } from './case-work.ts';
import { usePage } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** The case of a gang or an account, and whether it is the one that is being worked on. */
export interface CaseOf {
  /** Null until it is known, and where there is none. */
  readonly one: CaseRow | null;
  readonly named: boolean;
  readonly mine: boolean;
}

export function useCaseOf(target: string): CaseOf {
  const { questions } = usePage();
  const work = useCaseWork();
  const asked = useAnswer(`case of ${target}`, (signal) => questions.cases.one(target, signal));
  if (work.one !== null) return { one: work.one, named: true, mine: work.mine };
  return { one: asked.phase === 'answered' ? asked.answer : null, named: false, mine: false };
}
