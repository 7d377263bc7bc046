import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { JobTools } from '../../graph-jobs/job.ts';
import { generate } from '../../graph-jobs/jobs/generate.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';

const folder = mkdtempSync(join(tmpdir(), 'world-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unused = () => {
  throw new Error('a generator needs nothing of this');
};
const tools: JobTools = {
  openStore: unused,
  dataDir: folder,
  pseudonymKeyFile: null,
  now: unused,
  randomBytes: unused,
  progress: silentProgress,
  print: unused,
  warn: unused,
  confirm: unused,
};
const options = { seed: 4, accounts: 800, world: 'base', level: null, until: null, out: join(folder, 'one') };
const { manifest } = await generate.run(tools, options);

const textOf = (name: string) => readFileSync(join(folder, 'one', name), 'utf8');
const linesOf = (name: string) => textOf(name).split('\n').slice(0, -1);

describe('a written world', () => {
  it('is seven files and nothing else', () => {
    expect(readdirSync(join(folder, 'one')).sort()).toEqual([
      'events.ndjson',
      'labels.csv',
      'lineage.csv',
      'manifest.json',
      'resources.csv',
      'supply.csv',
      'truth.csv',
    ]);
  });

  it('has a manifest with the digest, the lines and the bytes of each file', () => {
    expect(JSON.parse(textOf('manifest.json'))).toEqual(manifest);
    for (const [name, { sha256, lines, bytes }] of Object.entries(manifest.files)) {
      const text = textOf(name);
      expect({ sha256, lines, bytes }).toEqual({
        sha256: createHash('sha256').update(text).digest('hex'),
        lines: linesOf(name).length,
        bytes: Buffer.byteLength(text),
      });
    }
  });

  it('is the same to the byte when it is written again', async () => {
    const again = await generate.run(tools, { ...options, out: join(folder, 'two') });
    expect(again.manifest).toEqual(manifest);
  });

  it('ends at midnight of 1 June 2025 in UTC+8 unless told otherwise', async () => {
    expect(manifest.until).toBe('2025-05-31T16:00:00.000Z');
    const later = { ...options, until: '2026-02-01T00:00:00Z', out: join(folder, 'later') };
    expect((await generate.run(tools, later)).manifest.until).toBe('2026-02-01T00:00:00.000Z');
  });

  it('has columns as documented', () => {
    expect(linesOf('truth.csv')[0]).toBe('accountId,gangId,kind,role,from,until');
    expect(linesOf('labels.csv')[0]).toBe('accountId,kind,event_time,known_at');
    expect(linesOf('resources.csv')[0]).toBe('kind,value,type');
    expect(linesOf('truth.csv').length).toBe(801);
  });

  it('has events in the input format, each with its context', () => {
    const login = linesOf('events.ndjson')
      .map((line) => JSON.parse(line))
      .find(({ type }) => type === 'login');
    expect(login).toEqual({
      type: 'login',
      eventId: expect.stringMatching(/^e[0-9a-f]{16}$/),
      accountId: expect.stringMatching(/^u\d{7}$/),
      at: expect.any(Number),
      accountCreatedAt: expect.any(Number),
      deviceId: expect.stringMatching(/^[0-9a-f]{16}$/),
      ip: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    });
  });

  it('says what each shared resource truly is', () => {
    const types = new Set(
      linesOf('resources.csv')
        .slice(1)
        .map((line) => line.split(',')[2]),
    );
    expect([...types].sort()).toEqual(['CAMPUS', 'CARRIER', 'HOME', 'OFFICE', 'PROXY', 'STORE']);
  });
});

describe('what the command is asked', () => {
  it.each([
    [{ world: 'mars' }, 'world: must be one of base, stress, slow, got mars'],
    [
      { until: 'tomorrow' },
      'until: must be a time with offset such as 2025-06-01T00:00:00+08:00, got tomorrow',
    ],
    [{ accounts: 3 }, 'accounts: must be a whole number from 500 to 5000000, got 3'],
  ])('is refused with the field and what it may be: %j', async (fault, message) => {
    await expect(generate.run(tools, { ...options, ...fault })).rejects.toThrow(message);
  });

  it('is told in its report', () => {
    const lines = generate.describe?.({ folder: 'out', manifest });
    expect(lines?.[0]).toBe(
      '800 accounts, 2 gangs, 2025-04-01T16:00:00.000Z to 2025-05-31T16:00:00.000Z, seed 4',
    );
    expect(lines?.[1]).toMatch(/^out\/events\.ndjson {2}\d+ lines {2}\d+ bytes {2}sha256 [0-9a-f]{64}$/);
  });
});
