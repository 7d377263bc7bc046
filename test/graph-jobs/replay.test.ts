import { describe, expect, it } from 'vitest';
import { servedAnswer } from '../../graph/algorithms/lineage/served-answer.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { defaultRefresh, type RefreshOptions, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { replayAnswer, replayGeneration } from '../../graph-jobs/jobs/replay.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { account, day, history } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';

/** A store whose clock is moved by hand, and the job tools around it. */
function benchOf() {
  let clock = day(20);
  const store = openMemoryStore({ now: () => clock });
  const tools = {
    openStore: async () => store,
    now: () => clock,
    randomBytes: (size: number) => new Uint8Array(size).fill(7),
    progress: silentProgress,
  };
  return {
    store,
    tools,
    at(instant: number) {
      clock = instant;
    },
    async refresh(options: Partial<RefreshOptions> = {}) {
      const report = await refresh.run(tools, { ...defaultRefresh, ...options });
      if (report.state !== 'published') throw new Error(`ended as ${report.state}`);
      return report.generation;
    },
  };
}

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

/** Comes in later, for times before: a member, an older opening, an outcome that was known by then. */
const late = history`
  f3  day 12 10:09  applies device-a ip-b amount=1000 created=10
  f0  day 9         device-z created=-900
  f1  day 12        fraud known=12
`;

async function answersOf(store: GraphStore, accounts: readonly string[], instants: readonly number[]) {
  const texts: string[] = [];
  for (const id of accounts)
    for (const instant of instants)
      texts.push(JSON.stringify(await servedAnswer(store, account(id), instant)));
  return texts;
}

describe('an answer of a past instant', () => {
  it('is that of the generation that was shown, with its parameters, gang and evidence', async () => {
    const bench = benchOf();
    await bench.store.record(gang);
    const { state: _, publishedAt: __, pruned: ___, ...head } = await bench.refresh();
    bench.at(day(21));
    await bench.store.record(late);
    await bench.refresh();
    const answer = await replayAnswer.run(bench.tools, { accountId: account('f0'), instant: day(20.5) });
    expect(answer).toEqual({
      accountId: 'f0',
      instant: day(20.5),
      move: { sequence: 1, generation: 1, at: day(20), actor: 'refresh', reason: null },
      generation: head,
      label: (await bench.store.labelsOf(1, [account('f0')]))[0],
      gang: await bench.store.gang(1, answer.label!.gangId!),
      evidence: await bench.store.evidenceOf(1, answer.label!.gangId!),
    });
    expect(answer.generation?.parameters).not.toBeNull();
    expect(answer.evidence?.links.length).toBe(3);
    expect(replayAnswer.describe?.(answer)).toEqual([JSON.stringify(answer, null, 2)]);
  });

  it('is empty before the first generation was shown', async () => {
    const bench = benchOf();
    const answer = await servedAnswer(bench.store, account('f0'), day(1));
    expect(answer).toMatchObject({ move: null, generation: null, label: null, gang: null, evidence: null });
  });

  it('follows a rollback', async () => {
    const bench = benchOf();
    await bench.store.record(gang);
    await bench.refresh();
    bench.at(day(21));
    await bench.store.record(late);
    await bench.refresh();
    bench.at(day(22));
    const lease = await bench.store.claim('publication', 'somebody', 1000);
    await bench.store.showGeneration(lease!, 1, 'somebody', 'a test');
    const shown = async (instant: number) =>
      (await servedAnswer(bench.store, account('f0'), instant)).generation?.number;
    expect([await shown(day(20)), await shown(day(21.5)), await shown(day(23))]).toEqual([1, 2, 1]);
  });

  it('stays the same bytes whatever is recorded, refreshed and pruned later', async () => {
    const bench = benchOf();
    const accounts = ['f0', 'f1', 'f2', 'f3', 'p0', 'nobody'];
    await bench.store.record(gang);
    await bench.refresh();
    const said = await answersOf(bench.store, accounts, [day(20)]);
    bench.at(day(21));
    await bench.store.record(late);
    await bench.refresh();
    expect(await answersOf(bench.store, accounts, [day(20)])).toEqual(said);
    const lease = await bench.store.claim('prune', 'night', 1000);
    expect(await bench.store.prune(lease!, 1)).toEqual([1]);
    const again = await Promise.all(
      accounts.map((id) => replayAnswer.run(bench.tools, { accountId: account(id), instant: day(20) })),
    );
    expect(again.map((answer) => JSON.stringify(answer))).toEqual(said);
  });
});

describe('a generation derived again', () => {
  it('is identical although events and outcomes came in later for the time before', async () => {
    const bench = benchOf();
    await bench.store.record(gang);
    await bench.refresh({ asOf: day(20) });
    bench.at(day(21));
    await bench.store.record(late);
    await bench.refresh({ asOf: day(20) });
    for (const generation of [1, 2]) {
      const report = await replayGeneration.run(bench.tools, { generation });
      expect(report.tables.flatMap(({ differing }) => differing)).toEqual([]);
      expect(replayGeneration.describe?.(report)?.at(-1)).toBe('identical');
      expect(replayGeneration.exitCodeOf?.(report)).toBe(0);
    }
    // The late events would have told otherwise.
    const kept = await Promise.all([1, 2].map((number) => bench.store.labelsOf(number, [account('f3')])));
    expect(kept.map(([label]) => label?.gangId ?? null)).toEqual([null, 'G000001']);
  });

  it('sees lists as they were known then', async () => {
    const bench = benchOf();
    await bench.store.record(gang);
    await bench.refresh();
    bench.at(day(21));
    await bench.store.putEntries([
      {
        list: 'BLACK',
        target: { kind: 'ACCOUNT', key: account('f0') },
        display: 'f0',
        reason: 'known',
        source: 'somebody',
        from: null,
        until: null,
        binding: false,
      },
    ]);
    await bench.refresh();
    const [before, after] = await Promise.all(
      [1, 2].map((number) => bench.store.labelsOf(number, [account('f0')])),
    );
    expect(before).not.toEqual(after);
    for (const generation of [1, 2]) {
      const { tables } = await replayGeneration.run(bench.tools, { generation });
      expect(tables.flatMap(({ differing }) => differing)).toEqual([]);
    }
  });

  it('tells which rows of which table differ', async () => {
    const bench = benchOf();
    await bench.store.record(gang);
    const honest = await bench.refresh();
    const lied = await lyingStore(bench.store, honest.number);
    const report = await replayGeneration.run(
      { ...bench.tools, openStore: async () => lied },
      { generation: 1 },
    );
    expect(report.tables.filter(({ differing }) => differing.length > 0)).toMatchObject([
      { table: 'labels', kept: { rows: 3 }, derived: { rows: 3 }, differing: ['f1'] },
    ]);
    expect(replayGeneration.describe?.(report)?.slice(-2)).toEqual([
      'labels differs in f1',
      '1 of 7 tables differ',
    ]);
    expect(replayGeneration.exitCodeOf?.(report)).toBe(1);
  });

  it('is refused for a number that was never given', async () => {
    await expect(replayGeneration.run(benchOf().tools, { generation: 3 })).rejects.toThrow(
      'generation: must be one of the 0 that there are, got 3',
    );
  });
});

/** A store that gives one label back with another strength, as if somebody had changed it. */
async function lyingStore(store: GraphStore, generation: number): Promise<GraphStore> {
  return {
    ...store,
    async *readLabels(number) {
      for await (const batch of store.readLabels(number))
        yield batch.map((label) =>
          number === generation && label.accountId === 'f1' ? { ...label, strength: 99 } : label,
        );
    },
  };
}
