import { Cron } from 'croner';

/** A job and when it is due. */
export interface ScheduledJob {
  readonly name: string;
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** Ends early when the signal says so. */
  run(signal: AbortSignal): Promise<void>;
}

export interface ScheduleParts {
  readonly jobs: readonly ScheduledJob[];
  /** IANA name of the zone that the hours are meant in. */
  readonly timeZone: string;
  readonly alarm: (message: string) => void;
}

/**
 * Runs each job whenever it is due. A job that is still running when it is due again is not started a second time, and
 * one that fails is tried again when it is due next. `close` ends what runs and waits for it.
 */
export function followSchedule({ jobs, timeZone, alarm }: ScheduleParts): { close(): Promise<void> } {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();

  function start(job: ScheduledJob): Promise<void> {
    const run = job
      .run(closing.signal)
      .catch((error: Error) => {
        if (!closing.signal.aborted) alarm(`${job.name} failed: ${error.message}`);
      })
      .finally(() => running.delete(run));
    running.add(run);
    return run;
  }

  const timers = jobs.map(
    (job) => new Cron(job.cron, { timezone: timeZone, protect: true, unref: true }, () => start(job)),
  );
  return {
    async close() {
      for (const timer of timers) timer.stop();
      closing.abort();
      await Promise.all(running);
    },
  };
}

/** What is wrong with the fields of a schedule; null where nothing is. */
export function problemOfCron(cron: string): string | null {
  try {
    return new Cron(cron, { paused: true }).nextRun() === null ? 'never comes' : null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
  }
}
