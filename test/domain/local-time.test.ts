import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTimeIn } from '../../graph/domain/local-time.ts';
import { dayMs } from '../../graph/domain/window.ts';

describe('the local time of an instant', () => {
  it('is that of the zone, across midnight and the end of a week', () => {
    const inShanghai = localTimeIn('Asia/Shanghai');
    const friday = Date.UTC(2026, 0, 2) / dayMs;
    expect(inShanghai(Date.UTC(2026, 0, 2, 15, 59, 59, 999))).toEqual({
      day: friday,
      isWorkday: true,
      hour: 23,
    });
    expect(inShanghai(Date.UTC(2026, 0, 2, 16))).toEqual({ day: friday + 1, isWorkday: false, hour: 0 });
  });

  it('follows summer time and quarters of an hour', () => {
    const inBerlin = localTimeIn('Europe/Berlin');
    expect(inBerlin(Date.UTC(2026, 2, 29, 0, 59)).hour).toBe(1);
    expect(inBerlin(Date.UTC(2026, 2, 29, 1, 0)).hour).toBe(3);
    const inKathmandu = localTimeIn('Asia/Kathmandu');
    expect(inKathmandu(Date.UTC(2026, 0, 1, 0, 14)).hour).toBe(5);
    expect(inKathmandu(Date.UTC(2026, 0, 1, 0, 15)).hour).toBe(6);
  });

  it('is the plain division of days in UTC, before 1970 too', () => {
    const inUtc = localTimeIn('UTC');
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 2e12 }), (at) => {
        const instant = new Date(at);
        expect(inUtc(at)).toEqual({
          day: Math.floor(at / dayMs),
          isWorkday: instant.getUTCDay() > 0 && instant.getUTCDay() < 6,
          hour: instant.getUTCHours(),
        });
      }),
    );
  });
});
