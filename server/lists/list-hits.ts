import type { ListEntry, ListName } from '../../graph/domain/risk-list.ts';
import { byPrecedence } from '../../graph/domain/risk-list.ts';
import type { RiskLists } from '../../graph/store/port.ts';

/** An entry in force as its target is told of it. */
export interface ListHit extends Omit<ListEntry, 'target' | 'display'> {
  /** Whether it is the one that counts: of several the first. */
  readonly decides: boolean;
}

/** Entries in force of one entity as hits: binding black, then white, black, grey. */
export function listHits(entries: readonly ListEntry[]): readonly ListHit[] {
  return byPrecedence(entries).map(({ target: _, display: __, ...entry }, place) => ({
    ...entry,
    decides: place === 0,
  }));
}

/** Entries in force at an instant, of some lists or of all, by target, list and source. */
export async function entriesInForce(
  store: RiskLists,
  lists: readonly ListName[] | null,
  at: number,
): Promise<readonly ListEntry[]> {
  const found: ListEntry[] = [];
  for await (const batch of store.readEntries(at)) {
    found.push(...batch.filter(({ list }) => lists === null || lists.includes(list)));
  }
  return found;
}
