import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../graph-jobs/jobs/ingest.ts';
import { redrive } from '../../graph-jobs/jobs/redrive.ts';
import type { JobBench } from './job-bench.ts';
import { arrival, jobBench, loginLines } from './job-bench.ts';

const events = [
  { type: 'registration', eventId: 'reg-{id}', accountId: '{id}', at: { column: 'at', format: 'd/M/yyyy' } },
  { type: 'login', eventId: 'log-{#}', accountId: '{id}', at: { column: 'at', format: 'd/M/yyyy' } },
];
const mapping = JSON.stringify({ events });
const mended = JSON.stringify(JSON.parse(mapping.replaceAll('d/M/yyyy', 'M/d/yyyy')));

describe('trying dead letters again', () => {
  it('records rows once the cause is gone, and leaves the file as it is', async () => {
    const bench = await jobBench();
    const tomorrow = loginLines(3).map((line) => line.replace(/"at":\d+/, `"at":${arrival + 86_400_000}`));
    const path = await bench.file('events.ndjson', [...tomorrow, '{'].join('\n'));
    const letters = await rejectedBy(bench, [path], null);
    const before = await readFile(letters);
    const later = { ...bench.tools, now: () => arrival + 2 * 86_400_000 };
    expect(await redrive.run(later, { path: letters, mapFile: null })).toMatchObject({
      read: 4,
      accepted: 3,
      rejected: 1,
    });
    expect(await redrive.run(later, { path: letters, mapFile: null })).toMatchObject({
      duplicate: 3,
      rejected: 1,
    });
    expect(await readFile(letters)).toEqual(before);
  });

  it('reads rows of CSV by the mapping that each letter names, mended in place or given anew', async () => {
    const bench = await jobBench();
    const mapFile = await bench.file('m.json', mapping);
    const path = await bench.file('rows.csv', 'id,at\n"a",1/2/2026\n"b",3/25/2026\n');
    const letters = await rejectedBy(bench, [path], mapFile);
    expect(await redrive.run(bench.tools, { path: letters, mapFile: null })).toMatchObject({
      read: 2,
      rejected: 2,
    });
    const mendedFile = await bench.file('mended.json', mended);
    expect(await redrive.run(bench.tools, { path: letters, mapFile: mendedFile })).toMatchObject({
      accepted: 2,
    });
    await bench.file('m.json', mended);
    expect(await redrive.run(bench.tools, { path: letters, mapFile: null })).toMatchObject({ duplicate: 2 });
    const { events: found } = await bench.store.chainOf({
      accountId: 'b' as never,
      window: { from: 0, until: arrival },
      limit: 10,
      after: null,
    });
    expect(found.map(({ event }) => [event.eventId, event.at])).toEqual([
      ['log-2', Date.UTC(2026, 2, 25)],
      ['reg-b', Date.UTC(2026, 2, 25)],
    ]);
  });

  it('keeps what fails again byte for byte, with its first place', async () => {
    const bench = await jobBench();
    const mapFile = await bench.file('m.json', mapping);
    const line = fc.oneof(
      fc
        .uint8Array({ minLength: 1, maxLength: 30 })
        .map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 10))),
      fc
        .constantFrom('{"type":"login"}', '{', 'x,31/31/2026', 'a,"b', 'a,b,c', '"q"x,1', '{"pin":"1"}')
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const body = Buffer.concat(lines.flatMap((bytes) => [bytes, Buffer.from('\n')]));
        const paths = [
          await bench.file('r.ndjson', body),
          await bench.file('r.csv', Buffer.concat([Buffer.from('id,at\n'), body])),
        ];
        const first = await ingest.run(bench.tools, { paths, mapFile });
        if (first.deadLetters === null) return;
        const second = await redrive.run(bench.tools, { path: first.deadLetters, mapFile: null });
        expect(second.rejectedByCode).toEqual(first.rejectedByCode);
        expect(await readFile(second.deadLetters ?? '', 'utf8')).toBe(
          await readFile(first.deadLetters, 'utf8'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('stops at a file that is not there or holds something else', async () => {
    const bench = await jobBench();
    const missing = `${bench.dataDir}/none.ndjson`;
    await expect(redrive.run(bench.tools, { path: missing, mapFile: null })).rejects.toThrow(
      `${missing}: there is no such file`,
    );
    const path = await bench.file('events.ndjson', loginLines(1).join('\n'));
    await expect(redrive.run(bench.tools, { path, mapFile: null })).rejects.toThrow(
      `${path}, line 1: is no dead letter`,
    );
  });
});

async function rejectedBy(
  bench: JobBench,
  paths: readonly string[],
  mapFile: string | null,
): Promise<string> {
  const { deadLetters } = await ingest.run(bench.tools, { paths, mapFile });
  if (deadLetters === null) throw new Error('nothing was rejected');
  return deadLetters;
}
