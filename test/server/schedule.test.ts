import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runJobProcess } from '../../server/run-job-process.ts';
import { followSchedule, problemOfCron } from '../../server/schedule.ts';

const zone = 'Asia/Shanghai';

describe('the schedule', () => {
  // A second before 02:30 in Shanghai.
  beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 18, 29, 59) }));
  afterEach(() => vi.useRealTimers());

  it('runs a job when its hour comes in the zone, and again the next day', async () => {
    const run = vi.fn(async () => {});
    const schedule = followSchedule({ jobs: [nightly(run)], timeZone: zone, alarm: never });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(run).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(run).toHaveBeenCalledTimes(2);
    await schedule.close();
  });

  it('does not start a job that still runs, and ends it on closing', async () => {
    const run = vi.fn(
      (signal: AbortSignal) =>
        new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
    );
    const schedule = followSchedule({ jobs: [nightly(run)], timeZone: zone, alarm: never });
    await vi.advanceTimersByTimeAsync(49 * 3_600_000);
    expect(run).toHaveBeenCalledTimes(1);
    await schedule.close();
    await vi.advanceTimersByTimeAsync(49 * 3_600_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('tells of a job that failed and tries it again when it is due next', async () => {
    const run = vi.fn(async () => {
      throw new Error('the disk is full');
    });
    const told: string[] = [];
    const schedule = followSchedule({
      jobs: [nightly(run)],
      timeZone: zone,
      alarm: (line) => told.push(line),
    });
    await vi.advanceTimersByTimeAsync(25 * 3_600_000);
    expect(told).toEqual(['refresh failed: the disk is full', 'refresh failed: the disk is full']);
    await schedule.close();
  });
});

describe('the fields of a schedule', () => {
  it('are told to be wrong by the field that is', () => {
    expect(problemOfCron('30 2 * * *')).toBeNull();
    expect(problemOfCron('61 2 * * *')).toMatch(/minute/i);
    expect(problemOfCron('tomorrow')).not.toBeNull();
    expect(problemOfCron('0 0 30 2 *')).toBe('never comes');
  });
});

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

function nightly(run: (signal: AbortSignal) => Promise<void>) {
  return { name: 'refresh', cron: '30 2 * * *', run };
}

function never(message: string): never {
  throw new Error(message);
}
