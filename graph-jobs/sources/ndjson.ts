import { decoderOf } from '../../graph/intake/decode-bytes.ts';
import { readJsonLine } from '../../graph/intake/read-json-line.ts';
import { readLines } from '../../graph/intake/read-lines.ts';
import type { Candidate } from './candidate.ts';

/** Candidates of an NDJSON file: one a line, lines of white space left out. */
export async function* ndjsonCandidates(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
): AsyncGenerator<readonly Candidate[]> {
  const decode = decoderOf('utf-8');
  for await (const lines of readLines(chunks)) {
    const candidates: Candidate[] = [];
    for (const line of lines) {
      const parsed = readJsonLine(line, decode);
      if (parsed !== null) candidates.push({ parsed, origin: { source, csv: null, ...line } });
    }
    yield candidates;
  }
}
