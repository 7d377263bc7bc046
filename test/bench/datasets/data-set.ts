import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeLines } from '../../../graph-jobs/world/hashed-file.ts';
import type { WorldEvent } from '../../../graph-jobs/world/town/world-event.ts';

/** One account of a data set, as `truth.csv` names it. */
export interface SetTruth {
  readonly accountId: string;
  /** Empty: in no known gang. */
  readonly gangId: string;
  /** What else the set says of the account; empty: nothing. */
  readonly kind: string;
}

/** The rows of a CSV file without quotes, plain or gzipped, by column name. */
export function* csvRows(path: string, delimiter = ','): Generator<Readonly<Record<string, string>>> {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [head = '', ...lines] = text.split(/\r?\n/);
  const columns = head.split(delimiter);
  for (const line of lines) {
    if (line === '') continue;
    const cells = line.split(delimiter);
    if (cells.length !== columns.length) {
      throw new Error(`${path}: a row has ${cells.length} cells, its header ${columns.length}`);
    }
    yield Object.fromEntries(columns.map((column, place) => [column, cells[place] as string]));
  }
}

/** Writes a folder that `evaluate` reads. */
export function writeDataSet(folder: string, events: Iterable<WorldEvent>, truth: Iterable<SetTruth>): void {
  mkdirSync(folder, { recursive: true });
  writeLines(join(folder, 'events.ndjson'), jsonLines(events));
  writeLines(join(folder, 'truth.csv'), truthLines(truth));
}

function* jsonLines(events: Iterable<WorldEvent>): Generator<string> {
  for (const event of events) yield JSON.stringify(event);
}

function* truthLines(truth: Iterable<SetTruth>): Generator<string> {
  yield 'accountId,gangId,kind';
  for (const { accountId, gangId, kind } of truth) yield `${accountId},${gangId},${kind}`;
}
