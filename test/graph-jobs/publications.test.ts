import { describe, expect, it } from 'vitest';
import { BadInput, StoreConflict } from '../../graph/domain/errors.ts';
import type { GenerationDraft } from '../../graph/domain/generation.ts';
import { dayMs } from '../../graph/domain/window.ts';
import type { WorkRecord } from '../../graph/domain/work-record.ts';
import { exitCodes } from '../../graph-jobs/job.ts';
import { generations } from '../../graph-jobs/jobs/generations.ts';
import { defaultPrune, prune } from '../../graph-jobs/jobs/prune.ts';
import { publish } from '../../graph-jobs/jobs/publish.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { rollback } from '../../graph-jobs/jobs/rollback.ts';
import { status } from '../../graph-jobs/jobs/status.ts';
import { draft, evidence, gang, gangId, label } from '../support/drafts.ts';
import { day, history } from '../support/history.ts';
import { type JobBench, jobBench } from './job-bench.ts';

const by = (generation: number, reason = 'as before') => ({ generation, actor: 'operator-1', reason });
const refused = { metric: 'events', value: 3, low: 95, high: 150, passed: false } as const;

/** Shows one generation after another, and holds one at the end where asked to. */
async function benchWith(published: number, held = 0): Promise<JobBench> {
  const bench = await jobBench();
  const lease = (await bench.store.claim('refresh', 'night', 1000))!;
  const run: GenerationDraft = draft({
    gangs: [gang('g1', 'WARNING', 0.9)],
    labels: [label('u1', 'g1')],
    evidence: new Map([[gangId('g1'), evidence('u1', 'u2')]]),
    stability: { idsKept: 1, churn: 0.0125, mutualInformation: 0.998, adjustedRand: 0.995 },
  });
  for (let base = 0; base < published; base += 1)
    await bench.store.publishRun(lease, { ...run, baseGeneration: base });
  for (let night = 0; night < held; night += 1)
    await bench.store.holdRun(lease, { ...run, baseGeneration: published, gate: [refused] });
  await bench.store.release(lease);
  return bench;
}

const shownBy = async ({ store }: JobBench) => (await store.publication()).generation.number;

describe('a rollback', () => {
  it('shows an earlier generation again and says what follows from it', async () => {
    const bench = await benchWith(3);
    const report = await rollback.run(bench.tools, by(2, 'labels of half the customers were lost'));
    expect(await shownBy(bench)).toBe(2);
    expect(rollback.describe?.(report)).toEqual([
      'generation 2 is shown in place of generation 3: as of 2026-01-31T00:00:00.000Z, 1 gangs, 1 labels',
      'The next refresh is held until a person releases it with "publish".',
    ]);
    expect((await bench.store.publications(1))[0]).toMatchObject({
      generation: 2,
      actor: 'operator-1',
      reason: 'labels of half the customers were lost',
    });
  });

  it('does not wait for a refresh that runs', async () => {
    const bench = await benchWith(2);
    await bench.store.claim('refresh', 'night', 3_600_000);
    await rollback.run(bench.tools, by(1));
    expect(await shownBy(bench)).toBe(1);
  });

  it('is refused for what is not there, was never shown, or has no reason', async () => {
    const bench = await benchWith(1, 1);
    await expect(rollback.run(bench.tools, by(9))).rejects.toThrow(
      new BadInput('generation', 'there is no generation 9'),
    );
    await expect(rollback.run(bench.tools, by(2))).rejects.toThrow('generation 2 was never shown');
    await expect(rollback.run(bench.tools, by(1, ''))).rejects.toThrow(
      '--reason: must have 1 to 500 characters, has 0',
    );
    expect((await bench.store.publication()).sequence).toBe(1);
  });

  it('waits for nobody else who moves the publication, and says so', async () => {
    const bench = await benchWith(2);
    await bench.store.claim('publication', 'somebody', 10_000);
    await expect(rollback.run(bench.tools, by(1))).rejects.toThrow(StoreConflict);
  });

  it('has the next refresh held, until a person releases one', async () => {
    const bench = await benchWith(2);
    await bench.store.record(history`u1 day 3 device-a`);
    await rollback.run(bench.tools, by(1));
    const held = await refresh.run(bench.tools, { ...defaultRefresh, asOf: day(40) });
    expect(held).toMatchObject({ state: 'held', generation: { number: 3, state: 'HELD' } });
    expect(refresh.exitCodeOf?.(held)).toBe(exitCodes.held);
    expect(refresh.describe?.(held).slice(-3)).toEqual([
      'held, because one figure is out of bounds; the old labels serve on:',
      '  moves of the shown generation by hand that no run was released after: 1, allowed none',
      'show it with "npm run jobs -- publish 3 --reason ...", or leave it',
    ]);
    expect(await shownBy(bench)).toBe(1);
    await publish.run(bench.tools, by(3, 'looked at'));
    const next = await refresh.run(bench.tools, { ...defaultRefresh, asOf: day(41) });
    expect(next.state).toBe('published');
  });
});

describe('releasing a held generation', () => {
  it('shows it', async () => {
    const bench = await benchWith(1, 1);
    const report = await publish.run(bench.tools, by(2, 'a campaign has ended'));
    expect(await shownBy(bench)).toBe(2);
    expect(publish.describe?.(report)).toEqual([
      'generation 2 is shown in place of generation 1: as of 2026-01-31T00:00:00.000Z, 1 gangs, 1 labels',
    ]);
  });

  it('is refused for one that was shown before', async () => {
    const bench = await benchWith(2);
    await expect(publish.run(bench.tools, by(1))).rejects.toThrow(
      'generation 1 is not held, it is RETIRED; "rollback" shows an earlier one again',
    );
  });
});

describe('pruning', () => {
  it('keeps three generations ready unless told otherwise', async () => {
    const bench = await benchWith(5);
    const report = await prune.run(bench.tools, defaultPrune);
    expect(prune.describe?.(report)).toEqual(['The evidence of 2 generations was given up: 1, 2']);
    expect(prune.describe?.(await prune.run(bench.tools, defaultPrune))).toEqual(['Nothing to prune.']);
    expect(await prune.run(bench.tools, { keep: 1 })).toEqual({ generations: [3, 4], answers: 0 });
  });

  it('forgets answers that were kept for requests that come twice, a day after they were given', async () => {
    const bench = await benchWith(1);
    const now = bench.tools.now();
    const answer = (id: string, at: number): WorkRecord => ({
      kind: 'ANSWER',
      id,
      group: 'investigator-1',
      version: 1,
      content: JSON.stringify({ request: 'digest', at, payload: {} }),
    });
    const fresh = answer('fresh', now - dayMs + 1);
    await bench.store.saveRecords([answer('old', now - dayMs), fresh]);
    const report = await prune.run(bench.tools, defaultPrune);
    expect(prune.describe?.(report)).toEqual(['Answers to earlier requests that were forgotten: 1']);
    expect(await bench.store.recordsById('ANSWER', ['old', 'fresh'])).toEqual([null, fresh]);
  });
});

describe('what an operator can look at after nights', () => {
  it('tells which generations are held and why, and how little changed', async () => {
    const bench = await benchWith(1, 1);
    const lines = generations.describe?.(await generations.run(bench.tools, {})) ?? [];
    expect(lines[1]?.split(/ {2,}/)).toEqual(
      expect.arrayContaining(['2', 'HELD', '-', 'events', '100.0 %', '1.3 %', '0.998']),
    );
    expect(lines.at(-1)).toBe('generation 2 is held: events in the window: 3, allowed 95 to 150');
  });

  it('tells since when labels are shown, how old they are, what waits, and how the last runs ended', async () => {
    const bench = await benchWith(2, 1);
    const began = { runId: 'r1', startedAt: day(100), message: null };
    await bench.store.recordRun({ ...began, endedAt: day(100) + 5000, end: 'PUBLISHED', generation: 2 });
    await bench.store.recordRun({
      ...began,
      runId: 'r2',
      startedAt: day(101),
      endedAt: null,
      end: 'RUNNING',
      generation: null,
    });
    await bench.store.putNote(
      'intraday-agreement',
      JSON.stringify({ generation: 2, over: 1, provisional: 40, confirmed: 39, moved: 1, dropped: 0 }),
    );
    const now = day(30) + 3_600_000;
    const report = await status.run({ ...bench.tools, now: () => now }, {});
    expect(status.describe?.(report).slice(6)).toEqual([
      'generation  2, as of 2026-01-31T00:00:00.000Z, 0 events behind',
      'shown       since 2026-06-01T00:00:00.000Z, by refresh',
      'labels      1 h 0 min old',
      'gangs       1, 1 labels',
      'stability   ids kept 100.0 %, churn 1.3 %, NMI 0.998, adjusted Rand 0.995',
      'agreement   39 of 40 provisional labels (97.5 %), judged by generation 2',
      'held        3, since 2026-06-01T00:00:00.000Z: events in the window: 3, allowed 95 to 150',
      'run         2026-04-12T00:00:00.000Z RUNNING',
      'run         2026-04-11T00:00:00.000Z PUBLISHED after 5.0 s, generation 2',
    ]);
  });
});
