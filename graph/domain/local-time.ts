import { dayMs, hourMs, minuteMs, secondMs } from './window.ts';

/** What the clock on the wall says. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Monday to Friday. */
  readonly isWorkday: boolean;
  /** 0 to 23. */
  readonly hour: number;
}

/** Local time of an instant, epoch ms. */
export type LocalTimeOf = (at: number) => LocalTime;

/** Zones change their offset at quarters of an hour, so one look-up serves all instants of a quarter. */
const quarterMs = 15 * minuteMs;

/** The clock of a time zone such as `Asia/Shanghai`. 20 µs for the first instant of each quarter of an hour, then none. */
export function localTimeIn(timeZone: string): LocalTimeOf {
  const offsets = new Map<number, number>();
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    const offset = offsets.get(quarter) ?? offsetAt(format, quarter * quarterMs);
    offsets.set(quarter, offset);
    const local = at + offset;
    const day = Math.floor(local / dayMs);
    // 1970-01-01 was a Thursday; Monday is 0.
    const weekday = (((day + 3) % 7) + 7) % 7;
    return { day, isWorkday: weekday < 5, hour: Math.floor((local - day * dayMs) / hourMs) };
  };
}

function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((name) => parts.get(name)!);
  const local = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return local - Math.floor(at / secondMs) * secondMs;
}
