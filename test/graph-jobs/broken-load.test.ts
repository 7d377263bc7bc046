import { readFile, rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { StorageFull } from '../../graph/domain/errors.ts';
import { ingest } from '../../graph-jobs/jobs/ingest.ts';
import { jobBench, loginLines } from './job-bench.ts';
import { load, mapping } from './load.ts';

describe('a load that cannot go on', () => {
  it('stops at a store that holds the demo world, and names the way out', async () => {
    const bench = await jobBench();
    await bench.store.putNote('world', 'demo');
    await expect(load(bench, await bench.file('e.ndjson', loginLines(1).join('\n')))).rejects.toThrow(
      'DATA_DIR: the store holds the demo world; empty it with "npm run jobs -- reset", or choose another folder with --data',
    );
    expect((await bench.store.health()).events).toBe(0);
  });

  it('stops before the first row at a mapping that does not fit the header', async () => {
    const bench = await jobBench();
    const path = await bench.file('rows.csv', 'id,opened\n1,2026-05-01T00:00:00Z\n');
    await expect(load(bench, path, await bench.file('m.json', mapping))).rejects.toThrow(
      'events[0].deviceId: the file has no column "device"; it has id, opened',
    );
    expect((await bench.store.health()).events).toBe(0);
  });

  it('keeps what was recorded before a packed file breaks off', async () => {
    const bench = await jobBench();
    const path = await bench.file('e.ndjson.gz', loginLines(30_000).join('\n'));
    const bytes = await readFile(path);
    const broken = `${await bench.file('broken.ndjson', bytes.subarray(0, bytes.length - 100))}.gz`;
    await rename(broken.slice(0, -3), broken);
    await expect(load(bench, broken)).rejects.toThrow('broken.ndjson.gz is no whole gzip file');
    const { events } = await bench.store.health();
    expect(events).toBeGreaterThan(10_000);
    expect(await load(bench, path)).toMatchObject({ accepted: 30_000 - events, duplicate: events });
  });

  it('stops at a file that unpacks to far more than it is', async () => {
    const bench = await jobBench();
    const path = await bench.file('bomb.ndjson.gz', Buffer.alloc(80 * 1024 * 1024, 0x20));
    await expect(load(bench, path)).rejects.toThrow(/bomb\.ndjson\.gz unpacks to more than 67108864 bytes$/);
  });

  it('passes a full disk on, and can be taken up again', async () => {
    const bench = await jobBench();
    const path = await bench.file('e.ndjson', loginLines(12_000).join('\n'));
    let left = 1;
    const full = {
      ...bench.store,
      record: (events: Parameters<typeof bench.store.record>[0]) => {
        left -= 1;
        if (left < 0) throw new StorageFull('the disk is full');
        return bench.store.record(events);
      },
    };
    const tools = { ...bench.tools, openStore: async () => full };
    await expect(ingest.run(tools, { paths: [path], mapFile: null })).rejects.toThrow('the disk is full');
    expect(await load(bench, path)).toMatchObject({ read: 12_000, accepted: 7_000, duplicate: 5_000 });
  });

  it('lets two loads of one file at once both finish', async () => {
    const bench = await jobBench();
    const path = await bench.file('e.ndjson', [...loginLines(8_000), '{'].join('\n'));
    const reports = await Promise.all([load(bench, path), load(bench, path)]);
    expect(reports.map(({ read, rejected }) => [read, rejected])).toEqual([
      [8_001, 1],
      [8_001, 1],
    ]);
    expect(reports.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(8_000);
    expect(new Set(reports.map(({ deadLetters }) => deadLetters)).size).toBe(2);
  });
});
