import type { RowOrigin } from '../../graph/intake/dead-letter.ts';
import type { ParsedRow } from '../../graph/intake/read-json-line.ts';

/** An event to be: a parsed row with the place where it was found. One CSV row may make several. */
export interface Candidate {
  readonly parsed: ParsedRow;
  readonly origin: RowOrigin;
}

/** Candidates of one source, in its order, some at a time. */
export type Candidates = AsyncIterable<readonly Candidate[]>;
