import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { JobTools } from '../../graph-jobs/job.ts';
import { evaluate } from '../../graph-jobs/jobs/evaluate.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { worlds } from '../../graph-jobs/world/town/world-parameters.ts';
import { writeWorld } from '../../graph-jobs/world/write-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unused = () => {
  throw new Error('an evaluation leaves the store of the settings alone');
};
const warnings: string[] = [];
const tools: JobTools = {
  openStore: unused,
  dataDir: join(folder, 'data'),
  pseudonymKeyFile: null,
  now: () => Date.now(),
  randomBytes,
  progress: silentProgress,
  print: unused,
  warn: (line) => warnings.push(line),
  confirm: unused,
};

const world = join(folder, 'world');
writeWorld(
  { seed: 2, accounts: 1500, until: Date.parse('2025-06-01T00:00:00Z'), parameters: worlds.base },
  world,
);
const jsonFile = join(folder, 'figures.json');
const report = await evaluate.run(tools, { folder: world, asOf: null, jsonFile });
const lines = evaluate.describe?.(report) ?? [];

describe('an evaluation of a written world', () => {
  it('ends with one line of JSON with the documented keys', () => {
    const rates = { precision: expect.any(Number), recall: expect.any(Number) };
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      members: rates,
      bcubed: { ...rates, f1: expect.any(Number) },
      pairwise: { ...rates, f1: expect.any(Number) },
      gangs: { found: expect.any(Number), planted: 4, recovered50: expect.any(Number) },
      seconds: { ingest: expect.any(Number), refresh: expect.any(Number) },
      peakRssMb: expect.any(Number),
    });
  });

  it('finds most of what was planted', () => {
    expect(report.evaluation.bcubed.f1).toBeGreaterThan(0.7);
    expect(report.evaluation.gangs.recovered50).toBeGreaterThanOrEqual(3);
  });

  it('looks back from the first full second after the newest event', () => {
    expect(report.asOf % 1000).toBe(0);
    expect(report.rejected).toBe(0);
  });

  it('writes the same figures and more into the file that was named', () => {
    const details = JSON.parse(readFileSync(jsonFile, 'utf8'));
    expect(details).toMatchObject(JSON.parse(lines.at(-1) ?? ''));
    expect(Object.keys(details)).toEqual(
      expect.arrayContaining([
        'asOf',
        'events',
        'bcubedInterval',
        'overMerged',
        'byKind',
        'bySize',
        'falseMembers',
      ]),
    );
  });

  it('gives the same figures for compressed events', async () => {
    const zipped = join(folder, 'zipped');
    mkdirSync(zipped);
    writeFileSync(join(zipped, 'events.ndjson.gz'), gzipSync(readFileSync(join(world, 'events.ndjson'))));
    writeFileSync(join(zipped, 'truth.csv'), readFileSync(join(world, 'truth.csv')));
    const again = await evaluate.run(tools, { folder: zipped, asOf: null, jsonFile: null });
    expect(again.evaluation).toEqual(report.evaluation);
  });

  it('finds less as of an earlier instant, and asks for less', async () => {
    const early = await evaluate.run(tools, {
      folder: world,
      asOf: report.asOf - 40 * 86_400_000,
      jsonFile: null,
    });
    expect(early.evaluation.gangs.planted).toBeLessThan(4);
  });

  it('leaves no store behind', () => {
    expect(readdirSync(folder)).not.toContain('data');
  });
});

describe('a folder that cannot be evaluated', () => {
  it('is refused before anything is loaded', async () => {
    const nothing = join(folder, 'nothing');
    await expect(evaluate.run(tools, { folder: nothing, asOf: null, jsonFile: null })).rejects.toThrow(
      'there is no such folder',
    );
    mkdirSync(nothing);
    await expect(evaluate.run(tools, { folder: nothing, asOf: null, jsonFile: null })).rejects.toThrow(
      'truth.csv: is missing; it must have the columns accountId,gangId,kind,role,from,until',
    );
    writeFileSync(join(nothing, 'truth.csv'), 'accountId,gangId\n');
    await expect(evaluate.run(tools, { folder: nothing, asOf: null, jsonFile: null })).rejects.toThrow(
      'truth.csv: names no account',
    );
    appendFileSync(join(nothing, 'truth.csv'), 'u1,g1\n');
    await expect(evaluate.run(tools, { folder: nothing, asOf: null, jsonFile: null })).rejects.toThrow(
      'the folder has no NDJSON files',
    );
  });

  it('is evaluated without the rows that are wrong, and says how many those are', async () => {
    const faulty = join(folder, 'faulty');
    mkdirSync(faulty);
    writeFileSync(join(faulty, 'truth.csv'), 'accountId,gangId\nu1,g1\nu2,g1\nu3,g1\n');
    writeFileSync(
      join(faulty, 'events.ndjson'),
      '{"type":"login","eventId":"e1","accountId":"u1","at":"2026-01-01T00:00:00Z","deviceId":"d1"}\nnonsense\n',
    );
    const { evaluation } = await evaluate.run(tools, { folder: faulty, asOf: null, jsonFile: null });
    expect(warnings).toContain('1 of 2 rows were rejected and are left out');
    expect(evaluation.gangs).toEqual({ found: 0, planted: 1, recovered50: 0, overMerged: 0 });
  });
});
