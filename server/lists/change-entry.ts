import type { ListEntry } from '../../graph/domain/risk-list.ts';
import type { Row } from '../../graph/intake/read-fields.ts';
import type { listEntryReader } from '../../graph/intake/read-list-entry.ts';
import type { RiskLists, StoreNotes } from '../../graph/store/port.ts';
import { type EntryName, entryIdOf } from './entry-id.ts';

/** What became of a change: the entry after it, or why there is none. */
export interface ListEntryPayload {
  readonly entry: ListEntry | null;
  readonly problem: ListProblem | null;
}

interface ListProblem {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'NOT_FOUND';
  readonly message: string;
  readonly field: string;
}

/** Reads a row as the rows of a list file are read; a known target goes before the row's kind and key. */
export type ReadEntry = ReturnType<typeof listEntryReader>;

/** Who asks, and the caller's own key of this request: the same key changes nothing a second time. */
export interface ChangeAsked {
  readonly by: string;
  readonly idempotencyKey: string;
  /** Epoch ms. */
  readonly at: number;
}

type ListStore = RiskLists & StoreNotes;

const mostKeyCharacters = 64;
const mostReasonCharacters = 512;

/**
 * Puts an entity on a list. Its entry of the same list and source is replaced.
 *
 * @param known  the target where it is named by its id; null = by the row's kind and key
 */
export async function putListEntry(
  store: ListStore,
  readEntry: ReadEntry,
  row: Row,
  known: Pick<ListEntry, 'target' | 'display'> | null,
  asked: ChangeAsked,
): Promise<ListEntryPayload> {
  const reading = readEntry(row, known);
  if ('rejection' in reading) {
    const [field = ''] = reading.rejection.reason.split(' ');
    return refused('BAD_USER_INPUT', field, reading.rejection.reason);
  }
  return once(store, asked, JSON.stringify(['put', reading.entry]), async () => {
    await store.putEntries([reading.entry]);
    return { entry: reading.entry, problem: null };
  });
}

/** Ends an entry now. The reason takes the place of its own; what it was before is kept by the store. */
export async function endListEntry(
  store: ListStore,
  name: EntryName,
  reason: string,
  asked: ChangeAsked,
): Promise<ListEntryPayload> {
  const why = reason.trim();
  if (why === '' || why.length > mostReasonCharacters) {
    return refused('BAD_USER_INPUT', 'reason', `reason has 1 to ${mostReasonCharacters} characters`);
  }
  return once(store, asked, JSON.stringify(['end', entryIdOf(name), why]), async () => {
    const [entries = []] = await store.entriesOf([name.target], asked.at);
    const found = entries.find(({ list, source }) => list === name.list && source === name.source);
    if (found === undefined) return refused('NOT_FOUND', 'id', 'id is of no entry in force');
    const entry = { ...found, reason: why, until: asked.at };
    await store.putEntries([entry]);
    return { entry, problem: null };
  });
}

/** The request that a key was used for, and what came of it. */
interface Done {
  readonly request: string;
  readonly entry: ListEntry;
}

/**
 * Makes a change unless its key says that it was made. The key is noted after the change: a process that ends between
 * the two makes the same change again, which alters nothing.
 */
async function once(
  store: ListStore,
  { by, idempotencyKey }: ChangeAsked,
  request: string,
  change: () => Promise<ListEntryPayload>,
): Promise<ListEntryPayload> {
  if (idempotencyKey.trim() === '' || idempotencyKey.length > mostKeyCharacters) {
    const message = `idempotencyKey has 1 to ${mostKeyCharacters} characters`;
    return refused('BAD_USER_INPUT', 'idempotencyKey', message);
  }
  const name = `list-change:${by}:${idempotencyKey}`;
  const noted = await store.note(name);
  if (noted !== null) {
    const done = JSON.parse(noted) as Done;
    if (done.request === request) return { entry: done.entry, problem: null };
    return refused('CONFLICT', 'idempotencyKey', 'idempotencyKey was used for another change');
  }
  const payload = await change();
  if (payload.entry !== null) {
    await store.putNote(name, JSON.stringify({ request, entry: payload.entry } satisfies Done));
  }
  return payload;
}

function refused(code: ListProblem['code'], field: string, message: string): ListEntryPayload {
  return { entry: null, problem: { code, field, message } };
}
