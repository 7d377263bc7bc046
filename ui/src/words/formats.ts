import type { Language, WordKey } from './words.ts';

/** How numbers, spans and instants are written. Instants are shown in one time zone. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** With up to four digits after the point, as many as it has. */
  readonly exact: (value: number) => string;
  readonly share: (value: number) => string;
  /** A probability; what is not quite 1 is never written as 1. */
  readonly score: (value: number) => string;
  /** Year, month and day. */
  readonly date: (instant: string | number) => string;
  /** Month and day. */
  readonly day: (instant: string | number) => string;
  /** Month, day, hour and minute. */
  readonly moment: (instant: string | number) => string;
  readonly clock: (instant: string | number) => string;
  /** Year, month, day, hour and minute: what a date field shows, and what `instantOf` reads. */
  readonly field: (instant: string | number) => string;
  /** The instant that a date field holds; not a number when it is incomplete or no time of the calendar. */
  readonly instantOf: (text: string) => number;
  /** First instant of the day of an instant. */
  readonly dayOf: (instant: number) => number;
  /** Hour, minute and second. */
  readonly second: (instant: string | number) => string;
  /** The largest unit of a span that leaves a whole number or one digit. */
  readonly span: (seconds: number) => string;
  /** A characteristic's value with its unit. */
  readonly measure: (value: number, unit: string) => string;
}

type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** @param timeZone  IANA name */
export function formatsOf(language: Language, say: Say, timeZone: string): Format {
  const partsOf = partsIn(timeZone);
  const fieldOf = (instant: string | number) => {
    const { year, day, clock } = partsOf(instant);
    return `${year}-${day} ${clock}`;
  };
  const number = (value: number, digits = 0) => numbersOf(language, digits, digits).format(value);
  const share = (value: number) => {
    const percent = value * 100;
    const text = number(percent, percent > 0 && percent < 9.95 && !isWhole(percent) ? 1 : 0);
    return language === 'en' ? `${text} %` : `${text}%`;
  };
  return {
    number,
    exact: (value) => numbersOf(language, 0, 4).format(value),
    share,
    score: (value) => (value > 0.994 && value < 1 ? `> ${number(0.99, 2)}` : number(value, 2)),
    date: (instant) => `${partsOf(instant).year}-${partsOf(instant).day}`,
    day: (instant) => partsOf(instant).day,
    moment: (instant) => `${partsOf(instant).day} ${partsOf(instant).clock}`,
    clock: (instant) => partsOf(instant).clock,
    field: fieldOf,
    instantOf: (text) => instantIn(text, fieldOf),
    dayOf: (instant) => instantIn(`${fieldOf(instant).slice(0, 10)} 00:00`, fieldOf),
    second: (instant) => `${partsOf(instant).clock}:${new Date(instant).toISOString().slice(17, 19)}`,
    span: (seconds) => spanText(seconds, say),
    measure: (value, unit) => measureText(value, unit, { number, share, say }),
  };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 0.05;
}

const writers = new Map<string, Intl.NumberFormat>();

/** Like one of dates, a writer of numbers takes longer to make than to use. */
function numbersOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const known = writers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most });
  writers.set(key, made);
  return made;
}

type Parts = { readonly year: string; readonly day: string; readonly clock: string };

/** Making a formatter costs more than all that one page writes with it. */
const readers = new Map<string, (instant: string | number) => Parts>();

function partsIn(timeZone: string): (instant: string | number) => Parts {
  const known = readers.get(timeZone);
  if (known) return known;
  const instantParts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const read = (instant: string | number) => {
    const parts = Object.fromEntries(
      instantParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
    );
    return {
      year: `${parts.year}`,
      day: `${parts.month}-${parts.day}`,
      clock: `${parts.hour}:${parts.minute}`,
    };
  };
  readers.set(timeZone, read);
  return read;
}

const minuteMs = 60_000;

/** Signs that people put between the parts of a date, and a date without a time, are understood. */
const typed = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]+(\d{1,2})[:：](\d{2}))?\s*$/;

function instantIn(text: string, fieldOf: (instant: number) => string): number {
  const [, year, month, day, hour = '0', minute = '0'] = typed.exec(text) ?? [];
  if (year === undefined) return Number.NaN;
  const wallClock = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const two = (part: string | undefined) => String(part).padStart(2, '0');
  const meant = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
  // 31 February is no day: the calendar would make another one of it.
  if (Number.isNaN(wallClock) || new Date(wallClock).toISOString().slice(0, 16) !== meant) return Number.NaN;
  // Near a change to or from summer time the first guess may have the offset of the other side.
  const guess = wallClock - offsetAt(wallClock, fieldOf);
  return wallClock - offsetAt(guess, fieldOf);
}

/** How far the zone's clock is ahead of UTC, ms. */
function offsetAt(instant: number, fieldOf: (instant: number) => string): number {
  return Date.parse(`${fieldOf(instant).replace(' ', 'T')}Z`) - Math.floor(instant / minuteMs) * minuteMs;
}

const spans = [
  { key: 'unit.days', seconds: 86_400 },
  { key: 'unit.hours', seconds: 3_600 },
  { key: 'unit.minutes', seconds: 60 },
] as const;

function spanText(seconds: number, say: Say): string {
  const span = spans.find((unit) => seconds >= unit.seconds);
  if (!span) return say('unit.seconds', { count: Math.round(seconds) });
  const value = seconds / span.seconds;
  return say(span.key, { count: value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value) });
}

function measureText(
  value: number,
  unit: string,
  { number, share, say }: Pick<Format, 'number' | 'share'> & { say: Say },
): string {
  if (unit === 'share') return share(value);
  if (unit === 'count') return number(value, isWhole(value) ? 0 : 1);
  if (unit === 'days') return say('unit.days', { count: Math.round(value * 10) / 10 });
  if (unit === 'yuan') return say('unit.yuan', { value: number(value) });
  if (unit === 'per-day') return say('unit.perDay', { value: number(value, 1) });
  return number(value, value >= 100 ? 0 : 2);
}
