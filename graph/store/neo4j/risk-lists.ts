import type { EntityRef } from '../../domain/entity.ts';
import { entityText } from '../../domain/entity.ts';
import { LimitExceeded } from '../../domain/errors.ts';
import type { ListEntry, ListName } from '../../domain/risk-list.ts';
import { compareEntries, inForce } from '../../domain/risk-list.ts';
import type { ListReport, RiskLists } from '../port.ts';
import { clockSkewMs, mostEntriesPerPut } from '../port.ts';
import type { Connection } from './connection.ts';
import {
  decisionLog,
  entriesKnown,
  entriesOfTargets,
  entriesRecorded,
  lockDecisionLog,
  putEntries,
  versionsOfEntries,
} from './queries.generated.ts';

/** One version of an entry, as the database gives it. */
interface VersionRow {
  readonly entryKey: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

const entriesPerBatch = 10_000;

/** Every change of an entry is a node of its own, so that what was known at an instant can be told. */
export function riskLists({ read, write, checkOpen }: Connection, now: () => number): RiskLists {
  return {
    async putEntries(entries) {
      checkOpen();
      if (entries.length > mostEntriesPerPut)
        throw new LimitExceeded('entries', 0, mostEntriesPerPut, entries.length);
      return write('batch', 'putEntries', async (run) => {
        await run(lockDecisionLog, {});
        const entryKeys = [...new Set(entries.map(keyOf))].sort();
        const known = latestOf(await run(versionsOfEntries, { entryKeys }));
        const { report, rows } = changesOf(entries, known, now());
        if (rows.length > 0) await run(putEntries, { entries: rows });
        return report;
      });
    },
    async entriesOf(refs, at) {
      checkOpen();
      if (refs.length === 0) return [];
      const targetTexts = [...new Set(refs.map(entityText))];
      const standing = standingAt(await read('interactive', entriesOfTargets, { targetTexts, at }), at);
      return refs.map((ref) => standing.filter(({ target }) => entityText(target) === entityText(ref)));
    },
    async *readEntries(at) {
      checkOpen();
      const all = standingAt(await read('batch', entriesKnown, { at }), at);
      for (let from = 0; from < all.length; from += entriesPerBatch)
        yield all.slice(from, from + entriesPerBatch);
    },
    async listChanges(since) {
      checkOpen();
      // The count is read first: what is recorded in between is read again with the next one.
      const [log] = await read('decision', decisionLog, {});
      const recordings = log?.recordings ?? 0;
      if (since?.recordings === recordings) return { changes: [], mark: since };
      const from = (since?.recordedAt ?? 0) - clockSkewMs;
      const changes = (await read('batch', entriesRecorded, { from })).map(({ version, facts }) => ({
        entry: entryOf(facts),
        recordedAt: facts.recordedAt as number,
        version,
      }));
      const recordedAt = changes.reduce((last, change) => Math.max(last, change.recordedAt), 0);
      return { changes, mark: { recordings, recordedAt } };
    },
  };
}

interface Latest {
  readonly version: number;
  readonly entry: ListEntry;
}

function latestOf(rows: readonly VersionRow[]): Map<string, Latest> {
  const latest = new Map<string, Latest>();
  for (const { entryKey, version, facts } of rows)
    if (version > (latest.get(entryKey)?.version ?? -1))
      latest.set(entryKey, { version, entry: entryOf(facts) });
  return latest;
}

/** What a batch changes, entry after entry: an earlier one of the batch is known to a later one. */
function changesOf(entries: readonly ListEntry[], known: Map<string, Latest>, recordedAt: number) {
  const report = { added: 0, changed: 0, unchanged: 0 } satisfies ListReport;
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const entry of entries) {
    const entryKey = keyOf(entry);
    const before = known.get(entryKey);
    if (before !== undefined && saysTheSame(before.entry, entry)) {
      report.unchanged += 1;
      continue;
    }
    const version = before === undefined ? 0 : before.version + 1;
    known.set(entryKey, { version, entry });
    rows.push(rowOf(entry, version, recordedAt));
    report[before === undefined ? 'added' : 'changed'] += 1;
  }
  return { report, rows };
}

function standingAt(rows: readonly VersionRow[], at: number): ListEntry[] {
  return [...latestOf(rows).values()]
    .map(({ entry }) => entry)
    .filter((entry) => inForce(entry, at))
    .sort(compareEntries);
}

function keyOf({ target, list, source }: ListEntry): string {
  return JSON.stringify([target.kind, target.key, list, source]);
}

function rowOf(entry: ListEntry, version: number, recordedAt: number) {
  const { target, ...facts } = entry;
  const named = { targetText: entityText(target), targetKind: target.kind, targetKey: target.key };
  return { entryKey: keyOf(entry), version, ...named, ...facts, recordedAt };
}

function entryOf(facts: VersionRow['facts']): ListEntry {
  return {
    list: facts.list as ListName,
    target: { kind: facts.targetKind, key: facts.targetKey } as EntityRef,
    display: facts.display as string,
    reason: facts.reason as string,
    source: facts.source as string,
    from: (facts.from as number | undefined) ?? null,
    until: (facts.until as number | undefined) ?? null,
    binding: facts.binding as boolean,
  };
}

function saysTheSame(a: ListEntry, b: ListEntry): boolean {
  const members = ['display', 'reason', 'from', 'until', 'binding'] as const;
  return members.every((member) => a[member] === b[member]);
}
