import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runJobProcess } from '../../server/run-job-process.ts';

describe('a job in a process of its own', () => {
  const jobs = fileURLToPath(new URL('../../graph-jobs/main.ts', import.meta.url));

  it('hands its lines over, and fails as the process does', async () => {
    const lines: string[] = [];
    const { signal } = new AbortController();
    const run = runJobProcess(jobs, ['evaluate', '/nowhere'], (line) => lines.push(line), signal);
    await expect(run).rejects.toThrow(/^it ended with code [12]$/);
    expect(lines.join('\n')).toContain('/nowhere');
  });

  it('leaves the processor to the server where both want it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangscope-job-'));
    const script = join(folder, 'job.mjs');
    writeFileSync(
      script,
      `import { getPriority } from 'node:os'; setTimeout(() => console.log(getPriority()), 200);`,
    );
    const lines: string[] = [];
    await runJobProcess(script, [], (line) => lines.push(line), new AbortController().signal);
    rmSync(folder, { recursive: true });
    expect(lines).toEqual([String(constants.priority.PRIORITY_BELOW_NORMAL)]);
  });
});
