import { describe, expect, it } from 'vitest';
import type { Generation } from '../../graph/domain/generation.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { readApprovedPreview } from '../../graph-jobs/gate/approved-preview.ts';
import { preview } from '../../graph-jobs/jobs/preview.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { levelChanges } from '../../graph-jobs/preview/preview-figures.ts';
import { label } from '../support/drafts.ts';
import { history } from '../support/history.ts';
import { onGang, verdict } from '../support/judgements.ts';
import { arrival, type JobBench, jobBench } from './job-bench.ts';

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

/** As a fresh store works, but that nothing scores enough. */
const strict = {
  ...defaultParameters,
  version: 2,
  levels: { ...defaultParameters.levels, gangScore: 1 },
  gangScore: { bias: -20, terms: [] },
};

async function shown(): Promise<{ readonly bench: JobBench; readonly generation: Generation }> {
  const bench = await jobBench();
  await bench.store.record(gang);
  const report = await refresh.run(bench.tools, defaultRefresh);
  if (report.state !== 'published') throw new Error(`ended as ${report.state}`);
  return { bench, generation: report.generation };
}

describe('a preview', () => {
  it('differs in nothing with the parameters and the program of the shown generation', async () => {
    const { bench, generation } = await shown();
    const report = await preview.run(bench.tools, { parameters: null, approval: null });
    expect(report.draft.counts).toEqual(generation.counts);
    expect([...report.steps]).toEqual([]);
    expect(report.levels).toEqual({ higher: 0, lower: 0 });
    expect(report.gate.every(({ passed }) => passed)).toBe(true);
    expect(await readApprovedPreview(bench.store)).toBeNull();
  });

  it('tells which gangs and levels other parameters would take, and shows nothing', async () => {
    const { bench, generation } = await shown();
    await bench.store.recordVerdicts([verdict('v1', onGang('G000001'), 'FRAUD')]);
    const report = await preview.run(bench.tools, { parameters: strict, approval: null });
    expect(report.reviewed).toEqual({ before: { fraud: 1, clean: 0 }, after: { fraud: 0, clean: 0 } });
    await bench.store.withdrawVerdict('v1', { at: arrival, by: 'somebody', reason: 'a mistake' });
    const without = await preview.run(bench.tools, { parameters: strict, approval: null });
    expect([...without.steps]).toEqual([['DORMANT', 1]]);
    expect(without.levels).toEqual({ higher: 0, lower: 4 });
    expect(preview.describe?.(without)).toContain('gangs: 1 DORMANT; accounts whose level rises 0, falls 4');
    expect((await bench.store.publication()).generation).toEqual(generation);
    expect(await bench.store.generations(9)).toHaveLength(1);
    expect(await bench.store.gang(1, 'G000001' as GangId)).not.toBeNull();
  });

  it('keeps its figures for the gate where a person approves them', async () => {
    const { bench } = await shown();
    const approval = { actor: 'senior-1', reason: 'fitted on May' };
    const report = await preview.run(bench.tools, { parameters: strict, approval });
    expect(report.approved).toBe(true);
    expect(await readApprovedPreview(bench.store)).toMatchObject({
      parametersVersion: 2,
      counts: { gangs: 0 },
      approval: { ...approval, at: arrival },
    });
  });

  it('wants a person and a reason for an approval, and a generation to compare with', async () => {
    const { bench } = await shown();
    const approval = { actor: 'senior-1', reason: '' };
    await expect(preview.run(bench.tools, { parameters: null, approval })).rejects.toThrow('reason');
    const empty = await jobBench();
    await expect(preview.run(empty.tools, { parameters: null, approval: null })).rejects.toThrow(
      'preview: compares with the shown generation, and there is none',
    );
  });
});

it('an account without a label and one without a level have the same level', () => {
  const quiet = { ...label('u1', null), signal: { level: null, score: 0, reasons: [] } };
  expect(levelChanges([quiet], [])).toEqual({ higher: 0, lower: 0 });
  expect(levelChanges([quiet], [label('u1', 'g1'), label('u2', 'g1')])).toEqual({ higher: 2, lower: 0 });
  expect(levelChanges([label('u1', 'g1')], [quiet])).toEqual({ higher: 0, lower: 1 });
});
