import { BadInput } from '../../graph/domain/errors.ts';
import { decoderOf, type Encoding } from '../../graph/intake/decode-bytes.ts';
import type { Row } from '../../graph/intake/read-fields.ts';
import { readLines } from '../../graph/intake/read-lines.ts';
import type { Rejection } from '../../graph/intake/rejection.ts';
import { recordReader } from './csv-records.ts';

/** One row of a list file: its fields by the names of the header, or why it has none. */
export interface ListRow {
  /** Line that it begins on, from 1. */
  readonly line: number;
  readonly row: Row | Rejection;
}

const required = ['kind', 'key', 'reason'] as const;
const optional = ['list', 'source', 'from', 'until', 'binding'] as const;
const known: readonly string[] = [...required, ...optional];

/**
 * Rows of a CSV file with a header, streamed. Columns may stand in any order; values are trimmed.
 *
 * @throws BadInput before the first row for a header that lacks a column, has one twice or one that is not known
 */
export async function* listRows(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  encoding: Encoding,
): AsyncGenerator<ListRow> {
  const reader = recordReader(decoderOf(encoding), ',');
  let columns: readonly string[] | null = null;
  for await (const { line, bytes, values } of recordsOf(chunks, reader)) {
    if (bytes.length <= 1 && Buffer.from(bytes).toString('latin1').trim() === '') continue;
    if (columns === null) columns = headerOf(values, source);
    else yield { line, row: rowOf(columns, values) };
  }
  if (columns === null) throw new BadInput(source, 'has no header');
}

async function* recordsOf(chunks: AsyncIterable<Uint8Array>, reader: ReturnType<typeof recordReader>) {
  for await (const lines of readLines(chunks)) for (const line of lines) yield* reader.take(line);
  yield* reader.end();
}

function headerOf(values: readonly string[] | Rejection, source: string): readonly string[] {
  if ('code' in values) throw new BadInput(source, `its header cannot be read: ${values.reason}`);
  const columns = values.map((name) => name.trim());
  const missing = required.find((name) => !columns.includes(name));
  if (missing !== undefined) throw new BadInput(source, `has no column "${missing}"`);
  const strange = columns.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new BadInput(source, `column "${strange}" is none of ${known.join(', ')}`);
  }
  const twice = columns.find((name, place) => columns.indexOf(name) !== place);
  if (twice !== undefined) throw new BadInput(source, `has column "${twice}" twice`);
  return columns;
}

function rowOf(columns: readonly string[], values: readonly string[] | Rejection): Row | Rejection {
  if ('code' in values) return values;
  if (values.length === columns.length) {
    return Object.fromEntries(columns.map((name, place) => [name, values[place]?.trim()]));
  }
  const reason = `the row has ${values.length} columns, the header has ${columns.length}`;
  return { code: 'BAD_CSV', reason };
}
