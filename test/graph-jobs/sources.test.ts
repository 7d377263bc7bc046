import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoderOf } from '../../graph/intake/decode-bytes.ts';
import { readLines } from '../../graph/intake/read-lines.ts';
import type { CsvRecord } from '../../graph-jobs/sources/csv-records.ts';
import { recordReader } from '../../graph-jobs/sources/csv-records.ts';
import { inputFiles } from '../../graph-jobs/sources/input-files.ts';
import { jobBench } from './job-bench.ts';

const badQuotes = { code: 'BAD_CSV', reason: 'the row has a quote that is out of place or never closed' };

describe('records of CSV', () => {
  it('are lines, with quotes taken off and line ends inside them kept', async () => {
    expect(await valuesIn('a,b\r\n"x, ""y""","1\r\n2"\r\n,\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\r\n2'],
      ['', ''],
    ]);
  });

  it('have the bytes and the place of all their lines', async () => {
    const [, second] = await recordsIn('a\n"1\n2"\nc');
    expect({ ...second, bytes: Buffer.from(second?.bytes ?? []).toString() }).toEqual({
      line: 2,
      byteOffset: 2,
      bytes: '"1\n2"',
      byteLength: 5,
      values: ['1\n2'],
    });
  });

  it('are split at the delimiter that was asked for', async () => {
    expect(await valuesIn('a;"b;c";d,e\n', ';')).toEqual([['a', 'b;c', 'd,e']]);
  });

  it('give up one row for a stray quote, not the rows after it', async () => {
    expect(await valuesIn('a,"b\nc,d\ne,f\n')).toEqual([badQuotes, ['c', 'd'], ['e', 'f']]);
    expect(await valuesIn('a,b"c\nd,"e"\nf,g"h\ni,j\n')).toEqual([
      badQuotes,
      ['d', 'e'],
      badQuotes,
      ['i', 'j'],
    ]);
    expect(await valuesIn('a,"b"c\nd,e\n')).toEqual([badQuotes, ['d', 'e']]);
  });

  it('are what the library for writing CSV wrote', async () => {
    const value = fc.array(fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', '值', ''), { maxLength: 6 });
    const row = fc.array(
      value.map((parts) => parts.join('')),
      { minLength: 2, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(await valuesIn(stringify(rows))).toEqual(rows);
      }),
    );
  });

  it('keep every byte of any input', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', ',', '"', '\n', '""'), { maxLength: 60 }),
        async (parts) => {
          const text = parts.join('');
          const joined = (await recordsIn(text)).map(({ bytes }) => Buffer.from(bytes).toString()).join('\n');
          expect(joined).toBe(text.endsWith('\n') ? text.slice(0, -1) : text);
        },
      ),
    );
  });
});

describe('files to load', () => {
  it('of a folder are its events, whatever else is inside', async () => {
    const { folder, namesIn } = await folderWith([
      'events.ndjson.gz',
      'other.ndjson',
      'truth.csv',
      'about.json',
    ]);
    expect(await namesIn([folder], null)).toEqual(['events.ndjson.gz']);
  });

  it('of a folder without events are all its NDJSON files, by name', async () => {
    const { folder, namesIn } = await folderWith(['b.ndjson', 'a.ndjson.gz', 'truth.csv', 'x.csv']);
    expect(await namesIn([folder], null)).toEqual(['a.ndjson.gz', 'b.ndjson']);
  });

  it('of a folder with a mapping are its CSV files, but never the truth', async () => {
    const { folder, namesIn, mapFile } = await folderWith(['b.csv', 'a.csv.gz', 'truth.csv', 'c.ndjson']);
    expect(await namesIn([folder], mapFile)).toEqual(['a.csv.gz', 'b.csv']);
    const inside = await folderWith(['b.csv', 'truth.csv', 'mapping.json']);
    expect(await inside.namesIn([inside.folder], null)).toEqual(['b.csv']);
  });

  it('of a folder with a mapping that was given are its CSV files, also beside events', async () => {
    const { folder, namesIn, mapFile } = await folderWith(['b.csv', 'events.ndjson']);
    expect(await namesIn([folder], mapFile)).toEqual(['b.csv']);
    expect(await namesIn([folder], null)).toEqual(['events.ndjson']);
  });

  it('may be named one by one, with their sizes', async () => {
    const { folder, bench, mapFile } = await folderWith(['a.csv']);
    const path = await bench.file('n.ndjson', '12345');
    const found = await inputFiles([path, join(folder, 'a.csv')], mapFile);
    expect(found.map((file) => [file.bytes, file.mapping?.file ?? null])).toEqual([
      [5, null],
      [expect.any(Number), mapFile],
    ]);
  });

  it.each<readonly [string, readonly string[], string, boolean, string]>([
    ['is not there', [], 'none.ndjson', false, 'none.ndjson: there is no such file or folder'],
    [
      'is of an unknown kind',
      ['a.parquet'],
      'a.parquet',
      false,
      'a.parquet: is no .ndjson, .csv, .ndjson.gz or .csv.gz file',
    ],
    [
      'is CSV without a mapping',
      ['a.csv'],
      'a.csv',
      false,
      'a.csv: a CSV file needs a mapping: --map MAPPING.json',
    ],
    ['is a folder without events', ['truth.csv'], '', false, 'the folder has no NDJSON files'],
    ['is a folder without CSV', ['truth.csv'], '', true, 'the folder has no CSV files'],
    [
      'is NDJSON with a mapping',
      ['a.ndjson'],
      'a.ndjson',
      true,
      '--map: is for CSV files, and none was given',
    ],
  ])('are refused when a path %s', async (_, names, path, mapped, message) => {
    const { folder, mapFile } = await folderWith(names);
    await expect(inputFiles([join(folder, path)], mapped ? mapFile : null)).rejects.toThrow(message);
  });

  it('are refused with a mapping that is not there', async () => {
    await expect(inputFiles(['x.csv'], 'none.json')).rejects.toThrow(
      'none.json: the mapping file cannot be read',
    );
  });
});

async function folderWith(names: readonly string[]) {
  const bench = await jobBench();
  const mapping = '{"events":[{"type":"login","eventId":"{id}"}]}';
  const mapFile = await bench.file('given.json', mapping);
  await mkdir(join(bench.dataDir, 'in'));
  for (const name of names) await bench.file(`in/${name}`, name === 'mapping.json' ? mapping : '');
  const namesIn = async (paths: readonly string[], map: string | null) =>
    (await inputFiles(paths, map)).map(({ path }) => basename(path));
  return { bench, folder: join(bench.dataDir, 'in'), mapFile, namesIn };
}

async function recordsIn(text: string, delimiter = ','): Promise<CsvRecord[]> {
  const reader = recordReader(decoderOf('utf-8'), delimiter);
  const records: CsvRecord[] = [];
  async function* chunks() {
    yield Buffer.from(text);
  }
  for await (const lines of readLines(chunks())) records.push(...lines.flatMap((line) => reader.take(line)));
  return [...records, ...reader.end()];
}

async function valuesIn(text: string, delimiter?: string) {
  return (await recordsIn(text, delimiter)).map(({ values }) => values);
}
