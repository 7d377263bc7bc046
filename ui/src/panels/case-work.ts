import { createContext, useContext } from 'react';
import type { CaseFilter, CaseRow, CloseCause } from '../api/cases.ts';
import type { Failure } from '../api/failure.ts';

/** The case that the address names, and what can be done about cases from anywhere. */
export interface CaseWork {
  /** Null while no case is named, and until it is known. */
  readonly one: CaseRow | null;
  /** Whether it is held by who sits here; else it can be read only. */
  readonly mine: boolean;
  readonly failure: Failure | null;
  /** Nobody's case was left when the next one was asked for. */
  readonly exhausted: boolean;
  /** Opens the case of a gang, an account or a row of the queue, and holds it for as long as it is on the page. */
  readonly take: (target: CaseTarget) => void;
  /** Goes on to the most urgent case that nobody has, of those that pass the filter that was last given. */
  readonly next: (filter?: CaseFilter) => Promise<void>;
  /** Closes the case that is held, then goes on to the next. */
  readonly close: (cause: CloseCause, remark: string, key: string) => Promise<void>;
  readonly dismiss: () => void;
}

/** What a case is about, and how it is named in an address. */
export interface CaseTarget {
  /** Number or id of the case; id of its target where it has no number yet. */
  readonly name: string;
  readonly targetId: string;
  readonly isAccount: boolean;
}

export const CaseWorkContext = createContext<CaseWork | null>(null);

export function useCaseWork(): CaseWork {
  const work = useContext(CaseWorkContext);
  if (!work) throw new Error('a panel stands outside of the page');
  return work;
}

export function targetOf({ number, id, targetId, account }: CaseRow): CaseTarget {
  return { name: number ?? id, targetId, isAccount: account !== null };
}
