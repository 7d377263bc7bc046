import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs } from '../../graph/domain/window.ts';
import { compareArrivals } from './arrival-order.ts';
import type { Arrival } from './town/world-event.ts';

/**
 * Sorts more events than fit in memory: each goes to a file for its day of arrival, and the days are then read and
 * sorted one after the other. Memory: the events of the busiest day, and one buffer a day.
 */
export interface Spool {
  add(arrival: Arrival): void;
  /** All that was added, by arrival, then event id. Each day's file is gone once it was read. */
  drain(): Generator<Arrival>;
  /** Removes what is left. */
  remove(): void;
}

const bufferedCharacters = 1 << 16;

export function spoolIn(folder: string): Spool {
  mkdirSync(folder, { recursive: true });
  const buffers = new Map<number, string[]>();
  const sizes = new Map<number, number>();
  const pathOf = (day: number) => join(folder, `${day}.ndjson`);
  const flush = (day: number): void => {
    const file = openSync(pathOf(day), 'a', 0o600);
    writeSync(file, (buffers.get(day) ?? []).join(''));
    closeSync(file);
    buffers.set(day, []);
    sizes.set(day, 0);
  };
  return {
    add(arrival) {
      const day = Math.floor(arrival.arrivesAt / dayMs);
      const line = `${JSON.stringify(arrival)}\n`;
      const buffer = buffers.get(day);
      if (buffer === undefined) buffers.set(day, [line]);
      else buffer.push(line);
      const size = (sizes.get(day) ?? 0) + line.length;
      sizes.set(day, size);
      if (size > bufferedCharacters) flush(day);
    },
    *drain() {
      for (const day of [...buffers.keys()].sort((a, b) => a - b)) {
        flush(day);
        const lines = readFileSync(pathOf(day), 'utf8').split('\n').slice(0, -1);
        rmSync(pathOf(day));
        yield* lines.map((line) => JSON.parse(line) as Arrival).sort(compareArrivals);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
