import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { futureToleranceMs, readTime } from '../../graph/intake/read-time.ts';
import type { Rejection } from '../../graph/intake/rejection.ts';

const now = Date.UTC(2026, 4, 1);

describe('a time of a row', () => {
  it('is read from RFC 3339 text with an offset', () => {
    const instant = Date.UTC(2026, 3, 1, 8, 3, 12);
    expect(read('2026-04-01T08:03:12Z')).toBe(instant);
    expect(read('2026-04-01T16:03:12+08:00')).toBe(instant);
    expect(read('2026-04-01 03:33:12-04:30')).toBe(instant);
    expect(read('2026-04-01t08:03:12.5z')).toBe(instant + 500);
    expect(read('2026-04-01T08:03:12.123456789Z')).toBe(instant + 123);
    expect(read('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29));
  });

  it('is read from whole epoch milliseconds', () => {
    expect(read(now)).toBe(now);
    expect(read(Date.UTC(2000, 0, 1))).toBe(Date.UTC(2000, 0, 1));
  });

  it.each([
    '2026-04-01T08:03:12',
    '2026-04-01',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-04-01T24:00:00Z',
    '2026-04-01T08:60:00Z',
    '2026-04-01T08:03:60Z',
    '2026-04-01T08:03:12+24:00',
    '1777594000000',
    'yesterday',
    1777594000000.5,
    Number.NaN,
    true,
    {},
  ])('is BAD_TIME for %j', (value) => {
    expect(read(value)).toEqual({
      code: 'BAD_TIME',
      reason: 'at must be RFC 3339 text with an offset, or whole epoch milliseconds',
    });
  });

  it('is BAD_TIME before 2000-01-01', () => {
    const early = { code: 'BAD_TIME', reason: 'at is before 2000-01-01' };
    expect(read('1999-12-31T23:59:59Z')).toEqual(early);
    expect(read(0)).toEqual(early);
    expect(read(Date.UTC(2000, 0, 1) - 1)).toEqual(early);
  });

  it('is BAD_TIME when seconds were given for milliseconds', () => {
    expect(read(1777594000)).toEqual({
      code: 'BAD_TIME',
      reason: 'at is given in seconds, milliseconds are expected',
    });
  });

  it('may be as old as an old customer for the opening of an account', () => {
    expect(read('1995-06-01T00:00:00Z', 'accountCreatedAt')).toBe(Date.UTC(1995, 5, 1));
    expect(read('1970-06-01T00:00:00Z', 'accountCreatedAt')).toEqual({
      code: 'BAD_TIME',
      reason: 'accountCreatedAt is before 1971-01-01',
    });
    expect(read(1777594000, 'accountCreatedAt')).toEqual({
      code: 'BAD_TIME',
      reason: 'accountCreatedAt is given in seconds, milliseconds are expected',
    });
  });

  it('is FUTURE_TIME from five minutes and a millisecond after arrival on', () => {
    expect(read(now + futureToleranceMs)).toBe(now + futureToleranceMs);
    expect(read(now + futureToleranceMs + 1)).toEqual({
      code: 'FUTURE_TIME',
      reason: 'at is more than 5 minutes after arrival',
    });
  });

  it('is the same instant as the date library of the platform reads', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-02'), max: new Date('2026-04-30'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offsetMinutes) => {
          const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
          const offset = Math.abs(offsetMinutes);
          const hours = String(Math.floor(offset / 60)).padStart(2, '0');
          const minutes = String(offset % 60).padStart(2, '0');
          expect(read(`${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`)).toBe(date.getTime());
        },
      ),
    );
  });
});

function read(value: unknown, field = 'at'): number | Rejection | null {
  let rejection: Rejection | null = null;
  const at = readTime(value, field, now, (code, reason) => {
    rejection = { code, reason };
    return null;
  });
  return rejection ?? at;
}
