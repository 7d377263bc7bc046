import { describe, expect, it } from 'vitest';
import type { GraphEvent } from '../../graph/domain/event.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { defaultRefresh, type RefreshOptions, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { collected } from '../support/collected.ts';
import { account, day, history } from '../support/history.ts';
import { arrival, type JobBench, jobBench } from './job-bench.ts';

const gang = history`
  f0  day 10 08:00  registers device-a ip-a created=10
  f1  day 10 08:03  registers device-a ip-a created=10
  f2  day 10 08:06  registers device-a ip-a created=10
  f0  day 12 10:00  applies device-a ip-b amount=1000
  f1  day 12 10:03  applies device-a ip-b amount=2000
  f2  day 12 10:06  applies device-a ip-b amount=3000
  p0  day 11        device-p created=-700
  p0  day 13        device-p
`;

async function refreshed(bench: JobBench, options: Partial<RefreshOptions> = {}): Promise<Generation> {
  const report = await refresh.run(bench.tools, { ...defaultRefresh, ...options });
  if (report.state !== 'published') throw new Error(`ended as ${report.state}`);
  return report.generation;
}

async function benchWith(events: readonly GraphEvent[]): Promise<JobBench> {
  const bench = await jobBench();
  await bench.store.record(events);
  return bench;
}

const labelLines = async (store: GraphStore, generation: number) =>
  (await collected(store.readLabels(generation)))
    .flat()
    .map(({ accountId, gangId, role, signal }) => `${accountId} ${gangId} ${role} ${signal.level}`);

describe('a refresh', () => {
  it('publishes the gangs of the window, as of the first full second after the newest event', async () => {
    const { store, ...bench } = await benchWith(gang);
    const generation = await refreshed({ store, ...bench });
    expect(generation).toMatchObject({
      number: 1,
      asOf: day(13) + 1000,
      window: { from: day(13) + 1000 - 60 * 86_400_000, until: day(13) + 1000 },
      engine: 'leiden-cpm',
      parametersVersion: 1,
      watermark: 8,
      counts: { events: 8, accounts: 4, gangs: 1, labels: 3, warning: 0, attention: 3, notice: 0 },
      gangNumbersUsed: 1,
    });
    expect(await labelLines(store, 1)).toEqual([
      'f0 G000001 CORE ATTENTION',
      'f1 G000001 CORE ATTENTION',
      'f2 G000001 CORE ATTENTION',
    ]);
  });

  it('keeps what the gang is: profile, reasons and shared resources with their masks', async () => {
    const bench = await benchWith(gang);
    const { number } = await refreshed(bench);
    const [found] = await bench.store.gangs(number);
    expect(found).toMatchObject({
      gangId: 'G000001',
      size: 3,
      coreSize: 3,
      level: 'ATTENTION',
      firstEventAt: day(10) + 8 * 3_600_000,
      lastEventAt: day(12) + 10 * 3_600_000 + 360_000,
      profile: {
        newAccountShare: { value: 1, baseline: 0 },
        normalShare: { value: 0, baseline: 1 },
        applyRatio: { value: 1, baseline: 0 },
        amount: { value: 6000, baseline: null },
      },
      reasons: [
        { code: 'BURST', values: { n: 3, devices: 1, days: 1 } },
        { code: 'NEW_ACCOUNTS', values: { m: 3, n: 3 } },
      ],
      sharedResources: [
        { ref: { kind: 'DEVICE', key: 'device-a' }, display: '[device-a]', members: 3, accounts: 3 },
        { ref: { kind: 'IP', key: 'ip-a' }, display: '[ip-a]', members: 3, accounts: 3 },
        { ref: { kind: 'IP', key: 'ip-b' }, display: '[ip-b]', members: 3, accounts: 3 },
      ],
      flags: [],
      network: { gangs: [{ gangId: 'G000001', size: 3 }], gangCount: 1, members: 3, accounts: 3 },
    });
    expect([found!.profile.cells, found!.profile.topNetworkShare]).toEqual([
      { value: 1, baseline: null },
      { value: 0.5, baseline: null },
    ]);
  });

  it('keeps in which cell each member is, and what else ties it', async () => {
    const bench = await benchWith(gang);
    const { number } = await refreshed(bench);
    const labels = await bench.store.membersOf(number, 'G000001' as GangId);
    expect(labels.map(({ accountId, cell, second }) => [accountId, cell, second])).toEqual([
      ['f0', 1, null],
      ['f1', 1, null],
      ['f2', 1, null],
    ]);
  });

  it('keeps why: links with their meetings, stars, and the reasons of each member', async () => {
    const bench = await benchWith(gang);
    const { number } = await refreshed(bench);
    const evidence = await bench.store.evidenceOf(number, 'G000001' as GangId);
    expect(evidence?.links.map(({ a, b, meetings }) => [a, b, meetings.length])).toEqual([
      ['f0', 'f1', 4],
      ['f0', 'f2', 4],
      ['f1', 'f2', 4],
    ]);
    const [first] = evidence!.links[0]!.meetings;
    expect(first).toMatchObject({
      resource: { kind: 'DEVICE', key: 'device-a' },
      display: '[device-a]',
      aAt: day(10) + 8 * 3_600_000,
      bAt: day(10) + 8 * 3_600_000 + 180_000,
      gapMs: 180_000,
      nats: 4.546875,
    });
    expect(evidence?.stars.map(({ accountId, resource, nats }) => [accountId, resource.key, nats])).toEqual([
      ['f0', 'device-a', 4],
      ['f1', 'device-a', 4],
      ['f2', 'device-a', 4],
    ]);
    const [label] = await bench.store.labelsOf(number, [account('f0')]);
    expect(label?.signal.reasons.map(({ code }) => code)).toEqual([
      'SHARED_RESOURCE',
      'MEETING_BURST',
      'BURST',
      'NEW_ACCOUNTS',
    ]);
    expect(label?.signal.reasons[0]).toEqual({
      code: 'SHARED_RESOURCE',
      values: { m: 2, kind: 'DEVICE', mask: '[device-a]' },
    });
  });

  it('sees nothing from its as-of on', async () => {
    const bench = await benchWith(gang);
    const { counts } = await refreshed(bench, { asOf: day(12) });
    expect(counts).toMatchObject({ events: 4, accounts: 4 });
  });

  it('gives a gang its id again, and a new gang a new one', async () => {
    const bench = await benchWith(gang);
    await refreshed(bench);
    await bench.store.record(history`
      f3  day 13 08:00  applies device-a ip-b created=12
      a0  day 13 08:00  registers device-c created=13
      a1  day 13 08:03  registers device-c created=13
      a2  day 13 08:06  registers device-c created=13
      a0  day 14 08:00  applies device-c
      a1  day 14 08:03  applies device-c
      a2  day 14 08:06  applies device-c
    `);
    const { number, gangNumbersUsed } = await refreshed(bench);
    expect(gangNumbersUsed).toBe(2);
    expect((await labelLines(bench.store, number)).map((line) => line.slice(0, 10))).toEqual([
      'a0 G000002',
      'a1 G000002',
      'a2 G000002',
      'f0 G000001',
      'f1 G000001',
      'f2 G000001',
      'f3 G000001',
    ]);
  });

  it('of the same events gives the same labels, with any engine its own name', async () => {
    const bench = await benchWith(gang);
    const labels = [];
    for (const engine of ['leiden-cpm', 'leiden-cpm', 'components', 'louvain'] as const) {
      const generation = await refreshed(bench, { engine });
      expect(generation.engine).toBe(engine);
      labels.push(await labelLines(bench.store, generation.number));
    }
    expect(new Set(labels.map((lines) => lines.join('\n'))).size).toBe(1);
  });

  it('of an empty store is an empty generation, and says so', async () => {
    const bench = await jobBench();
    const report = await refresh.run(bench.tools, defaultRefresh);
    expect(refresh.describe?.(report)).toEqual([
      'generation 1 is empty: no events in the window that ends at 2026-06-01T00:00:00.000Z',
    ]);
  });

  it('says what it made', async () => {
    const bench = await benchWith(gang);
    const report = await refresh.run(bench.tools, defaultRefresh);
    expect(refresh.describe?.(report)).toEqual([
      'generation 1 as of 2026-01-14T00:00:01.000Z: 8 events, 4 accounts, 6 links',
      '1 gang, 3 labels: 0 WARNING, 3 ATTENTION, 0 NOTICE',
    ]);
  });

  it('ends well while another one runs, and changes nothing', async () => {
    const bench = await benchWith(gang);
    await bench.store.claim('refresh', 'somebody else', 60_000);
    const report = await refresh.run(bench.tools, defaultRefresh);
    expect(report).toEqual({ state: 'already-running' });
    expect(refresh.describe?.(report)).toEqual([
      'already running: another refresh holds the lease, which ends 5 minutes after its last step if it was killed',
    ]);
    expect((await bench.store.publication()).generation.number).toBe(0);
  });

  it('gives its lease back, also when it fails', async () => {
    const bench = await benchWith(gang);
    await expect(refreshed(bench, { asOf: arrival + 1 })).rejects.toThrow(
      'asOf: must not be later than now, 2026-06-01T00:00:00.000Z',
    );
    expect(await bench.store.claim('refresh', 'somebody else', 60_000)).not.toBeNull();
  });

  it('never looks further than now, though an event came from a clock that runs ahead', async () => {
    const bench = await benchWith(history`u1 day 151.001 device-a`);
    expect((await refreshed(bench)).asOf).toBe(arrival);
  });

  it('labels the neighbours of a confirmed fraud outside all gangs, without a gang', async () => {
    const bench = await benchWith(history`
      u1  day 10 08:00  device-a created=-700
      u2  day 10 08:05  device-a created=-700
      u1  day 20  fraud
    `);
    const { number } = await refreshed(bench);
    const [label] = await bench.store.labelsOf(number, [account('u2')]);
    expect(label).toEqual({
      accountId: 'u2',
      gangId: null,
      role: null,
      strength: 0,
      cell: null,
      second: null,
      signal: {
        level: 'NOTICE',
        score: expect.closeTo(0.52, 3),
        reasons: [{ code: 'TRANSMITTED', values: { mask: 'u1', hops: 1 } }],
      },
    });
  });

  it('tells who was only exposed', async () => {
    const bench = await benchWith([
      ...gang,
      ...history`
        victim  day 10 08:02  device-a ip-a created=-700
        victim  day 11  device-v
        victim  day 12  device-v
      `,
    ]);
    const { number } = await refreshed(bench);
    const [label] = await bench.store.labelsOf(number, [account('victim')]);
    expect(label).toMatchObject({
      gangId: null,
      role: null,
      signal: { level: 'NOTICE', reasons: [{ code: 'EXPOSED', values: {} }] },
    });
  });
});
