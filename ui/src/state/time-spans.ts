import type { TimeWindow } from '../api/answer.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Lengths that a person can name, shortest first. */
const namedMs = [
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  7 * dayMs,
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

/**
 * Instants at which an axis of this many ticks or fewer is marked: beginnings of days, evenly spread.
 *
 * @param dayOf  first instant of the day of an instant, in the time zone of the reader
 */
export function dayTicks(
  { from, until }: TimeWindow,
  most: number,
  dayOf: (instant: number) => number,
): readonly number[] {
  const step = Math.max(1, Math.ceil((until - from) / dayMs / most)) * dayMs;
  const ticks: number[] = [];
  const begun = dayOf(from);
  let next = begun < from ? dayAfter(begun, dayMs) : begun;
  while (next < until) {
    ticks.push(next);
    next = dayAfter(next, step);
  }
  return ticks;

  /** Days have 23 to 25 hours: half a day past the step lies inside of the one that is meant. */
  function dayAfter(day: number, ms: number): number {
    return dayOf(day + ms + dayMs / 2);
  }
}
