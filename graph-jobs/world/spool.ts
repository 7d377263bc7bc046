import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../graph/domain/ids.ts';
import { dayMs } from '../../graph/domain/window.ts';
import type { Arrival } from './town/world-event.ts';

/**
 * Sorts more events than fit in memory: each goes to a file for its day of arrival, and the days are then read and
 * sorted one after the other. Memory: the lines of the busiest day, and one buffer a day.
 */
export interface Spool {
  add(arrival: Arrival): void;
  /** All that was added as lines of JSON, by arrival, then event id. Each day's file is gone once it was read. */
  drain(): Generator<string>;
  /** Removes what is left. */
  remove(): void;
}

interface Day {
  lines: string[];
  characters: number;
}

const bufferedCharacters = 1 << 16;

/** Between arrival, event id and JSON; no event id holds one. */
const separator = '\t';

export function spoolIn(folder: string): Spool {
  mkdirSync(folder, { recursive: true });
  const days = new Map<number, Day>();
  const pathOf = (number: number) => join(folder, `${number}.ndjson`);
  const flush = (number: number, day: Day): void => {
    const file = openSync(pathOf(number), 'a', 0o600);
    writeSync(file, day.lines.join(''));
    closeSync(file);
    day.lines = [];
    day.characters = 0;
  };
  return {
    add({ arrivesAt, event }) {
      const number = Math.floor(arrivesAt / dayMs);
      const day = days.get(number) ?? { lines: [], characters: 0 };
      days.set(number, day);
      const line = `${arrivesAt}${separator}${event.eventId}${separator}${JSON.stringify(event)}\n`;
      day.lines.push(line);
      day.characters += line.length;
      if (day.characters > bufferedCharacters) flush(number, day);
    },
    *drain() {
      for (const [number, day] of [...days].sort(([a], [b]) => a - b)) {
        flush(number, day);
        const lines = readFileSync(pathOf(number), 'utf8').split('\n').slice(0, -1);
        rmSync(pathOf(number));
        yield* lines
          .map(spooledOf)
          .sort(compareSpooled)
          .map(({ json }) => json);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Spooled {
  readonly arrivesAt: number;
  readonly eventId: string;
  readonly json: string;
}

function spooledOf(line: string): Spooled {
  const first = line.indexOf(separator);
  const second = line.indexOf(separator, first + 1);
  return {
    arrivesAt: Number(line.slice(0, first)),
    eventId: line.slice(first + 1, second),
    json: line.slice(second + 1),
  };
}

function compareSpooled(a: Spooled, b: Spooled): number {
  return a.arrivesAt - b.arrivesAt || compareText(a.eventId, b.eventId);
}
