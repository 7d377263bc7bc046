import type { Language, WordKey } from './words.ts';

/** How numbers, spans and instants are written. Instants are shown in the zone of the page. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
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
  /** The largest unit of a span that leaves a whole number or one digit. */
  readonly span: (seconds: number) => string;
  /** A characteristic's value with its unit. */
  readonly measure: (value: number, unit: string) => string;
}

type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** Zone of the page: the one that the server wrote into the document. */
const timeZone = zoneOfDocument();

/** What a date and time field shows for an instant, in the zone of the page. */
export function inputText(instant: number): string {
  const { year, day, clock } = partsOf(instant);
  return `${year}-${day}T${clock}`;
}

/** The instant that a date and time field holds; not a number when it is incomplete. */
export function inputInstant(text: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return Number.NaN;
  const wallClock = Date.parse(`${text.slice(0, 16)}Z`);
  // Near a change to or from summer time the first guess may have the offset of the other side.
  const guess = wallClock - offsetAt(wallClock);
  return wallClock - offsetAt(guess);
}

/** How far the zone's clock is ahead of UTC, ms. */
function offsetAt(instant: number): number {
  return Date.parse(`${inputText(instant)}Z`) - Math.floor(instant / minuteMs) * minuteMs;
}

const minuteMs = 60_000;

/** Words are also tested where there is no document. */
interface MaybePage {
  readonly document?: {
    querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  };
}

function zoneOfDocument(): string {
  const meta = (globalThis as MaybePage).document?.querySelector('meta[name="time-zone"]');
  const name = meta?.getAttribute('content') ?? '';
  return name === '' || name.startsWith('__') ? 'Asia/Shanghai' : name;
}

export function formatsOf(language: Language, say: Say): Format {
  const number = (value: number, digits = 0) =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = (value: number) => {
    const percent = value * 100;
    const text = number(percent, percent > 0 && percent < 9.95 && !isWhole(percent) ? 1 : 0);
    return language === 'en' ? `${text} %` : `${text}%`;
  };
  return {
    number,
    share,
    score: (value) => (value > 0.994 && value < 1 ? `> ${number(0.99, 2)}` : number(value, 2)),
    date: (instant) => `${partsOf(instant).year}-${partsOf(instant).day}`,
    day: (instant) => partsOf(instant).day,
    moment: (instant) => `${partsOf(instant).day} ${partsOf(instant).clock}`,
    clock: (instant) => partsOf(instant).clock,
    span: (seconds) => spanText(seconds, say),
    measure: (value, unit) => measureText(value, unit, { number, share, say }),
  };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 0.05;
}

const instantParts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: string | number): { year: string; day: string; clock: string } {
  const parts = Object.fromEntries(
    instantParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    year: `${parts.year}`,
    day: `${parts.month}-${parts.day}`,
    clock: `${parts.hour}:${parts.minute}`,
  };
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
