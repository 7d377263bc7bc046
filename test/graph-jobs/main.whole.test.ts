import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loginLines } from './job-bench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gangscope-main-'));
const data = join(folder, 'data');
const events = join(folder, 'events.ndjson');
const broken = join(folder, 'broken.ndjson');
writeFileSync(events, loginLines(50).join('\n'));
writeFileSync(broken, `${loginLines(2).join('\n')}\n{`);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the jobs command', () => {
  it('loads, shows and resets, with results on standard output and all else on standard error', async () => {
    const loaded = await jobs('ingest', events, '--data', data);
    expect(loaded.code).toBe(0);
    expect(loaded.output).toMatch(/^read +50\naccepted +50\nduplicate +0\nrejected +0\n1 file in /);
    expect(loaded.errors).toMatch(/^Loading 1 file\nLoading 1 file: done in /);

    const again = await jobs('ingest', broken, '--data', data);
    expect([again.code, again.errors.includes('stack')]).toEqual([3, false]);
    expect(again.output).toContain(`rejected rows are kept in ${join(data, 'dead-letters')}`);

    const labels = await jobs('export', '--labels', '--data', data);
    expect(labels).toEqual({ code: 0, output: 'accountId,gangId,role,level,score,generation\n', errors: '' });

    const unasked = await jobs('reset', '--data', data);
    expect([unasked.code, unasked.output]).toEqual([
      1,
      'Nothing was deleted; --yes answers without asking.\n',
    ]);
    expect((await jobs('reset', '--yes', '--data', data)).code).toBe(0);
    expect(readdirSync(data)).toEqual(['pseudonym.key']);
  }, 120_000);

  it('checks without making anything', async () => {
    const place = join(folder, 'nowhere');
    const checked = await jobs('ingest', events, '--check', '--data', place);
    expect([checked.code, checked.output.includes('  line 10: login')]).toEqual([0, true]);
    expect(readdirSync(folder)).not.toContain('nowhere');
  }, 60_000);

  it('puts good rows on a list, tells bad ones and ends with 3', async () => {
    const file = join(folder, 'marks.csv');
    writeFileSync(file, 'kind,key,reason\nACCOUNT,u1,court\nPHONE,12345,court\n');
    const loaded = await jobs('lists', file, '--list', 'black', '--data', data);
    expect([loaded.code, loaded.output.split('\n').slice(0, 3)]).toEqual([
      3,
      [
        `${file} line 3: BAD_FIELD: key would link nobody: BAD_PHONE`,
        'read               2',
        'added              1',
      ],
    ]);
    const checked = await jobs('lists', file, '--check', '--list', 'RED', '--data', data);
    expect([checked.code, checked.errors.split('\n')[0]]).toEqual([
      2,
      "error: option '--list <name>' argument 'RED' is invalid. It must be one of WHITE, BLACK, GREY.",
    ]);
  }, 60_000);

  it('ends with 2 and one clear line for wrong use', async () => {
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [['ingest', events, '--fast'], "error: unknown option '--fast'"],
      [['load'], "error: unknown command 'load'"],
      [['ingest', 'none.ndjson'], 'error: none.ndjson: there is no such file or folder'],
      [
        ['refresh', '--as-of', '2026-01-01'],
        "error: option '--as-of <instant>' argument '2026-01-01' is invalid. It must be a time with offset, such as 2026-05-01T00:00:00+08:00.",
      ],
    ];
    const ended = await Promise.all(wrong.map(([words]) => jobs(...words, '--data', data)));
    expect(ended.map(({ code, output, errors }) => [code, output, errors.split('\n')[0]])).toEqual(
      wrong.map(([, message]) => [2, '', message]),
    );
    for (const { errors } of ended) expect(errors).not.toMatch(/^\s+at /m);
  }, 60_000);
});

/** Runs the command as a process of its own. */
function jobs(...words: readonly string[]): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'graph-jobs/main.ts', ...words], { cwd: root });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
