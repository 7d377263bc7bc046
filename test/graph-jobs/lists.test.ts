import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../graph/domain/errors.ts';
import { ingest } from '../../graph-jobs/jobs/ingest.ts';
import type { ListOptions } from '../../graph-jobs/jobs/lists.ts';
import { checkLists, lists } from '../../graph-jobs/jobs/lists.ts';
import { collected } from '../support/collected.ts';
import { arrival, type JobBench, jobBench } from './job-bench.ts';

const file = `list,kind,key,reason,source,from,until,binding
BLACK,ACCOUNT,u1,known fraud,police,,2027-01-01T00:00:00Z,true
GREY,PHONE,138 0013 8000,overdue elsewhere,,2026-05-01T00:00:00+08:00,,
WHITE,DEVICE,f3a9,branch counter,,,,
`;
const given = (path: string, change: Partial<ListOptions> = {}): ListOptions => ({
  path,
  list: null,
  source: null,
  encoding: 'utf-8',
  ...change,
});
const entriesOf = async ({ store }: JobBench) => (await collected(store.readEntries(arrival))).flat();

describe('loading a list', () => {
  it('puts its rows on their lists, and again changes nothing', async () => {
    const bench = await jobBench();
    const path = await bench.file('marks.csv', file);
    const report = await lists.run(bench.tools, given(path));
    expect(report).toEqual({ path, read: 3, added: 3, changed: 0, unchanged: 0, rejected: [] });
    expect(lists.exitCodeOf?.(report)).toBe(0);
    expect(await entriesOf(bench)).toMatchObject([
      { list: 'BLACK', target: { kind: 'ACCOUNT', key: 'u1' }, source: 'police', binding: true },
      { list: 'WHITE', target: { kind: 'DEVICE' }, reason: 'branch counter', source: 'marks.csv' },
      { list: 'GREY', target: { kind: 'PHONE' }, display: '138******00', from: Date.UTC(2026, 3, 30, 16) },
    ]);
    expect(await lists.run(bench.tools, given(path))).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  });

  it('keeps good rows, tells each bad one by line and field, quotes no value and ends with 3', async () => {
    const bench = await jobBench();
    const path = await bench.file(
      'marks.csv',
      'kind,key,reason,until\nPHONE,12345,r,\nACCOUNT,u1,r,\nACCOUNT,u2,,\n\nIP,1.2.3,r,soon\nACCOUNT,u3\n',
    );
    const report = await lists.run(bench.tools, given(path, { list: 'BLACK' }));
    expect(lists.describe?.(report)).toEqual([
      `${path} line 2: BAD_FIELD: key would link nobody: BAD_PHONE`,
      `${path} line 4: MISSING_FIELD: reason is missing`,
      `${path} line 6: BAD_FIELD: key is no IP address`,
      `${path} line 7: BAD_CSV: the row has 2 columns, the header has 4`,
      'read               5',
      'added              1',
      'changed            0',
      'unchanged          0',
      'rejected           4',
    ]);
    expect(lists.exitCodeOf?.(report)).toBe(3);
    expect((await entriesOf(bench)).map(({ target }) => target.key)).toEqual(['u1']);
  });

  it('takes list and source from the options where a row has none', async () => {
    const bench = await jobBench();
    const path = await bench.file('g.csv.gz', 'key,kind,reason,list\nu1,ACCOUNT,r,\nu2,ACCOUNT,r,WHITE\n');
    await lists.run(bench.tools, given(path, { list: 'GREY', source: 'bureau' }));
    expect((await entriesOf(bench)).map(({ list, source }) => [list, source])).toEqual([
      ['GREY', 'bureau'],
      ['WHITE', 'bureau'],
    ]);
  });

  it('refuses a row that names no list where the options name none', async () => {
    const bench = await jobBench();
    const path = await bench.file('g.csv', 'kind,key,reason\nACCOUNT,u1,r\n');
    const { rejected } = await lists.run(bench.tools, given(path));
    expect(rejected).toEqual([{ line: 2, rejection: { code: 'MISSING_FIELD', reason: 'list is missing' } }]);
  });

  it('reads exports of Chinese banks', async () => {
    const bench = await jobBench();
    // "欺诈" in GB 18030.
    const row = Buffer.concat([
      Buffer.from('kind,key,reason\nACCOUNT,u1,'),
      Buffer.from([0xc6, 0xdb, 0xd5, 0xa9]),
    ]);
    const path = await bench.file('b.csv', row);
    await lists.run(bench.tools, given(path, { list: 'BLACK', encoding: 'gb18030' }));
    expect((await entriesOf(bench)).map(({ reason }) => reason)).toEqual(['欺诈']);
    expect((await lists.run(bench.tools, given(path, { list: 'BLACK' }))).rejected).toEqual([
      { line: 2, rejection: { code: 'BAD_ENCODING', reason: 'the row is no valid UTF-8' } },
    ]);
  });

  it('stops before the first row of a file that cannot be used', async () => {
    const bench = await jobBench();
    const wrong: readonly (readonly [string, string, string])[] = [
      ['a.csv', '', 'has no header'],
      ['b.csv', 'kind,reason\n', 'has no column "key"'],
      ['c.csv', 'kind,key,reason,colour\n', 'column "colour" is none of kind, key, reason, list,'],
      ['d.csv', 'kind,key,reason,key\n', 'has column "key" twice'],
      ['e.txt', 'kind,key,reason\n', 'is no .csv or .csv.gz file'],
    ];
    for (const [name, content, problem] of wrong) {
      const path = await bench.file(name, content);
      await expect(lists.run(bench.tools, given(path))).rejects.toThrow(problem);
    }
    await expect(lists.run(bench.tools, given('none.csv'))).rejects.toThrow(
      new BadInput('none.csv', 'there is no such file'),
    );
  });

  it('meets the devices of loaded events', async () => {
    const bench = await jobBench();
    const event = '{"type":"login","eventId":"l-1","accountId":"u1","at":1777593600000,"deviceId":"f3a9"}';
    await ingest.run(bench.tools, { paths: [await bench.file('e.ndjson', event)], mapFile: null });
    await lists.run(bench.tools, given(await bench.file('marks.csv', file)));
    const devices = (await entriesOf(bench)).filter(({ target }) => target.kind === 'DEVICE');
    const [device] = await bench.store.entitiesOf(devices.map(({ target }) => target));
    expect(device?.display).toBe(devices[0]?.display);
  });
});

describe('checking a list', () => {
  it('shows what the rows become and writes nothing', async () => {
    const bench = await jobBench();
    const path = await bench.file('marks.csv', `${file}BLACK,IP,1.2.3,r,,,,\n`);
    const before = await readdir(bench.dataDir);
    const lines = checkLists.describe?.(await checkLists.run(bench.tools, given(path))) ?? [];
    expect(lines[0]).toBe(
      'line 2: BLACK, binding ACCOUNT u1 (u1), from now on until 2027-01-01T00:00:00.000Z, from police: known fraud',
    );
    expect(lines[1]).toMatch(
      /^line 3: GREY PHONE 138\*{6}00 \(p1:.+\), from 2026-04-30T16:00:00\.000Z without end, from marks\.csv: /,
    );
    expect(lines.slice(3)).toEqual([
      'line 5: rejected, BAD_FIELD: key is no IP address',
      'Nothing was written.',
      'There is no key yet: these pseudonyms are made with a key that is not kept.',
    ]);
    expect(await readdir(bench.dataDir)).toEqual(before);
    expect(await entriesOf(bench)).toEqual([]);
  });
});
