import { BadInput } from '../domain/errors.ts';
import { blankCsv, blankJson } from './blank-authenticators.ts';
import type { Rejection, RejectionCode } from './rejection.ts';
import { rejectionCodes } from './rejection.ts';

/** Where a row was found, with its bytes as they were. */
export interface RowOrigin {
  /** File, or the name of another way in. */
  readonly source: string;
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly byteOffset: number;
  /** The row without the line feed that ends it; of a row that is too long only its beginning. */
  readonly bytes: Uint8Array;
  readonly byteLength: number;
  /** Null for a row of NDJSON. */
  readonly csv: CsvOrigin | null;
}

/** What it takes to read a CSV row again without its file. */
export interface CsvOrigin {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly encoding: string;
  /** Number of the row, from 1, header left out. */
  readonly row: number;
  /** Which event of the mapping, from 0. */
  readonly event: number;
  /** The mapping's file. */
  readonly mapping: string;
}

/** A rejected row, kept with its bytes, place and reason, to be tried again. */
export interface DeadLetter {
  readonly origin: RowOrigin;
  readonly rejection: Rejection;
}

/** Codes of rows whose columns could not be told apart. */
const unparsed: ReadonlySet<RejectionCode> = new Set(['BAD_CSV', 'BAD_ENCODING', 'TOO_LONG']);

/** One line of a dead-letter file, without line feed. Values that must never be stored are blanked. */
export function writeDeadLetter({ origin, rejection }: DeadLetter): string {
  const { source, line, byteOffset, byteLength, csv } = origin;
  const bytes =
    csv === null ? blankJson(origin.bytes) : blankCsv(origin.bytes, csv, !unparsed.has(rejection.code));
  return JSON.stringify({
    source,
    line,
    byteOffset,
    ...rejection,
    bytes: Buffer.from(bytes).toString('base64'),
    byteLength,
    ...(bytes === origin.bytes ? {} : { blanked: true }),
    ...(csv === null ? {} : { csv }),
  });
}

/**
 * Reads one line of a dead-letter file.
 *
 * @param place  file and line, for messages
 * @throws BadInput for a line that is no dead letter
 */
export function readDeadLetter(text: string, place: string): DeadLetter {
  const letter = parseLetter(text);
  if (!isLetter(letter)) throw new BadInput(place, 'is no dead letter');
  const { source, line, byteOffset, byteLength, code, reason, bytes, csv = null } = letter;
  const origin = { source, line, byteOffset, bytes: Buffer.from(bytes, 'base64'), byteLength, csv };
  return { origin, rejection: { code, reason } };
}

interface LetterText extends Rejection, Omit<RowOrigin, 'bytes' | 'csv'> {
  readonly bytes: string;
  readonly csv?: CsvOrigin;
}

function parseLetter(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isLetter(value: unknown): value is LetterText {
  if (typeof value !== 'object' || value === null) return false;
  const { source, line, byteOffset, byteLength, code, reason, bytes, csv } = value as Partial<LetterText>;
  const texts = [source, reason, bytes].every((text) => typeof text === 'string');
  const numbers = [line, byteOffset, byteLength].every(Number.isSafeInteger);
  return texts && numbers && rejectionCodes.some((known) => known === code) && isCsvOrigin(csv);
}

function isCsvOrigin(csv: CsvOrigin | undefined): boolean {
  if (csv === undefined) return true;
  const numbers = [csv.row, csv.event].every(Number.isSafeInteger);
  const texts = [csv.delimiter, csv.encoding, csv.mapping].every((text) => typeof text === 'string');
  return numbers && texts && Array.isArray(csv.columns);
}
