import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
    vi.setSystemTime(Date.UTC(2026, 0, 2, 18, 29, 59));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run).toHaveBeenCalledTimes(2);
    await schedule.close();
  });

  it('does not start a job that still runs, and ends it on closing', async () => {
    const run = vi.fn(
      (signal: AbortSignal) =>
        new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
    );
    const schedule = followSchedule({ jobs: [everyMinute(run)], timeZone: zone, alarm: never });
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(run).toHaveBeenCalledTimes(1);
    await schedule.close();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('tells of a job that failed and tries it again when it is due next', async () => {
    const run = vi.fn(async () => {
      throw new Error('the disk is full');
    });
    const told: string[] = [];
    const schedule = followSchedule({
      jobs: [everyMinute(run)],
      timeZone: zone,
      alarm: (line) => told.push(line),
    });
    await vi.advanceTimersByTimeAsync(2 * 60_000);
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

function nightly(run: (signal: AbortSignal) => Promise<void>) {
  return { name: 'refresh', cron: '30 2 * * *', run };
}

function everyMinute(run: (signal: AbortSignal) => Promise<void>) {
  return { name: 'refresh', cron: '* * * * *', run };
}

function never(message: string): never {
  throw new Error(message);
}
