import { compareEntities } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import { compareEntries, inForce } from '../../graph/domain/risk-list.ts';
import type { RiskLists } from '../../graph/store/port.ts';
import { mostEntriesPerPut } from '../../graph/store/port.ts';

/** Every entry ever put, in the order of recording; answers walk all of them. `checkOpen` throws when it is closed. */
export function memoryLists(now: () => number, checkOpen: () => unknown): RiskLists {
  const recorded: { readonly entry: ListEntry; readonly recordedAt: number }[] = [];

  const current = (entry: ListEntry) =>
    recorded.findLast((one) => compareEntries(one.entry, entry) === 0)?.entry ?? null;

  const versionAt = (place: number) =>
    recorded.slice(0, place).filter(({ entry }) => compareEntries(entry, recorded[place]!.entry) === 0)
      .length;

  function standing(at: number): ListEntry[] {
    checkOpen();
    const known = recorded.filter(({ recordedAt }) => recordedAt <= at).map(({ entry }) => entry);
    return known
      .filter((entry, place) => !known.slice(place + 1).some((later) => compareEntries(later, entry) === 0))
      .filter((entry) => inForce(entry, at))
      .sort(compareEntries);
  }

  return {
    async putEntries(entries) {
      checkOpen();
      if (entries.length > mostEntriesPerPut)
        throw new LimitExceeded('entries', 0, mostEntriesPerPut, entries.length);
      const counts = { added: 0, changed: 0, unchanged: 0 };
      for (const entry of entries) {
        const before = current(entry);
        const change = before === null ? 'added' : sameEntry(before, entry) ? 'unchanged' : 'changed';
        counts[change] += 1;
        if (change !== 'unchanged') recorded.push({ entry, recordedAt: now() });
      }
      return counts;
    },
    async entriesOf(refs, at) {
      const all = standing(at);
      return refs.map((ref) => all.filter(({ target }) => compareEntities(target, ref) === 0));
    },
    async *readEntries(at) {
      const all = standing(at);
      for (let from = 0; from < all.length; from += 10_000) yield all.slice(from, from + 10_000);
    },
    async listChanges(since) {
      checkOpen();
      const changes = recorded
        .map(({ entry, recordedAt }, place) => ({ entry, recordedAt, version: versionAt(place) }))
        .slice(since?.recordings ?? 0);
      const recordedAt = Math.max(0, ...recorded.map((one) => one.recordedAt));
      return { changes, mark: { recordings: recorded.length, recordedAt } };
    },
  };
}

function sameEntry(a: ListEntry, b: ListEntry): boolean {
  const says = ({ display, reason, from, until, binding }: ListEntry) => [
    display,
    reason,
    from,
    until,
    binding,
  ];
  return JSON.stringify(says(a)) === JSON.stringify(says(b));
}
