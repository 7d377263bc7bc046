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
});
