import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoredCharacteristics } from '../../graph/algorithms/profile/fit-gang-score.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { Objection } from '../../graph/domain/objection.ts';
import { objectionRecord } from '../../graph/domain/objection.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { GivenVerdict } from '../../graph/domain/verdict.ts';
import { fittedParameters } from '../../graph-jobs/fitted-score.ts';
import { refit } from '../../graph-jobs/jobs/refit.ts';
import { draft, gang } from '../support/drafts.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const at = Date.parse('2026-05-01T00:00:00Z');

/** A store whose gangs burst in applications where persons found fraud, and do not where they found none. */
async function judgedStore(judged: number) {
  const store = openMemoryStore();
  const gangs = Array.from({ length: judged }, (_, place) => ({
    ...gang(`G${String(place).padStart(6, '0')}`, 'WARNING' as const, 0.9),
    coreSize: 5,
    profile: { burst: { value: place % 2 === 0 ? 0.9 - place / 1000 : 0.1 + place / 1000, baseline: 0.1 } },
  }));
  const lease = await store.claim('refresh', 'test', 60_000);
  await store.publishRun(lease!, draft({ gangs, labels: [] }));
  await store.recordVerdicts(
    gangs.map(
      ({ gangId }, place): GivenVerdict => ({
        verdictId: `v${place}`,
        target: { kind: 'GANG', gangId },
        verdict: place % 2 === 0 ? 'FRAUD' : 'CLEAN',
        reason: 'seen',
        author: 'investigator-1',
        at: at - 1000,
        generation: 1,
      }),
    ),
  );
  return store;
}

const run = async (judged: number, options: Parameters<typeof refit.run>[1], dataDir: string) => {
  const store = await judgedStore(judged);
  return refit.run({ openStore: async () => store, dataDir, now: () => at }, options);
};

describe('jobs refit', () => {
  it('gives weight to what tells the judged gangs apart, and is better on those it has not seen', async () => {
    const report = await run(40, { least: 40, write: false }, await newFolder());
    expect(report).toMatchObject({ fraud: 20, clean: 20, written: false });
    expect(report.lossAfter).toBeLessThan(report.lossBefore);
    const weights = new Map(report.fitted.model.terms.map(({ code, weight }) => [code, weight]));
    expect([...weights].filter(([, weight]) => weight > 0).map(([code]) => code)).toEqual(['burst']);
    expect([...weights.keys()]).toEqual(scoredCharacteristics);
    expect(refit.describe?.(report).at(-1)).toBe('not written: say --write');
  });

  it('lets later refreshes score by it, as a parameter set of its own version', async () => {
    const dataDir = await newFolder();
    expect(await fittedParameters(dataDir)).toBeNull();
    const first = await run(40, { least: 40, write: true }, dataDir);
    expect(await fittedParameters(dataDir)).toEqual({
      ...defaultParameters,
      version: 2,
      gangScore: first.fitted.model,
    });
    const again = await run(40, { least: 40, write: true }, dataDir);
    expect(again.fitted.version).toBe(3);
  });

  it('leaves out gangs that somebody says are two in one', async () => {
    const store = await judgedStore(42);
    const said: Objection = {
      objectionId: 'O-1',
      gangId: 'G000000' as GangId,
      fault: 'TWO_GANGS',
      about: null,
      reason: 'a family and its tenants',
      author: 'investigator-1',
      at: at - 1000,
      generation: 1,
      withdrawal: null,
    };
    const takenBack = { ...said, objectionId: 'O-2', gangId: 'G000001' as GangId };
    const other: Objection = {
      ...said,
      objectionId: 'O-3',
      gangId: 'G000002' as GangId,
      fault: 'NOT_A_MEMBER',
    };
    await store.saveRecords([said, takenBack, other].map(objectionRecord));
    const withdrawal = { at: at - 500, by: 'investigator-1', reason: 'one after all' };
    await store.saveRecords([objectionRecord({ ...takenBack, withdrawal })]);
    const tools = { openStore: async () => store, dataDir: await newFolder(), now: () => at };
    expect(await refit.run(tools, { least: 40, write: false })).toMatchObject({ fraud: 20, clean: 21 });
  });

  it('says what it takes and what there is where too few gangs were judged', async () => {
    const dataDir = await newFolder();
    await expect(run(8, { least: 200, write: true }, dataDir)).rejects.toThrow(
      'refit: takes 200 judged gangs of both kinds, there are 4 of fraud and 4 clean',
    );
    expect(await fittedParameters(dataDir)).toBeNull();
  });

  it('refuses a file that lets a characteristic speak against a gang', async () => {
    const dataDir = await newFolder();
    await run(40, { least: 40, write: true }, dataDir);
    const file = join(dataDir, 'gang-score.json');
    const fitted = JSON.parse(await readFile(file, 'utf8'));
    fitted.model.terms[0].weight = -1;
    await writeFile(file, JSON.stringify(fitted));
    await expect(fittedParameters(dataDir)).rejects.toThrow(
      'gang-score.json: model.terms.0.weight: must be at least 0: a characteristic may only speak for a gang',
    );
  });
});
