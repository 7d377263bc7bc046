import { describe, expect, it } from 'vitest';
import type { Generation } from '../../graph/domain/generation.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { defaultRefresh, type RefreshOptions, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { collected } from '../support/collected.ts';
import { history } from '../support/history.ts';
import { onGang, verdict } from '../support/judgements.ts';
import { type JobBench, jobBench } from './job-bench.ts';

const gang = history`
  f0  day 10 08:00  registers device-a ip-a created=10
  f1  day 10 08:03  registers device-a ip-a created=10
  f2  day 10 08:06  registers device-a ip-a created=10
  f3  day 10 08:09  registers device-a ip-a created=10
  f0  day 12 10:00  applies device-a ip-b amount=1000
  f1  day 12 10:03  applies device-a ip-b amount=2000
  f2  day 12 10:06  applies device-a ip-b amount=3000
  f3  day 12 10:09  applies device-a ip-b amount=3000
  p0  day 11        device-p created=-700`;

/** Weeks later the members go on, each on a device of his own. */
const parted = history`
  f0  day 100  device-0
  f1  day 101  device-1
  f2  day 102  device-2
  p0  day 103  device-p`;

async function benchWith(events: ReturnType<typeof history>): Promise<JobBench> {
  const bench = await jobBench();
  await bench.store.record(events);
  return bench;
}

async function night({ tools }: JobBench, options: Partial<RefreshOptions> = {}): Promise<Generation> {
  const report = await refresh.run(tools, { ...defaultRefresh, gated: false, ...options });
  if (report.state !== 'published') throw new Error(`ended as ${report.state}`);
  return report.generation;
}

const lineageOf = async ({ store }: JobBench, generation: number) =>
  (await store.lineageIn(generation)).map(({ kind, from, to }) => [kind, ...from, '→', ...to].join(' '));

describe('nights in a row', () => {
  it('change no id, no label and no community while nothing comes in, warm or cold', async () => {
    const bench = await benchWith(gang);
    await night(bench);
    const kept = async (number: number) => ({
      labels: (await collected(bench.store.readLabels(number))).flat(),
      gangs: await bench.store.gangs(number),
      communities: await bench.store.communitiesIn(number),
    });
    const first = await kept(1);
    for (const cold of [false, false, true]) {
      const { number, stability, division } = await night(bench, { cold });
      expect(await kept(number)).toEqual(first);
      expect(stability).toEqual({ idsKept: 1, churn: 0, mutualInformation: 1, adjustedRand: 1 });
      expect(division?.start).toBe(cold ? 'COLD' : 'WARM');
      expect(await lineageOf(bench, number)).toEqual([]);
    }
  });

  it('try a cold start beside the warm one every seventh time', async () => {
    const bench = await benchWith(gang);
    const tried: number[] = [];
    for (let number = 1; number <= 15; number++)
      if ((await night(bench)).division?.otherQuality !== null) tried.push(number);
    expect(tried).toEqual([7, 14]);
  });

  it('tell of a gang that is born, sleeps, is dissolved and comes back under its id', async () => {
    const bench = await benchWith(gang);
    await night(bench);
    await bench.store.record(parted);
    for (let number = 2; number <= 4; number++) await night(bench);
    await bench.store.record(history`
      f0  day 104 10:00  applies device-c ip-c amount=1000
      f1  day 104 10:03  applies device-c ip-c amount=2000
      f2  day 104 10:06  applies device-c ip-c amount=3000`);
    await night(bench);
    expect(await Promise.all([1, 2, 3, 4, 5].map((number) => lineageOf(bench, number)))).toEqual([
      ['BORN → G000001'],
      ['DORMANT G000001 →'],
      [],
      ['DISSOLVED G000001 →'],
      ['REVIVED G000001 → G000001'],
    ]);
    const told = await bench.store.lineageOf('G000001' as GangId);
    expect(told.map(({ kind, generation }) => `${generation} ${kind}`)).toEqual([
      '1 BORN',
      '2 DORMANT',
      '4 DISSOLVED',
      '5 REVIVED',
    ]);
  });

  it('keep the members of a judged gang until their last event has left the window', async () => {
    const bench = await benchWith(gang);
    await night(bench);
    await bench.store.recordVerdicts([verdict('v1', onGang('G000001'), 'FRAUD')]);
    await bench.store.record(parted);
    const { number } = await night(bench);
    const members = await bench.store.membersOf(number, 'G000001' as GangId);
    expect(members.map(({ accountId, role }) => `${accountId} ${role}`)).toEqual([
      'f0 CORE',
      'f1 CORE',
      'f2 CORE',
    ]);
    await bench.store.withdrawVerdict('v1', { at: bench.tools.now(), by: 'somebody', reason: 'a mistake' });
    await night(bench);
    expect(await lineageOf(bench, number + 1)).toEqual(['DORMANT G000001 →']);
  });
});
