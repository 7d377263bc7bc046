import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function start(flags: readonly string[], environment: Record<string, string>) {
  const argumentsGiven = ['--import', 'tsx', 'server/main.ts', ...flags];
  const env = { PATH: process.env.PATH, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsGiven, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('a start that cannot succeed', () => {
  it('ends with one line that names every wrong setting', () => {
    expect(start([], { HOST: '0.0.0.0', PORT: 'x' })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'gangscope: settings: HOST must be a loopback address such as 127.0.0.1: the users of AUTH_MODE dev have no passwords; PORT must be a whole number from 0 to 65535\n',
    });
  });

  it('ends with one line that names an unknown flag', () => {
    const { status, stdout, stderr } = start(['--emtpy'], {});
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^gangscope: Unknown option '--emtpy'.*\n$/);
  });
});
