/** Tells how far a job is. Where it is shown is the composition root's choice. */
export interface Progress {
  /** Begins a stage. One stage runs at a time. */
  begin(title: string, total: number | null): Stage;
}

export interface Stage {
  /**
   * @param done  how much of the total is done, in the unit of the total
   * @param detail  what else is worth seeing, such as counts and rates
   */
  advance(done: number, detail: string): void;
  finish(detail: string): void;
  /** Ends the stage without success; the error itself is told elsewhere. */
  fail(): void;
}

/** Shows nothing. */
export const silentProgress: Progress = {
  begin: () => ({ advance: () => undefined, finish: () => undefined, fail: () => undefined }),
};

const secondsBetweenLines = 10;

/** Whole lines for logs and pipes: one at the begin and the end of a stage, one every ten seconds between. */
export function lineProgress(write: (line: string) => void, now: () => number): Progress {
  return {
    begin(title, total) {
      const startedAt = now();
      let lastLineAt = startedAt;
      write(title);
      return {
        advance(done, detail) {
          const at = now();
          if (at - lastLineAt < secondsBetweenLines * 1000) return;
          lastLineAt = at;
          write(`${title}: ${progressText(done, total, at - startedAt, detail)}`);
        },
        finish(detail) {
          write(`${title}: done in ${durationText(now() - startedAt)}${detail === '' ? '' : `, ${detail}`}`);
        },
        fail() {
          write(`${title}: stopped after ${durationText(now() - startedAt)}`);
        },
      };
    },
  };
}

/** `42 %, 1 min 5 s left, 120000 events`; share and time left only where a total is known. */
export function progressText(done: number, total: number | null, elapsedMs: number, detail: string): string {
  const parts: string[] = [];
  if (total !== null && total > 0) {
    parts.push(`${Math.floor((100 * Math.min(done, total)) / total)} %`);
    if (done > 0 && elapsedMs >= 1000) {
      parts.push(`${durationText((elapsedMs * Math.max(0, total - done)) / done)} left`);
    }
  }
  if (detail !== '') parts.push(detail);
  return parts.join(', ');
}

/** `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min` */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
