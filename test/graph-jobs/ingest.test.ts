import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadLetter } from '../../graph/intake/dead-letter.ts';
import { readDeadLetter } from '../../graph/intake/dead-letter.ts';
import { ingest } from '../../graph-jobs/jobs/ingest.ts';
import type { RecordingReport } from '../../graph-jobs/recording/record-run.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { arrival, jobBench, loginLines } from './job-bench.ts';
import { load, mapping } from './load.ts';

const csvHead = 'id,opened,applied,device,amount';

describe('loading files', () => {
  it('records every row once, and a second time changes nothing', async () => {
    const bench = await jobBench();
    const path = await bench.file('events.ndjson', `${loginLines(20).join('\n')}\n`);
    expect(await load(bench, path)).toEqual({ ...nothing, read: 20, accepted: 20, watermark: 20 });
    const { checksum } = await bench.store.health();
    expect(await load(bench, path)).toEqual({ ...nothing, read: 20, duplicate: 20, watermark: 20 });
    expect((await bench.store.health()).checksum).toBe(checksum);
  });

  it('takes NDJSON and mapped CSV, plain and packed, with empty lines and any line end', async () => {
    const bench = await jobBench();
    const rows = [
      '1,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,d1,5',
      '"2",1777594000000,1777594000000,"d,1",',
    ];
    const paths = [
      await bench.file('a.ndjson', `\n${loginLines(3).join('\r\n\r\n')}`),
      await bench.file('b.ndjson.gz', loginLines(3, 3).join('\n')),
      await bench.file('c.csv', `\ufeff${csvHead}\r\n${rows[0]}\r\n\r\n`),
      await bench.file('d.csv.gz', `${csvHead}\n${rows[1]}`),
    ];
    const mapFile = await bench.file('m.json', mapping);
    expect(await load(bench, paths, mapFile)).toEqual({
      ...nothing,
      files: 4,
      read: 10,
      accepted: 10,
      watermark: 10,
    });
  });

  it('keeps rejected rows with their place and bytes, for the eyes of their owner only', async () => {
    const bench = await jobBench();
    const lines = [
      ...loginLines(2),
      '{"type":"login"',
      '{"type":"login","eventId":"x"}',
      loginLines(1, 2)[0],
    ];
    const path = await bench.file('events.ndjson', lines.join('\n'));
    const report = await load(bench, path);
    expect(report).toEqual({
      ...nothing,
      read: 5,
      accepted: 3,
      rejected: 2,
      rejectedByCode: [
        { name: 'BAD_JSON', count: 1 },
        { name: 'MISSING_FIELD', count: 1 },
      ],
      deadLetters: join(bench.dataDir, 'dead-letters', 'ingest-20260601T000000000Z.ndjson'),
      watermark: 3,
    });
    const offset = Buffer.byteLength(lines.slice(0, 2).join('\n')) + 1;
    expect(await lettersIn(report)).toEqual([
      letterOf(path, 3, offset, '{"type":"login"', 'BAD_JSON', 'the row is no valid JSON'),
      letterOf(
        path,
        4,
        offset + 16,
        '{"type":"login","eventId":"x"}',
        'MISSING_FIELD',
        'accountId is missing',
      ),
    ]);
    expect((await stat(report.deadLetters ?? '')).mode & 0o777).toBe(0o600);
  });

  it('makes dead letters of what the store refuses: the same id with other content', async () => {
    const bench = await jobBench();
    const [first = '', second = ''] = loginLines(2);
    const other = first.replace('"u0"', '"u9"');
    const path = await bench.file('events.ndjson', [first, other, second, first].join('\n'));
    const report = await load(bench, path);
    expect(report).toMatchObject({ read: 4, accepted: 2, duplicate: 1, rejected: 1 });
    expect(await lettersIn(report)).toEqual([
      letterOf(
        path,
        2,
        first.length + 1,
        other,
        'ID_CONFLICT',
        'eventId was recorded before with other content',
      ),
    ]);
  });

  it('counts each event of a CSV row, whether the row or one of its events is refused', async () => {
    const bench = await jobBench();
    const rows = [
      '1,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,d1,5',
      '2,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,d1,free',
      '3,2026-05-01T00:00:00Z',
      '4,2026-05-01T00:00:00Z,"2026-05-02T00:00:00Z,d1,5',
      '5,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,d1,5',
    ];
    const path = await bench.file('rows.csv', `${csvHead}\n${rows.join('\n')}\n`);
    const report = await load(bench, path, await bench.file('m.json', mapping));
    expect(report).toMatchObject({ read: 10, accepted: 5, rejected: 5 });
    const letters = await lettersIn(report);
    expect(
      letters.map(({ origin, rejection }) => [
        origin.line,
        origin.csv?.event,
        rejection.code,
        rejection.reason,
      ]),
    ).toEqual([
      [
        3,
        1,
        'BAD_FIELD',
        'amount must be decimal text with at most 15 digits before the point and 4 behind it',
      ],
      [4, 0, 'BAD_CSV', 'the row has 2 columns, the header has 5'],
      [4, 1, 'BAD_CSV', 'the row has 2 columns, the header has 5'],
      [5, 0, 'BAD_CSV', 'the row has a quote that is out of place or never closed'],
      [5, 1, 'BAD_CSV', 'the row has a quote that is out of place or never closed'],
    ]);
    expect(letters.map(({ origin }) => Buffer.from(origin.bytes).toString())).toEqual([
      rows[1],
      rows[2],
      rows[2],
      rows[3],
      rows[3],
    ]);
  });

  it('accounts for 1,000 bad rows among 10,000', async () => {
    const bench = await jobBench();
    const bad = [
      '{',
      '[]',
      '{"type":"x"}',
      '{"type":"login","eventId":"e","accountId":"a","at":1}',
      '"\xff"',
    ];
    const good = loginLines(9_000);
    const lines = good.flatMap((line, index) =>
      index % 9 === 0 ? [bad[(index / 9) % 5] ?? '', line] : [line],
    );
    const path = await bench.file('events.ndjson', Buffer.from(lines.join('\n'), 'latin1'));
    const report = await load(bench, path);
    expect(report).toMatchObject({
      read: 10_000,
      accepted: 9_000,
      rejected: 1_000,
      rejectedByCode: [
        { name: 'BAD_JSON', count: 400 },
        { name: 'BAD_ENCODING', count: 200 },
        { name: 'UNKNOWN_TYPE', count: 200 },
        { name: 'BAD_TIME', count: 200 },
      ],
    });
    expect((await lettersIn(report)).length).toBe(1_000);
  });

  it('refuses a line over the limit, keeps its beginning, and reads on', async () => {
    const bench = await jobBench();
    const long = `{"type":"login","eventId":"${'x'.repeat(1_100_000)}"}`;
    const path = await bench.file('events.ndjson', [long, ...loginLines(1)].join('\n'));
    const report = await load(bench, path);
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    const [{ origin, rejection } = never()] = await lettersIn(report);
    expect(rejection).toEqual({ code: 'TOO_LONG', reason: 'the row is longer than 1048576 bytes' });
    expect([origin.bytes.length, origin.byteLength]).toEqual([1_048_576, long.length]);
  });

  it('drops authenticators, counts them, and blanks them in dead letters', async () => {
    const bench = await jobBench();
    const [line = ''] = loginLines(1);
    const withPassword = line.replace('}', ',"password":"zq7","colour":"red"}');
    const path = await bench.file(
      'events.ndjson',
      [withPassword, withPassword.replace('"at"', '"when"')].join('\n'),
    );
    const report = await load(bench, path);
    expect(report).toMatchObject({
      accepted: 1,
      rejected: 1,
      authenticators: 1,
      ignoredFields: [
        { name: 'colour', count: 1 },
        { name: 'password', count: 1 },
      ],
    });
    const letters = await readFile(report.deadLetters ?? '', 'utf8');
    expect(Buffer.from((JSON.parse(letters) as { bytes: string }).bytes, 'base64').toString()).toContain(
      '"password":"***"',
    );
  });

  it('counts account ids that look personal', async () => {
    const bench = await jobBench();
    const lines = loginLines(2).map((line) => line.replace(/"u\d+"/, '"13800138000"'));
    expect(await load(bench, await bench.file('events.ndjson', lines.join('\n')))).toMatchObject({
      accepted: 2,
      personalAccountIds: 2,
    });
  });

  it('reads GB 18030 where the mapping says so', async () => {
    const bench = await jobBench();
    const employer = {
      events: [
        { type: 'application', eventId: '{编号}', accountId: '{编号}', at: '{时间}', employer: '{单位}' },
      ],
    };
    const mapFile = await bench.file('m.json', JSON.stringify({ encoding: 'gb18030', ...employer }));
    // 编号,时间,单位 / 1,2026-05-01T00:00:00Z,光明
    const bytes = [
      [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a],
      [...Buffer.from('1,2026-05-01T00:00:00Z,')],
      [0xb9, 0xe2, 0xc3, 0xf7, 0x0a],
    ].flat();
    const path = await bench.file('a.csv', Uint8Array.from(bytes));
    expect(await load(bench, path, mapFile)).toMatchObject({ read: 1, accepted: 1 });
    expect(await bench.store.entitiesOf([{ kind: 'EMPLOYER', key: '光明' as never }])).toMatchObject([
      { display: '光明' },
    ]);
  });
});

describe('the graph of a file', () => {
  it('does not depend on order, repetition and split of its rows', async () => {
    const lines = loginLines(60);
    const whole = await jobBench();
    await load(whole, await whole.file('a.ndjson', lines.join('\n')));
    const { checksum } = await whole.store.health();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.array(fc.constantFrom(...lines), { maxLength: 30 }),
        fc.nat(60),
        async (order, repeated, cut) => {
          const store = openMemoryStore();
          const bench = { ...whole, store, tools: { ...whole.tools, openStore: async () => store } };
          const all = [...order, ...repeated];
          const paths = [
            await bench.file('p1.ndjson', all.slice(0, cut).join('\n')),
            await bench.file('p2.ndjson.gz', all.slice(cut).join('\n')),
          ];
          const report = await load(bench, paths);
          expect(report).toMatchObject({
            read: all.length,
            accepted: 60,
            duplicate: repeated.length,
            rejected: 0,
          });
          expect((await store.health()).checksum).toBe(checksum);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('loses no row, whatever the rows are', async () => {
    const bench = await jobBench();
    const row = fc.oneof(
      fc.constantFrom(...loginLines(10)),
      fc.json(),
      fc.stringMatching(/^[^\n]*$/),
      fc.constantFrom(
        '{"type":"tie"}',
        '{"type":"login","eventId":"l-1","accountId":"other","at":1777594000000}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const store = openMemoryStore();
        const tools = { ...bench.tools, openStore: async () => store };
        const text = rows.map((one) => one.replaceAll('\n', ' ')).join('\n');
        const report = await ingest.run(tools, {
          paths: [await bench.file('r.ndjson', text)],
          mapFile: null,
        });
        const given = text.split('\n').filter((line) => line.trim() !== '').length;
        expect(report.read).toBe(given);
        expect(report.accepted + report.duplicate + report.rejected).toBe(given);
        expect((await lettersIn(report)).length).toBe(report.rejected);
        expect((await store.health()).events).toBe(report.accepted);
      }),
      { numRuns: 60 },
    );
  });
});

const nothing = {
  read: 0,
  accepted: 0,
  duplicate: 0,
  rejected: 0,
  rejectedByCode: [],
  flags: [],
  ignoredFields: [],
  authenticators: 0,
  personalAccountIds: 0,
  files: 1,
  seconds: 0,
  deadLetters: null,
  watermark: null,
};

async function lettersIn({ deadLetters }: RecordingReport): Promise<DeadLetter[]> {
  if (deadLetters === null) return [];
  const text = await readFile(deadLetters, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => readDeadLetter(line, 'x'));
}

function letterOf(
  source: string,
  line: number,
  byteOffset: number,
  text: string,
  code: string,
  reason: string,
) {
  const bytes = Buffer.from(text);
  return {
    origin: { source, line, byteOffset, bytes, byteLength: bytes.length, csv: null },
    rejection: { code, reason },
  };
}

function never(): never {
  throw new Error(`no letter at ${arrival}`);
}
