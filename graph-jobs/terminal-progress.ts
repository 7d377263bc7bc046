import type { Progress } from './progress.ts';
import { durationText, progressText } from './progress.ts';

const redrawMs = 100;
/** Width of a terminal that does not tell it. */
const usualColumns = 80;
/** Carriage return, then the control sequence that erases the line. */
const eraseLine = '\r\u001b[2K';

/** What progress needs of a terminal. */
export interface Terminal {
  readonly columns: number;
  write(text: string): unknown;
}

/**
 * One living line a stage, for a person. It is drawn on standard error, so that standard output stays free for
 * results, and cut to the width of the terminal, so that it can be erased.
 */
export function terminalProgress(terminal: Terminal, now: () => number): Progress {
  const draw = (text: string) =>
    terminal.write(`${eraseLine}${text.slice(0, (terminal.columns || usualColumns) - 1)}`);
  return {
    begin(title, total) {
      const startedAt = now();
      let drawnAt = startedAt;
      draw(title);
      return {
        advance(done, detail) {
          const at = now();
          if (at - drawnAt < redrawMs) return;
          drawnAt = at;
          draw(`${title}: ${progressText(done, total, at - startedAt, detail)}`);
        },
        finish(detail) {
          draw(`${title}: done in ${durationText(now() - startedAt)}${detail === '' ? '' : `, ${detail}`}`);
          terminal.write('\n');
        },
        fail() {
          draw(`${title}: stopped after ${durationText(now() - startedAt)}`);
          terminal.write('\n');
        },
      };
    },
  };
}
