import type { CsvOrigin, DeadLetter } from '../../graph/intake/dead-letter.ts';
import { decoderOf } from '../../graph/intake/decode-bytes.ts';
import type { MapRow } from '../../graph/intake/map-row.ts';
import { bindMapping } from '../../graph/intake/map-row.ts';
import type { ParsedRow } from '../../graph/intake/read-json-line.ts';
import { readJsonLine } from '../../graph/intake/read-json-line.ts';
import type { Candidate } from './candidate.ts';
import type { NamedMapping } from './csv.ts';
import { mapRecord } from './csv.ts';
import { valuesOf } from './csv-records.ts';
import { loadMapping } from './input-files.ts';

/**
 * Makes the function that turns dead letters back into candidates, each with the place where its row was first found.
 *
 * @param mended  mapping to use for rows of CSV; null = the one that each letter names
 */
export function letterReader(mended: NamedMapping | null): (letter: DeadLetter) => Promise<Candidate> {
  const decode = decoderOf('utf-8');
  const bound = new Map<string, Promise<BoundMapping>>();

  function mappingOf({ mapping, columns }: CsvOrigin): Promise<BoundMapping> {
    const key = JSON.stringify([mapping, columns]);
    const known = bound.get(key) ?? bind(mended ?? mapping, columns);
    bound.set(key, known);
    return known;
  }

  return async ({ origin }) => {
    const { csv } = origin;
    if (csv !== null) return csvCandidate(origin, csv, await mappingOf(csv));
    return { parsed: readJsonLine(origin, decode) ?? { row: null }, origin };
  };
}

interface BoundMapping extends NamedMapping {
  readonly mapRow: MapRow;
}

async function bind(mapping: NamedMapping | string, columns: readonly string[]): Promise<BoundMapping> {
  const named = typeof mapping === 'string' ? await loadMapping(mapping) : mapping;
  return { ...named, mapRow: bindMapping(named.mapping, columns, named.file) };
}

function csvCandidate(origin: DeadLetter['origin'], csv: CsvOrigin, bound: BoundMapping): Candidate {
  const { mapping, file, mapRow } = bound;
  const { delimiter, encoding } = mapping;
  const values = valuesOf(origin, decoderOf(encoding), delimiter);
  const events = mapRecord(values, csv.columns, csv.row, mapRow, mapping.events.length);
  const parsed: ParsedRow = events[csv.event] ?? {
    rejection: {
      code: 'BAD_CSV',
      reason: `the mapping has ${events.length} events, the row was event ${csv.event + 1}`,
    },
  };
  return { parsed, origin: { ...origin, csv: { ...csv, delimiter, encoding, mapping: file } } };
}
