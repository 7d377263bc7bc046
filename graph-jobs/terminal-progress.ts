import { Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { Progress } from './progress.ts';
import { durationText, progressText } from './progress.ts';

/** Progress that must have drawn its last line before anything else is written to the terminal. */
export interface TerminalProgress extends Progress {
  settled(): Promise<void>;
}

const redrawMs = 100;

/** One living line a stage, for a person. It goes to `stream`, so that standard output stays free for results. */
export function terminalProgress(stream: NodeJS.WriteStream, now: () => number): TerminalProgress {
  let drawn: Promise<unknown> = Promise.resolve();
  return {
    begin(title, total) {
      const startedAt = now();
      const line = livingLine(title, stream, drawn);
      drawn = line.drawn;
      let shownAt = startedAt;
      return {
        advance(done, detail) {
          const at = now();
          if (at - shownAt < redrawMs) return;
          shownAt = at;
          line.show(progressText(done, total, at - startedAt, detail));
        },
        finish(detail) {
          line.show(`done in ${durationText(now() - startedAt)}${detail === '' ? '' : `, ${detail}`}`);
          line.end(null);
        },
        fail: () => line.end(new Error(title)),
      };
    },
    async settled() {
      await drawn;
    },
  };
}

interface LivingLine {
  show(text: string): void;
  /** Stops drawing; with an error, as failed. */
  end(failure: Error | null): void;
  /** Resolves when the last state is on the terminal. */
  readonly drawn: Promise<unknown>;
}

function livingLine(title: string, stream: NodeJS.WriteStream, before: Promise<unknown>): LivingLine {
  let end: LivingLine['end'] = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (failure) => (failure === null ? resolve() : reject(failure));
  });
  let show: LivingLine['show'] = () => undefined;
  const list = new Listr(
    {
      title,
      task: (_, task) => {
        show = (text) => {
          task.title = `${title}: ${text}`;
        };
        return ended;
      },
    },
    {
      exitOnError: false,
      renderer: 'default',
      rendererOptions: {
        showErrorMessage: false,
        logger: new ListrLogger({ processOutput: new ProcessOutput(stream, stream), useIcons: true }),
      },
    },
  );
  return { show: (text) => show(text), end, drawn: before.then(() => list.run()) };
}
