import type { EntityRef } from '../../domain/entity.ts';
import { LimitExceeded } from '../../domain/errors.ts';
import type { ListChange, ListEntry } from '../../domain/risk-list.ts';
import { compareEntries, inForce } from '../../domain/risk-list.ts';
import type { ListReport, RiskLists } from '../port.ts';
import { clockSkewMs, mostEntriesPerPut } from '../port.ts';
import type { Environment } from './environment.ts';

/*
 * One row an entry, under its target, list and source: all its versions, oldest first, so that what was known at an
 * instant can be told. A change appends one.
 */
type Versions = readonly Version[];

interface Version {
  readonly entry: ListEntry;
  /** Epoch ms. */
  readonly recordedAt: number;
}

/** Behind every kind of entity and every name of a list. */
const lastWord = '~';
const entriesPerBatch = 10_000;

/** How often entries were recorded; absent in a store that was written before this was counted. */
const recordingsKey = 'list-recordings';

function recordingsOf({ facts }: Environment): number {
  return (facts.get(recordingsKey) as number | undefined) ?? 0;
}

/** @param lookAgain  makes visible what other processes committed; throws when the store is closed */
export function riskLists(environment: Environment, now: () => number, lookAgain: () => void): RiskLists {
  const { facts, write } = environment;

  function put(entry: ListEntry, recordedAt: number): keyof ListReport {
    const key = ['listed', entry.target.kind, entry.target.key, entry.list, entry.source];
    const versions = (facts.get(key) as Versions | undefined) ?? [];
    const before = versions.at(-1);
    if (before !== undefined && saysTheSame(before.entry, entry)) return 'unchanged';
    facts.putSync(key, [...versions, { entry, recordedAt }] satisfies Versions);
    return before === undefined ? 'added' : 'changed';
  }

  /** Entries below a part of the key, as they were known and in force at an instant. */
  function standing(below: readonly string[], at: number): ListEntry[] {
    const start = ['listed', ...below];
    const rows = facts.getRange({ start, end: [...start, lastWord] });
    const found: ListEntry[] = [];
    for (const { value } of rows) {
      const known = (value as Versions).findLast(({ recordedAt }) => recordedAt <= at);
      if (known !== undefined && inForce(known.entry, at)) found.push(known.entry);
    }
    return found.sort(compareEntries);
  }

  function recordedFrom(instant: number): ListChange[] {
    const rows = facts.getRange({ start: ['listed'], end: ['listed', lastWord] });
    const found: ListChange[] = [];
    for (const { value } of rows)
      (value as Versions).forEach(({ entry, recordedAt }, version) => {
        if (recordedAt >= instant) found.push({ entry, recordedAt, version });
      });
    return found;
  }

  return {
    async putEntries(entries) {
      if (entries.length > mostEntriesPerPut)
        throw new LimitExceeded('entries', 0, mostEntriesPerPut, entries.length);
      lookAgain();
      return write(() => {
        const report = { added: 0, changed: 0, unchanged: 0 };
        const recordedAt = now();
        for (const entry of entries) report[put(entry, recordedAt)] += 1;
        if (report.added + report.changed > 0) facts.putSync(recordingsKey, recordingsOf(environment) + 1);
        return report;
      });
    },
    async entriesOf(refs: readonly EntityRef[], at) {
      lookAgain();
      return refs.map(({ kind, key }) => standing([kind, key], at));
    },
    async *readEntries(at) {
      lookAgain();
      const all = standing([], at);
      for (let from = 0; from < all.length; from += entriesPerBatch)
        yield all.slice(from, from + entriesPerBatch);
    },
    async listChanges(since) {
      lookAgain();
      const recordings = recordingsOf(environment);
      if (since?.recordings === recordings) return { changes: [], mark: since };
      const changes = recordedFrom((since?.recordedAt ?? 0) - clockSkewMs);
      const recordedAt = changes.reduce((last, change) => Math.max(last, change.recordedAt), 0);
      return { changes, mark: { recordings, recordedAt } };
    },
  };
}

function saysTheSame(a: ListEntry, b: ListEntry): boolean {
  return (
    a.display === b.display &&
    a.reason === b.reason &&
    a.from === b.from &&
    a.until === b.until &&
    a.binding === b.binding
  );
}
