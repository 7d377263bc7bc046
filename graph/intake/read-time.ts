import type { Refuse } from './rejection.ts';

/** An event may be this much ahead of the recorder's clock. */
export const futureToleranceMs = 5 * 60 * 1000;

/** First instant that an event may have. */
const earliestEventMs = Date.UTC(2000, 0, 1);
/** Accounts are older than records of them; what is before this was meant as seconds. */
const earliestOpeningMs = Date.UTC(1971, 0, 1);
/** A number between these, from 2000-01-01 to 2100-01-01, is a time in seconds. */
const earliestSeconds = Date.UTC(2000, 0, 1) / 1000;
const latestSeconds = Date.UTC(2100, 0, 1) / 1000;

// RFC 3339, section 5.6. A leap second is refused: no clock of ours can show it.
const rfc3339 =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/**
 * Reads an instant: RFC 3339 text with an offset, or whole epoch milliseconds. Fractions below a millisecond are cut.
 *
 * Refuses BAD_TIME for anything else, for times before 2000-01-01 (`accountCreatedAt`: 1971-01-01) and for seconds
 * where milliseconds are meant; FUTURE_TIME for more than five minutes after `now`.
 *
 * @returns epoch milliseconds UTC, or null after refusing
 */
export function readTime(value: unknown, field: string, now: number, refuse: Refuse): number | null {
  const at = typeof value === 'string' ? parseRfc3339(value) : wholeNumber(value);
  if (at === null) {
    return refuse('BAD_TIME', `${field} must be RFC 3339 text with an offset, or whole epoch milliseconds`);
  }
  const earliest = field === 'accountCreatedAt' ? earliestOpeningMs : earliestEventMs;
  if (at < earliest) return refuse('BAD_TIME', `${field} ${problemOfEarly(value, at, earliest)}`);
  if (at > now + futureToleranceMs) {
    return refuse('FUTURE_TIME', `${field} is more than 5 minutes after arrival`);
  }
  return at;
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function problemOfEarly(value: unknown, at: number, earliest: number): string {
  const inSeconds = typeof value === 'number' && earliestSeconds <= at && at <= latestSeconds;
  if (inSeconds) return 'is given in seconds, milliseconds are expected';
  return `is before ${new Date(earliest).toISOString().slice(0, 10)}`;
}

function parseRfc3339(text: string): number | null {
  const found = rfc3339.exec(text);
  if (found === null) return null;
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second,
    fraction = '',
    sign,
    offsetHour = '0',
    offsetMinute = '0',
  ] = found;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000 * (sign === '-' ? -1 : 1);
  return midnight + clock * 1000 + milliseconds - offset;
}
