import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../ui/src/words/use-words.ts';
import { createWords, type Language } from '../../../ui/src/words/words.ts';

async function formats(language: Language, timeZone = 'Asia/Shanghai') {
  const { words, ready } = createWords(language);
  await ready;
  return wordingOf(words, language, timeZone).format;
}

const zh = await formats('zh-CN');
const en = await formats('en');

describe('numbers', () => {
  it('are grouped, and shares have a blank before the sign in English only', () => {
    expect(zh.number(12_345)).toBe('12,345');
    expect(zh.share(0.88)).toBe('88%');
    expect(en.share(0.88)).toBe('88 %');
    expect(en.share(0.004)).toBe('0.4 %');
    expect(en.share(0)).toBe('0 %');
    expect([0.15, 2.5, 12_345.67891].map((value) => en.exact(value))).toEqual(['0.15', '2.5', '12,345.6789']);
  });

  it('never make a probability look certain', () => {
    expect(en.score(0.93)).toBe('0.93');
    expect(en.score(0.9999)).toBe('> 0.99');
    expect(en.score(1)).toBe('1.00');
  });

  it('carry the unit of their characteristic', () => {
    expect(en.measure(0.5, 'share')).toBe('50 %');
    expect(en.measure(17, 'count')).toBe('17');
    expect(en.measure(3.26, 'days')).toBe('3.3 d');
    expect(zh.measure(12_000, 'yuan')).toBe('12,000 元');
    expect(en.measure(2.25, 'per-day')).toBe('2.3 / day');
    expect(en.measure(1.5, 'nats')).toBe('1.50');
  });
});

describe('times', () => {
  it('are shown in the zone that was chosen', async () => {
    expect(zh.moment('2026-04-30T16:30:00Z')).toBe('05-01 00:30');
    expect(zh.date('2025-12-31T17:00:00Z')).toBe('2026-01-01');
    expect(en.clock('2026-04-30T23:59:00Z')).toBe('07:59');
    const newYork = await formats('en', 'America/New_York');
    expect(newYork.moment('2026-04-30T23:59:00Z')).toBe('04-30 19:59');
  });

  it('go into a date field and come back unchanged', () => {
    const instant = Date.parse('2026-05-01T00:04:00Z');
    expect(zh.field(instant)).toBe('2026-05-01 08:04');
    expect(zh.instantOf(zh.field(instant))).toBe(instant);
  });

  it('are read from a date field as people type them', () => {
    const instant = Date.parse('2026-05-01T00:04:00Z');
    for (const text of ['2026-5-1 8:04', '2026/05/01 08:04', '2026-05-01T08:04', '2026年5月1日 8：04'])
      expect(zh.instantOf(text)).toBe(instant);
    expect(zh.instantOf('2026-05-01')).toBe(Date.parse('2026-04-30T16:00:00Z'));
  });

  it('are none where the calendar has no such time', () => {
    for (const text of ['', '2026-05', '2026-02-31 08:00', '2026-13-01', '2026-05-01 24:00', '1 May'])
      expect(zh.instantOf(text)).toBeNaN();
  });

  it('come back unchanged in a zone with summer time, on both sides of its changes', async () => {
    const berlin = await formats('en', 'Europe/Berlin');
    expect(berlin.field(Date.parse('2026-07-01T10:00:00Z'))).toBe('2026-07-01 12:00');
    for (const text of [
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:30:00Z',
      '2026-10-24T23:30:00Z',
      '2026-10-25T02:30:00Z',
    ]) {
      expect(berlin.instantOf(berlin.field(Date.parse(text)))).toBe(Date.parse(text));
    }
  });

  it('spans take the largest unit that they fill', () => {
    expect(en.span(42)).toBe('42 s');
    expect(en.span(480)).toBe('8 min');
    expect(en.span(5_400)).toBe('1.5 h');
    expect(zh.span(777_600)).toBe('9 天');
  });
});
