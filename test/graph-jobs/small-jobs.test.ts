import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../graph/domain/event.ts';
import { checkRows } from '../../graph-jobs/jobs/check-rows.ts';
import { exportLabels } from '../../graph-jobs/jobs/export.ts';
import { generations } from '../../graph-jobs/jobs/generations.ts';
import { ingest } from '../../graph-jobs/jobs/ingest.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { reset } from '../../graph-jobs/jobs/reset.ts';
import { status } from '../../graph-jobs/jobs/status.ts';
import { loadPseudonymKey } from '../../graph-jobs/pseudonym-key.ts';
import { arrival, jobBench, loginLines } from './job-bench.ts';

describe('checking a file', () => {
  it('shows what the first ten rows become, and writes nothing', async () => {
    const bench = await jobBench();
    const path = await bench.file('e.ndjson', ['{"type":"x"}', ...loginLines(20)].join('\n'));
    const before = await readdir(bench.dataDir);
    const report = await checkRows.run(bench.tools, { paths: [path], mapFile: null });
    expect(report.files.map(({ rows }) => rows.length)).toEqual([10]);
    expect(checkRows.describe?.(report).slice(0, 4)).toEqual([
      path,
      '  line 1: rejected, UNKNOWN_TYPE: type is none of login, registration, application, tie, outcome',
      '  line 2: login',
      expect.stringMatching(
        /^ {4}\{"type":"login","eventId":"l-0","accountId":"u0","at":"2026-05-01T00:00:00\.000Z","mentions":\[\{"kind":"DEVICE","key":"p1:/,
      ),
    ]);
    expect(checkRows.describe?.(report).slice(-2)).toEqual([
      'Nothing was written.',
      'There is no key yet: these pseudonyms are made with a key that is not kept.',
    ]);
    expect(await readdir(bench.dataDir)).toEqual(before);
    expect((await bench.store.health()).events).toBe(0);
  });

  it('shows the pseudonyms that loading will make, once there is a key, and the fields left aside', async () => {
    const bench = await jobBench();
    await loadPseudonymKey(bench.tools);
    const [line = ''] = loginLines(1);
    const path = await bench.file('e.ndjson', line.replace('}', ',"colour":"red"}'));
    const report = await checkRows.run(bench.tools, { paths: [path], mapFile: null });
    const lines = checkRows.describe?.(report) ?? [];
    expect(lines.slice(-2)).toEqual(['    ignored: colour', 'Nothing was written.']);
    await ingest.run(bench.tools, { paths: [path], mapFile: null });
    for await (const { events } of bench.store.eventsAfter(0)) {
      for (const { event } of events) expect(lines.join()).toContain(mentionsOf(event)[0]?.key);
    }
  });
});

describe('a reset', () => {
  it('asks, and deletes nothing without a yes', async () => {
    const bench = await jobBench(false);
    await mkdir(join(bench.dataDir, 'store'));
    const report = await reset.run(bench.tools, { yes: false });
    expect(report).toEqual({ dataDir: bench.dataDir, removed: null });
    expect(reset.exitCodeOf?.(report)).toBe(1);
    expect(await readdir(bench.dataDir)).toEqual(['store']);
  });

  it.each([
    ['with --yes', true, false],
    ['after a yes', false, true],
  ])('empties the data folder %s and keeps the key file and the audit log', async (_, yes, answer) => {
    const bench = await jobBench(answer);
    const key = await loadPseudonymKey(bench.tools);
    await mkdir(join(bench.dataDir, 'store'));
    await bench.file('store/data.mdb', 'x');
    await mkdir(join(bench.dataDir, 'dead-letters'));
    await mkdir(join(bench.dataDir, 'audit'));
    const report = await reset.run(bench.tools, { yes });
    expect(report.removed).toEqual(['dead-letters', 'store']);
    expect(reset.describe?.(report)).toEqual([
      `${bench.dataDir} is empty; the key file and the audit log stay.`,
    ]);
    expect(await readdir(bench.dataDir)).toEqual(['audit', 'pseudonym.key']);
    expect(await loadPseudonymKey(bench.tools)).toEqual(key);
  });

  it('leaves a folder alone that is no data folder of ours', async () => {
    const bench = await jobBench(true);
    await writeFile(join(bench.dataDir, 'thesis.doc'), 'x');
    await expect(reset.run(bench.tools, { yes: true })).rejects.toThrow(
      `DATA_DIR: ${bench.dataDir} holds no store, but 1 other files; nothing was deleted`,
    );
    expect(await readdir(bench.dataDir)).toEqual(['thesis.doc']);
  });

  it('has nothing to do in an empty folder or without one', async () => {
    const bench = await jobBench();
    expect((await reset.run(bench.tools, { yes: true })).removed).toEqual([]);
    const tools = { ...bench.tools, dataDir: join(bench.dataDir, 'none') };
    expect((await reset.run(tools, { yes: true })).removed).toEqual([]);
  });
});

describe('what an operator can look at', () => {
  it('is an empty store', async () => {
    const bench = await jobBench();
    const report = await status.run(bench.tools, {});
    expect(status.describe?.(report)).toEqual([
      `store       ${report.health.kind}, format ${report.health.formatVersion}`,
      'events      0, empty',
      'accounts    0',
      'resources   0',
      'watermark   0',
      `checksum    ${report.health.checksum}`,
      'generation  none yet',
      'gangs       0, 0 labels',
    ]);
    expect(generations.describe?.(await generations.run(bench.tools, {}))).toEqual([
      'There is no generation yet; "npm run jobs -- refresh" makes one.',
    ]);
    await exportLabels.run(bench.tools, { labels: true });
    expect(bench.printed).toEqual(['accountId,gangId,role,level,score,generation']);
  });

  it('is a store with gangs: its generations, its state and its labels as CSV', async () => {
    const bench = await jobBench();
    const path = await bench.file('e.ndjson', ringLines().join('\n'));
    await ingest.run(bench.tools, { paths: [path], mapFile: null });
    await refresh.run(bench.tools, { ...defaultRefresh, engine: 'components' });
    await bench.store.putNote('world', 'own');
    const shown = (await bench.store.publication()).generation;
    expect(
      generations
        .describe?.(await generations.run(bench.tools, {}))[1]
        ?.split(/\s+/)
        .filter(Boolean),
    ).toEqual([
      '1',
      'PUBLISHED',
      '2026-06-01T00:00:00.000Z',
      new Date(shown.asOf).toISOString(),
      'components',
      ...[
        shown.counts.gangs,
        shown.counts.labels,
        shown.counts.warning,
        shown.counts.attention,
        shown.counts.notice,
      ].map(String),
      ...['passed', '-', '-', '-'],
    ]);
    expect(status.describe?.(await status.run(bench.tools, {}))).toContain(
      `generation  1, as of ${new Date(shown.asOf).toISOString()}, 0 events behind`,
    );
    const report = await exportLabels.run(bench.tools, { labels: true });
    const lines = bench.printed.flatMap((text) => text.split('\n'));
    expect(report).toEqual({ generation: 1, rows: lines.length - 1 });
    expect(lines.length).toBeGreaterThan(5);
    expect(lines[0]).toBe('accountId,gangId,role,level,score,generation');
    for (const line of lines.slice(1))
      expect(line).toMatch(/^m\d+,G\d+,(CORE|PERIPHERY),(WARNING|ATTENTION|NOTICE)?,[\d.e-]+,1$/);
    const ids = lines.slice(1).map((line) => line.split(',')[0] ?? '');
    expect(ids).toEqual([...ids].sort());
  });

  it('is refused without saying what to write', async () => {
    const bench = await jobBench();
    await expect(exportLabels.run(bench.tools, { labels: false })).rejects.toThrow(
      'export: say what to write: --labels',
    );
  });
});

/** A dozen new accounts that register and apply on two devices within an hour, among 200 people of their own. */
function ringLines(): string[] {
  const hour = 3_600_000;
  const people = Array.from({ length: 200 }, (_, n) => ({
    type: 'login',
    eventId: `p-${n}`,
    accountId: `p${n}`,
    at: arrival - (n + 1) * 5 * hour,
    deviceId: `own-${n}`,
  }));
  const members = Array.from({ length: 12 }, (_, n) => ({
    accountId: `m${n}`,
    deviceId: `farm-${n % 2}`,
  })).flatMap((member, n) => [
    { ...member, type: 'registration', eventId: `r-${n}`, at: arrival - 48 * hour + n * 60_000 },
    {
      ...member,
      type: 'application',
      eventId: `a-${n}`,
      at: arrival - 47 * hour + n * 60_000,
      amount: '5000',
    },
  ]);
  return [...people, ...members].map((row) => JSON.stringify(row));
}
