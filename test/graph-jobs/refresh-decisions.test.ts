import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GangLabel } from '../../graph/domain/gang.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import { listNames } from '../../graph/domain/risk-list.ts';
import { verdictKinds } from '../../graph/domain/verdict.ts';
import { dayMs } from '../../graph/domain/window.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { collected } from '../support/collected.ts';
import { day, history } from '../support/history.ts';
import { listed, onAccount, onGang, verdict } from '../support/judgements.ts';
import { openMemoryStore } from '../support/memory-store.ts';

/** Two gangs that devices tie, neighbours of them, and a customer apart. */
const world = history`
  a0  day 10 08:00  applies device-a created=9
  a1  day 10 08:01  applies device-a created=9
  a2  day 10 08:02  applies device-a created=9
  a0  day 11 08:00  device-a
  a1  day 11 08:01  device-a
  a2  day 11 08:02  device-a
  b0  day 20 08:00  applies device-b created=19
  b1  day 20 08:01  applies device-b created=19
  b2  day 20 08:02  applies device-b created=19
  b3  day 20 08:03  applies device-b created=19
  b0  day 22 08:00  device-b
  b1  day 22 08:01  device-b
  b2  day 22 08:02  device-b
  b3  day 22 08:03  device-b
  near   day 21 08:00  device-n created=-700
  b0     day 21 08:05  device-n
  apart  day 12  applies phone-b device-z created=-700
`;

interface World {
  readonly store: GraphStore;
  /** Sets the clock. */
  at(instant: number): void;
  /** All labels of a new generation. */
  labels(asOf?: number | null): Promise<readonly GangLabel[]>;
  levels(asOf?: number | null): Promise<Record<string, string | null>>;
}

async function worldAt(start: number): Promise<World> {
  let clock = start;
  const now = () => clock;
  const store = openMemoryStore({ now });
  await store.record(world);
  const tools = {
    openStore: async () => store,
    now,
    randomBytes: () => new Uint8Array(8),
    progress: silentProgress,
  };
  const labels = async (asOf: number | null = null) => {
    const report = await refresh.run(tools, { ...defaultRefresh, asOf });
    if (report.state !== 'published') throw new Error(report.state);
    return (await collected(store.readLabels(report.generation.number))).flat();
  };
  return {
    store,
    at(instant) {
      clock = instant;
    },
    labels,
    levels: async (asOf) =>
      Object.fromEntries((await labels(asOf)).map(({ accountId, signal }) => [accountId, signal.level])),
  };
}

const withdrawal = (at: number) => ({ at, by: 'senior-1', reason: 'mistake' });

describe('a refresh', () => {
  it('gives a listed account a label that says so', async () => {
    const { store, labels } = await worldAt(day(30));
    await store.putEntries([listed('apart', 'BLACK', { reason: 'court' })]);
    expect((await labels()).find(({ accountId }) => accountId === ('apart' as never))).toEqual({
      accountId: 'apart',
      gangId: null,
      role: null,
      strength: 0,
      cell: null,
      second: null,
      signal: {
        level: 'WARNING',
        score: 0,
        reasons: [{ code: 'LISTED', values: { list: 'BLACK', reason: 'court' } }],
      },
    });
  });

  it('names a listed resource by its mask', async () => {
    const { store, labels } = await worldAt(day(30));
    await store.putEntries([listed('device-z', 'BLACK')]);
    const found = (await labels()).find(({ accountId }) => accountId === ('apart' as never));
    expect(found?.signal).toMatchObject({
      level: 'ATTENTION',
      reasons: [{ code: 'TRANSMITTED', values: { mask: '[device-z]', hops: 1 } }],
    });
  });

  it('raises a gang that a person took for fraud, and only that one', async () => {
    const { store, labels, levels } = await worldAt(day(30));
    const before = await labels();
    const { gangId } = before.find(({ accountId }) => accountId === ('a0' as never))!;
    expect(await levels()).toMatchObject({ a0: 'ATTENTION' });
    await store.recordVerdicts([verdict('v1', onGang(gangId!), 'FRAUD')]);
    expect(await levels()).toMatchObject({ a0: 'WARNING', a1: 'WARNING', a2: 'WARNING' });
  });

  it('of now sees what is decided now, however old its newest event', async () => {
    const { store, levels } = await worldAt(day(300));
    await store.putEntries([listed('apart', 'BLACK', { from: day(290) })]);
    expect(await levels()).toMatchObject({ apart: 'WARNING' });
  });

  it('as of an instant sees what was known then', async () => {
    const { store, at, levels } = await worldAt(day(30));
    await store.putEntries([listed('apart', 'BLACK', { until: day(35) })]);
    at(day(40));
    await store.putEntries([listed('near', 'BLACK', { from: day(1) })]);
    expect(await levels(day(29))).not.toHaveProperty('apart');
    expect(await levels(day(31))).toMatchObject({ apart: 'WARNING' });
    expect((await levels(day(31))).near).not.toBe('WARNING');
    expect(await levels(day(35) - 1)).toMatchObject({ apart: 'WARNING' });
    expect(await levels(day(35))).not.toHaveProperty('apart');
    expect(await levels(day(40))).toMatchObject({ near: 'WARNING' });
  });

  it('as of an instant still sees a verdict that was withdrawn later', async () => {
    const { store, at, levels } = await worldAt(day(30));
    await store.recordVerdicts([verdict('v1', onAccount('near'), 'FRAUD')]);
    const standing = await levels(day(30));
    at(day(40));
    await store.withdrawVerdict('v1', withdrawal(day(40)));
    expect(await levels(day(30))).toEqual(standing);
  });

  it('ends with the labels that it had when verdicts are recorded and withdrawn', async () => {
    const { store, at, labels } = await worldAt(day(30));
    const before = await labels();
    const gangs = [...new Set(before.flatMap(({ gangId }) => (gangId === null ? [] : [gangId])))];
    expect(gangs.length).toBe(2);
    const target = fc.oneof(
      fc.constantFrom('a0', 'b1', 'near', 'apart', 'u9').map(onAccount),
      fc.constantFrom(...gangs, 'G999999').map(onGang),
    );
    const given = fc.array(fc.tuple(target, fc.constantFrom(...verdictKinds)), {
      minLength: 1,
      maxLength: 4,
    });
    let days = 30;
    await fc.assert(
      fc.asyncProperty(given, async (all) => {
        days += 1;
        at(day(days));
        const verdicts = all.map(([on, kind], n) => verdict(`${days}-${n}`, on, kind, { at: day(days) }));
        await store.recordVerdicts(verdicts);
        const under = await labels();
        at(day(days) + dayMs / 2);
        for (const { verdictId } of verdicts) {
          await store.withdrawVerdict(verdictId, withdrawal(day(days) + dayMs / 2));
        }
        expect(await labels()).toEqual(before);
        // Lists and verdicts change levels, never who is in which gang.
        const membership = (found: readonly GangLabel[]) =>
          found
            .filter(({ gangId }) => gangId !== null)
            .map(({ accountId, gangId, role }) => [accountId, gangId, role]);
        expect(membership(under)).toEqual(membership(before));
      }),
      { numRuns: 12 },
    );
  });

  it('ends with the labels that it had when entries are put and ended', async () => {
    const { store, at, labels } = await worldAt(day(30));
    const before = await labels();
    const target = fc.constantFrom('a0', 'b1', 'near', 'apart', 'device-a', 'phone-b', 'device-z');
    const entries = fc.array(
      fc
        .tuple(target, fc.constantFrom(...listNames), fc.boolean())
        .map(([on, list, binding]) => listed(on, list, { binding })),
      { minLength: 1, maxLength: 4 },
    );
    let days = 30;
    await fc.assert(
      fc.asyncProperty(entries, async (given: readonly ListEntry[]) => {
        days += 1;
        at(day(days));
        await store.putEntries(given);
        await labels();
        at(day(days) + 1);
        await store.putEntries(given.map((entry) => ({ ...entry, until: day(days) + 1 })));
        expect(await labels()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});
