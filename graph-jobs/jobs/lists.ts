import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BadInput } from '../../graph/domain/errors.ts';
import { type ListEntry, type ListName, longestSource } from '../../graph/domain/risk-list.ts';
import type { Encoding } from '../../graph/intake/decode-bytes.ts';
import { pseudonymizer, pseudonymKeyBytes } from '../../graph/intake/pseudonymize.ts';
import { type ListReading, listEntryReader } from '../../graph/intake/read-list-entry.ts';
import type { Rejection } from '../../graph/intake/rejection.ts';
import type { ListReport, RiskLists } from '../../graph/store/port.ts';
import type { Job, JobTools } from '../job.ts';
import { exitCodes } from '../job.ts';
import { findPseudonymKey, loadPseudonymKey } from '../pseudonym-key.ts';
import { type ListRow, listRows } from '../sources/list-rows.ts';
import { readBytes } from '../sources/read-bytes.ts';

export interface ListOptions {
  readonly path: string;
  /** The list of rows that name none; null = each row must. */
  readonly list: ListName | null;
  /** Who says so in rows that do not; null = the name of the file. */
  readonly source: string | null;
  readonly encoding: Encoding;
}

export interface LoadedLists extends ListReport {
  readonly path: string;
  /** Rows, the header left out. */
  readonly read: number;
  readonly rejected: readonly RejectedRow[];
}

interface RejectedRow {
  readonly line: number;
  readonly rejection: Rejection;
}

/** What the rows of a file would become. */
export interface CheckedLists {
  readonly rows: readonly { readonly line: number; readonly reading: ListReading }[];
  /** Whether pseudonyms were made with a key of the moment, because the store has none yet. */
  readonly throwAwayKey: boolean;
}

const entriesPerPut = 5_000;
/** Rows that a check shows. */
const mostShown = 20;

/**
 * Puts the rows of a file on the black, grey or white list. Loading it again changes nothing; good rows stay where
 * others are rejected. A row of a known list, target and source takes the place of the entry that it had.
 *
 * @throws BadInput for a file or a header that cannot be used, before the first row
 */
export const lists: Job<ListOptions, LoadedLists> = {
  name: 'lists',
  async run(tools, options) {
    const size = await sizeOf(options.path);
    const read = listEntryReader({ pseudonymize: pseudonymizer(await loadPseudonymKey(tools)) });
    return putRows(await tools.openStore(), rowsOf(options, size), withDefaults(read, options), options.path);
  },
  describe: ({ path, read, added, changed, unchanged, rejected }) => [
    ...rejected.map(({ line, rejection }) => `${path} line ${line}: ${rejection.code}: ${rejection.reason}`),
    ...Object.entries({ read, added, changed, unchanged, rejected: rejected.length }).map(
      ([name, count]) => `${name.padEnd(10)}  ${String(count).padStart(8)}`,
    ),
  ],
  exitCodeOf: ({ rejected }) => (rejected.length > 0 ? exitCodes.rowsRejected : exitCodes.done),
};

/** Shows what the first rows of a list file become. Opens no store and writes nothing. */
export const checkLists: Job<ListOptions, CheckedLists> = {
  name: 'lists --check',
  async run(tools: JobTools, options) {
    const size = await sizeOf(options.path);
    const key = await findPseudonymKey(tools);
    const pseudonymize = pseudonymizer(key ?? tools.randomBytes(pseudonymKeyBytes));
    const read = withDefaults(listEntryReader({ pseudonymize }), options);
    const rows: { line: number; reading: ListReading }[] = [];
    for await (const row of rowsOf(options, size)) {
      rows.push({ line: row.line, reading: read(row) });
      if (rows.length >= mostShown) break;
    }
    return { rows, throwAwayKey: key === null };
  },
  describe: ({ rows, throwAwayKey }) => [
    ...rows.map(({ line, reading }) => `line ${line}: ${readingText(reading)}`),
    'Nothing was written.',
    ...(throwAwayKey ? ['There is no key yet: these pseudonyms are made with a key that is not kept.'] : []),
  ],
};

async function sizeOf(path: string): Promise<number> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new BadInput(path, 'there is no such file', { cause });
  });
  if (!facts.isFile() || !/\.csv(\.gz)?$/.test(path)) throw new BadInput(path, 'is no .csv or .csv.gz file');
  return facts.size;
}

function rowsOf({ path, encoding }: ListOptions, size: number): AsyncIterable<ListRow> {
  return listRows(
    readBytes(path, size, () => undefined),
    path,
    encoding,
  );
}

type ReadRow = (row: ListRow) => ListReading;

function withDefaults(
  read: ReturnType<typeof listEntryReader>,
  { path, list, source }: ListOptions,
): ReadRow {
  const defaults = { list, source: source ?? [...basename(path)].slice(0, longestSource).join('') };
  return ({ row }) => {
    if (isRejection(row)) return { rejection: row };
    const given = Object.entries(row).filter(([, value]) => value !== '' && value !== undefined);
    return read({ ...defaults, ...Object.fromEntries(given) });
  };
}

function isRejection(row: ListRow['row']): row is Rejection {
  return 'code' in row;
}

async function putRows(
  store: RiskLists,
  rows: AsyncIterable<ListRow>,
  read: ReadRow,
  path: string,
): Promise<LoadedLists> {
  const rejected: RejectedRow[] = [];
  let report: ListReport = { added: 0, changed: 0, unchanged: 0 };
  let entries: ListEntry[] = [];
  let count = 0;
  const put = async () => {
    report = sumOf(report, await store.putEntries(entries));
    entries = [];
  };
  for await (const row of rows) {
    count += 1;
    const reading = read(row);
    if ('rejection' in reading) rejected.push({ line: row.line, rejection: reading.rejection });
    else entries.push(reading.entry);
    if (entries.length === entriesPerPut) await put();
  }
  await put();
  return { path, read: count, ...report, rejected };
}

function sumOf(a: ListReport, b: ListReport): ListReport {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
  };
}

function readingText(reading: ListReading): string {
  if ('rejection' in reading) return `rejected, ${reading.rejection.code}: ${reading.rejection.reason}`;
  const { list, target, display, reason, source, from, until, binding } = reading.entry;
  const firm = binding ? ', binding' : '';
  return `${list}${firm} ${target.kind} ${display} (${target.key}), ${spanText(from, until)}, from ${source}: ${reason}`;
}

function spanText(from: number | null, until: number | null): string {
  const end = until === null ? 'without end' : `until ${new Date(until).toISOString()}`;
  return `${from === null ? 'from now on' : `from ${new Date(from).toISOString()}`} ${end}`;
}
