import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barMsFor, dayTicks, spanBetween } from '../../../ui/src/state/time-spans.ts';
import { formatsOf } from '../../../ui/src/words/formats.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const from = Date.parse('2026-03-02T00:00:00Z');
const days = (count: number) => ({ from, until: from + count * dayMs });

describe('a bar of the histogram', () => {
  it('has a length that a person can name', () => {
    expect([days(60), days(7), days(1)].map(barMsFor)).toEqual([6 * hourMs, hourMs, 15 * minuteMs]);
  });

  it('is so long that 240 of them fill the window, up to a week each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_600 }), (count) => {
        const window = days(count);
        expect((window.until - window.from) / barMsFor(window)).toBeLessThanOrEqual(240);
      }),
    );
  });
});

describe('the span between two instants', () => {
  const window = days(10);

  it('is widened to whole minutes, whichever instant comes first', () => {
    const [a, b] = [from + 90_500, from + 30_500];
    expect(spanBetween(a, b, window)).toEqual({ from, until: from + 2 * minuteMs });
    expect(spanBetween(b, a, window)).toEqual(spanBetween(a, b, window));
  });

  it('ends where the window ends', () => {
    expect(spanBetween(from - dayMs, from + 99 * dayMs, window)).toEqual(window);
  });

  it('is none where it lies outside', () => {
    expect(spanBetween(from - 2 * dayMs, from - dayMs, window)).toBeNull();
  });
});

describe('the ticks of an axis', () => {
  const dayIn = (zone: string) => formatsOf('en', (key) => key, zone).dayOf;

  it('are beginnings of days, no more than there is room for', () => {
    expect(dayTicks(days(3), 8, dayIn('UTC'))).toEqual([from, from + dayMs, from + 2 * dayMs]);
    expect(dayTicks(days(60), 8, dayIn('UTC')).length).toBeLessThanOrEqual(8);
  });

  it('are those of the reader: midnight in Shanghai is 16 o’clock of the day before in UTC', () => {
    const midnights = [1, 2, 3].map((day) => from + day * dayMs - 8 * hourMs);
    expect(dayTicks(days(3), 8, dayIn('Asia/Shanghai'))).toEqual(midnights);
  });

  it('stay at midnight where clocks are put forward and back', () => {
    for (const first of ['2026-03-26T00:00:00Z', '2026-10-22T00:00:00Z'].map(Date.parse)) {
      const ticks = dayTicks({ from: first, until: first + 6 * dayMs }, 8, dayIn('Europe/Berlin'));
      const { field } = formatsOf('en', (key) => key, 'Europe/Berlin');
      expect(ticks.map((tick) => field(tick).slice(11))).toEqual(ticks.map(() => '00:00'));
      expect(new Set(ticks).size).toBe(6);
    }
  });
});
