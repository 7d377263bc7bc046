import type { Decisions } from '../../graph/algorithms/detection/decisions.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import type { Verdict } from '../../graph/domain/verdict.ts';
import type { CaseBook, RiskLists } from '../../graph/store/port.ts';

/** The lists in force and the verdicts at an instant, as they were known then. */
export async function readDecisions(store: RiskLists & CaseBook, at: number): Promise<Decisions> {
  const entries: ListEntry[] = [];
  for await (const batch of store.readEntries(at)) entries.push(...batch);
  const verdicts: Verdict[] = [];
  for await (const batch of store.readVerdicts(at)) verdicts.push(...batch);
  return { at, entries, verdicts };
}
