import { pseudonymizer, pseudonymKeyBytes } from '../../graph/intake/pseudonymize.ts';
import type { Reading } from '../../graph/intake/read-event.ts';
import { eventReader } from '../../graph/intake/read-event.ts';
import type { Job } from '../job.ts';
import { findPseudonymKey } from '../pseudonym-key.ts';
import type { Candidate } from '../sources/candidate.ts';
import { fileCandidates } from '../sources/file-candidates.ts';
import { inputFiles } from '../sources/input-files.ts';
import type { IngestOptions } from './ingest.ts';

/** What the first rows of each file would become. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  /** Whether pseudonyms were made with a key of the moment, because the store has none yet. */
  readonly throwAwayKey: boolean;
}

export interface CheckedFile {
  readonly path: string;
  readonly rows: readonly CheckedRow[];
}

export interface CheckedRow {
  readonly line: number;
  readonly reading: Reading;
}

/** Events of each file that are shown. */
const mostShown = 10;

/** Reads the first rows of each file and shows what they become. Opens no store and writes nothing. */
export const checkRows: Job<IngestOptions, CheckReport> = {
  name: 'ingest --check',
  async run(tools, { paths, mapFile }) {
    const files = await inputFiles(paths, mapFile);
    const key = await findPseudonymKey(tools);
    const pseudonymize = pseudonymizer(key ?? tools.randomBytes(pseudonymKeyBytes));
    const readEvent = eventReader({ pseudonymize, now: tools.now });
    const checked: CheckedFile[] = [];
    for (const file of files) {
      const rows: CheckedRow[] = [];
      for await (const some of fileCandidates(file, () => undefined)) {
        rows.push(...some.slice(0, mostShown - rows.length).map((candidate) => check(candidate, readEvent)));
        if (rows.length >= mostShown) break;
      }
      checked.push({ path: file.path, rows });
    }
    return { files: checked, throwAwayKey: key === null };
  },
  describe: describeCheck,
};

function check({ parsed, origin }: Candidate, readEvent: (row: unknown) => Reading): CheckedRow {
  return { line: origin.line, reading: 'row' in parsed ? readEvent(parsed.row) : parsed };
}

function describeCheck({ files, throwAwayKey }: CheckReport): readonly string[] {
  return [
    ...files.flatMap(({ path, rows }) => [path, ...rows.flatMap(describeRow)]),
    'Nothing was written.',
    ...(throwAwayKey ? ['There is no key yet: these pseudonyms are made with a key that is not kept.'] : []),
  ];
}

function describeRow({ line, reading }: CheckedRow): readonly string[] {
  if ('rejection' in reading) {
    return [`  line ${line}: rejected, ${reading.rejection.code}: ${reading.rejection.reason}`];
  }
  const { event, ignoredFields } = reading;
  const ignored = ignoredFields.length === 0 ? [] : [`    ignored: ${ignoredFields.join(', ')}`];
  const said = Object.entries(event).filter(([, value]) => value !== null);
  return [
    `  line ${line}: ${event.type}`,
    `    ${JSON.stringify(Object.fromEntries(said.map(readable)))}`,
    ...ignored,
  ];
}

/** Times as people read them. */
function readable([name, value]: [string, unknown]): [string, unknown] {
  const isTime = typeof value === 'number' && /^(at|.*At)$/.test(name);
  return [name, isTime ? new Date(value).toISOString() : value];
}
