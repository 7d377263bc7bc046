import { parse } from 'csv-parse/sync';
import type { Decode } from '../../graph/intake/decode-bytes.ts';
import { tooLong } from '../../graph/intake/read-json-line.ts';
import type { SourceLine } from '../../graph/intake/read-lines.ts';
import { longestLineBytes } from '../../graph/intake/read-lines.ts';
import type { Rejection } from '../../graph/intake/rejection.ts';

/** One record of a CSV file: its bytes, and its values or why it has none. */
export interface CsvRecord extends SourceLine {
  readonly values: readonly string[] | Rejection;
}

const quote = 0x22;
const lineFeed = Buffer.from('\n');
const badQuotes: Rejection = {
  code: 'BAD_CSV',
  reason: 'the row has a quote that is out of place or never closed',
};

/**
 * Cuts lines into CSV records with their bytes. A quoted column may hold line ends, so lines with an odd number of
 * quotes run on to the next such line. Where that makes no record, only the first of the lines is given up: one stray
 * quote must not swallow the rows after it.
 */
export function recordReader(decode: Decode, delimiter: string): RecordReader {
  let open: SourceLine[] = [];
  let openBytes = 0;

  function take(line: SourceLine): CsvRecord[] {
    const cut = line.byteLength > line.bytes.length;
    const odd = quotesIn(line.bytes) % 2 === 1;
    if (open.length === 0 && (cut || !odd)) return [{ ...line, values: valuesOf(line, decode, delimiter) }];
    if (cut || openBytes + line.bytes.length > longestLineBytes) return [...giveUpFirst(), ...take(line)];
    open.push(line);
    openBytes += line.bytes.length + 1;
    if (!odd || open.length === 1) return [];
    const record = joined(open);
    const values = valuesOf(record, decode, delimiter);
    if ('code' in values) return giveUpFirst();
    open = [];
    openBytes = 0;
    return [{ ...record, values }];
  }

  /** Gives the first open line up and reads the others anew. */
  function giveUpFirst(): CsvRecord[] {
    const [first, ...others] = open;
    open = [];
    openBytes = 0;
    if (first === undefined) return [];
    const values = valuesOf(first, decode, delimiter);
    return [{ ...first, values: 'code' in values ? values : badQuotes }, ...others.flatMap(take)];
  }

  function end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (open.length > 0) records.push(...giveUpFirst());
    return records;
  }

  return { take, end };
}

export interface RecordReader {
  /** Records that end with this line. */
  take(line: SourceLine): CsvRecord[];
  /** What is left when there are no more lines. */
  end(): CsvRecord[];
}

/** The values of one record, or why it has none. */
export function valuesOf(
  { bytes, byteLength }: Pick<SourceLine, 'bytes' | 'byteLength'>,
  decode: Decode,
  delimiter: string,
): readonly string[] | Rejection {
  if (byteLength > bytes.length) return tooLong;
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  const record = text.endsWith('\r') ? text.slice(0, -1) : text;
  // Nothing to unquote: a fraction of the time of the parser.
  return record.includes('"') ? unquoted(record, delimiter) : record.split(delimiter);
}

function unquoted(record: string, delimiter: string): readonly string[] | Rejection {
  try {
    const records: string[][] = parse(record, { delimiter, relax_column_count: true });
    return records.length === 1 && records[0] !== undefined ? records[0] : badQuotes;
  } catch {
    // The parser's own message quotes the row.
    return badQuotes;
  }
}

function quotesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let place = bytes.indexOf(quote); place >= 0; place = bytes.indexOf(quote, place + 1)) count += 1;
  return count;
}

function joined(lines: readonly SourceLine[]): SourceLine {
  const first = lines[0] as SourceLine;
  const bytes = Buffer.concat(
    lines.flatMap((line, index) => (index === 0 ? [line.bytes] : [lineFeed, line.bytes])),
  );
  return { ...first, bytes, byteLength: bytes.length };
}
