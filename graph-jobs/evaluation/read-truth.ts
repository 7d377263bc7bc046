import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { BadInput } from '../../graph/domain/errors.ts';
import type { KnownRow } from './truth-row.ts';

/** The columns of a truth file, in this order; the last ones may be missing. */
const columns = ['accountId', 'gangId', 'kind', 'role', 'from', 'until'] as const;
const leastColumns = 2;

type Column = (typeof columns)[number];

/**
 * Reads a truth file row by row.
 *
 * @throws BadInput where the file is missing, its header is another one, or a row has no account or no valid time
 */
export async function* readTruth(path: string): AsyncGenerator<KnownRow> {
  const name = basename(path);
  if (!existsSync(path))
    throw new BadInput(name, `is missing; it must have the columns ${columns.join(',')}`);
  const rows = createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true }),
  );
  let line = 0;
  let header: readonly Column[] = [];
  for await (const cells of rows as AsyncIterable<string[]>) {
    line += 1;
    if (line === 1)
      header = headerOf(
        cells.map((cell) => cell.trim()),
        name,
      );
    else yield rowOf(cells, header, `${name}, line ${line}`);
  }
  if (line === 0) throw new BadInput(name, 'is empty; its first line must name the columns');
}

function headerOf(cells: readonly string[], name: string): readonly Column[] {
  const wanted = columns.slice(0, cells.length);
  if (cells.length < leastColumns || cells.length > columns.length || cells.join() !== wanted.join()) {
    const shown = cells.join(',').slice(0, 100);
    throw new BadInput(
      name,
      `must begin with the columns accountId,gangId[,kind[,role[,from[,until]]]], got ${shown}`,
    );
  }
  return wanted;
}

function rowOf(cells: readonly string[], header: readonly Column[], where: string): KnownRow {
  const cell = (column: Column) => cells[header.indexOf(column)]?.trim() ?? '';
  const accountId = cell('accountId');
  if (accountId === '') throw new BadInput(where, 'accountId is empty');
  if (cells.length !== header.length) {
    throw new BadInput(where, `has ${cells.length} cells, its header ${header.length}`);
  }
  const gangId = cell('gangId');
  return {
    accountId,
    gangId: gangId === '' ? null : gangId,
    kind: cell('kind'),
    victim: cell('role') === 'VICTIM',
    from: instantOf(cell('from'), Number.NEGATIVE_INFINITY, `${where}: from`),
    until: instantOf(cell('until'), Number.POSITIVE_INFINITY, `${where}: until`),
  };
}

function instantOf(text: string, open: number, where: string): number {
  if (text === '') return open;
  const at = /^\d{10,}$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(at))
    throw new BadInput(where, `must be a time such as 2026-01-01T00:00:00Z, got ${text.slice(0, 40)}`);
  return at;
}
