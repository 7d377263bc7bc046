import { BadInput } from '../../graph/domain/errors.ts';
import { decoderOf } from '../../graph/intake/decode-bytes.ts';
import type { MapRow } from '../../graph/intake/map-row.ts';
import { bindMapping } from '../../graph/intake/map-row.ts';
import type { Mapping } from '../../graph/intake/mapping.ts';
import type { ParsedRow } from '../../graph/intake/read-json-line.ts';
import { readLines } from '../../graph/intake/read-lines.ts';
import type { Rejection } from '../../graph/intake/rejection.ts';
import type { Candidate } from './candidate.ts';
import type { CsvRecord, RecordReader } from './csv-records.ts';
import { recordReader } from './csv-records.ts';

/** A mapping with the name of its file. */
export interface NamedMapping {
  readonly mapping: Mapping;
  readonly file: string;
}

/**
 * Candidates of a CSV file with a header: one for each event of the mapping a row. A row that cannot be read is one
 * candidate for each event too, so that counts add up.
 *
 * @throws BadInput before the first row where header and mapping do not fit
 */
export async function* csvCandidates(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  { mapping, file }: NamedMapping,
): AsyncGenerator<readonly Candidate[]> {
  const { delimiter, encoding } = mapping;
  const reader = recordReader(decoderOf(encoding), delimiter);
  let rows: CsvRows | null = null;
  for await (const records of recordsOf(chunks, reader)) {
    const candidates: Candidate[] = [];
    for (const record of records) {
      if (isBlank(record)) continue;
      if (rows === null) {
        const columns = headerOf(record, source);
        rows = { source, file, mapping, columns, mapRow: bindMapping(mapping, columns, file), rows: 0 };
      } else {
        rows.rows += 1;
        candidates.push(...candidatesOf(record, rows));
      }
    }
    yield candidates;
  }
  if (rows === null) throw new BadInput(source, 'has no header');
}

interface CsvRows {
  readonly source: string;
  readonly file: string;
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly mapRow: MapRow;
  /** Rows read so far. */
  rows: number;
}

async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  reader: RecordReader,
): AsyncGenerator<readonly CsvRecord[]> {
  for await (const lines of readLines(chunks)) yield lines.flatMap((line) => reader.take(line));
  yield reader.end();
}

function isBlank({ bytes }: CsvRecord): boolean {
  return bytes.length <= 2 && Buffer.from(bytes).toString('latin1').trim() === '';
}

function headerOf({ values }: CsvRecord, source: string): readonly string[] {
  if ('code' in values) throw new BadInput(source, `its header cannot be read: ${values.reason}`);
  return values.map((name) => name.trim());
}

function candidatesOf(
  record: CsvRecord,
  { source, file, mapping, columns, mapRow, rows }: CsvRows,
): Candidate[] {
  const { values, ...place } = record;
  const { delimiter, encoding } = mapping;
  return mapRecord(values, columns, rows, mapRow, mapping.events.length).map((parsed, event) => ({
    parsed,
    origin: { source, ...place, csv: { columns, delimiter, encoding, row: rows, event, mapping: file } },
  }));
}

/** What one record becomes: a parsed row for each event of the mapping. */
export function mapRecord(
  values: readonly string[] | Rejection,
  columns: readonly string[],
  row: number,
  mapRow: MapRow,
  events: number,
): readonly ParsedRow[] {
  if ('code' in values) return Array.from({ length: events }, () => ({ rejection: values }));
  if (values.length === columns.length) return mapRow(values, row);
  const reason = `the row has ${values.length} columns, the header has ${columns.length}`;
  return Array.from({ length: events }, () => ({ rejection: { code: 'BAD_CSV', reason } }));
}
