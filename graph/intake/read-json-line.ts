import type { Decode } from './decode-bytes.ts';
import type { SourceLine } from './read-lines.ts';
import { longestLineBytes } from './read-lines.ts';
import type { Rejection } from './rejection.ts';

/** A parsed row, not yet checked; or why it could not be parsed. */
export type ParsedRow = { readonly row: unknown } | { readonly rejection: Rejection };

export const tooLong: Rejection = {
  code: 'TOO_LONG',
  reason: `the row is longer than ${longestLineBytes} bytes`,
};

const badJson: Rejection = { code: 'BAD_JSON', reason: 'the row is no valid JSON' };

/** Parses one line of NDJSON. Null for a line of white space, which is no row. */
export function readJsonLine(line: SourceLine, decode: Decode): ParsedRow | null {
  if (line.byteLength > line.bytes.length) return { rejection: tooLong };
  const text = decode(line.bytes);
  if (typeof text !== 'string') return { rejection: text };
  try {
    return { row: JSON.parse(text) };
  } catch {
    // The parser's own message quotes the row.
    return text.trim() === '' ? null : { rejection: badJson };
  }
}
