import type { TimeWindow } from '../api/answer.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Lengths that a person can name, shortest first. */
const namedMs = [
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  24 * hourMs,
  7 * 24 * hourMs,
];

/** Bars that a histogram has at most; more could not be told apart. */
const mostBars = 240;

/** Length of one bar: the shortest that a person can name of which no more than 240 fill the window. */
export function barMsFor({ from, until }: TimeWindow): number {
  const least = (until - from) / mostBars;
  return namedMs.find((ms) => ms >= least) ?? namedMs.at(-1)!;
}

/** The span between two instants, to the minute and inside the window; null where nothing is left. */
export function spanBetween(a: number, b: number, { from, until }: TimeWindow): TimeWindow | null {
  const begin = Math.max(from, Math.floor(Math.min(a, b) / minuteMs) * minuteMs);
  const end = Math.min(until, Math.ceil(Math.max(a, b) / minuteMs) * minuteMs);
  return begin < end ? { from: begin, until: end } : null;
}

/** Instants at which an axis of this many ticks or fewer is marked: beginnings of days in UTC, evenly spread. */
export function dayTicks({ from, until }: TimeWindow, most: number): number[] {
  const dayMs = 24 * hourMs;
  const days = Math.max(1, Math.ceil((until - from) / dayMs / most));
  const first = Math.ceil(from / dayMs) * dayMs;
  return Array.from(
    { length: Math.max(0, Math.ceil((until - first) / (days * dayMs))) },
    (_, i) => first + i * days * dayMs,
  );
}
