import { describe, expect, it } from 'vitest';
import { characteristicCodes } from '../../../graph/domain/gang-profile.ts';
import type { Reason } from '../../../graph/domain/risk-signal.ts';
import { reasonCodes } from '../../../graph/domain/risk-signal.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../../graph/domain/window.ts';
import { languages } from '../../../server/investigation/language.ts';
import { reasonText, reasonValue } from '../../../server/investigation/reason-text.ts';
import { characteristicTexts, reasonTexts } from '../../../server/investigation/texts.ts';

const examples: readonly [Reason, string, string, number | null][] = [
  [
    { code: 'BURST', values: { n: 1234, devices: 2, days: 3 } },
    '3 天内经 2 台设备申请 1,234 笔',
    '1,234 applications from 2 devices in 3 days',
    1234,
  ],
  [
    { code: 'NEW_ACCOUNTS', values: { m: 9, n: 12 } },
    '12 人中 9 人开户不足 7 天',
    '9 of 12 accounts are younger than 7 days',
    9,
  ],
  [
    { code: 'OVERDUE_SHARE', values: { m: 4, base: 0.0234 } },
    '4 人逾期（同类基准 2.3%）',
    '4 overdue (baseline 2.3%)',
    4,
  ],
  [
    { code: 'FRAUD_SHARE', values: { m: 2, base: 0.001 } },
    '2 人确认欺诈（同类基准 0.1%）',
    '2 with confirmed fraud (baseline 0.1%)',
    2,
  ],
  [
    { code: 'SHARED_RESOURCE', values: { m: 5, kind: 'PHONE', mask: '138******00' } },
    '与 5 名成员共用手机号 138******00',
    'shares phone 138******00 with 5 members',
    5,
  ],
  [
    { code: 'MEETING_BURST', values: { kind: 'DEVICE', gap: 90 * secondMs, expected: 2 * dayMs } },
    '1.5分钟内在同一设备相遇，通常间隔 2天',
    'met on one device within 1.5 minutes, usual gap 2 days',
    90_000,
  ],
  [
    { code: 'LENDERS', values: { mean: 2.45, most: 4 } },
    '人均向 2.5 家机构申请，最多 4 家',
    'applied to 2.5 lenders each on average, 4 at most',
    2.45,
  ],
  [
    { code: 'TRANSMITTED', values: { mask: 'u1', hops: 2 } },
    '与名单主体 u1 相距 2 度',
    '2 hop(s) from listed u1',
    2,
  ],
  [
    { code: 'LISTED', values: { list: 'BLACK', reason: '法院执行' } },
    '在黑名单上：法院执行',
    'on the blacklist: 法院执行',
    null,
  ],
  [
    { code: 'BLACK_TOUCH', values: { n: 12, m: 5 } },
    '12 人中 5 人二度内触黑',
    '5 of 12 accounts are within two hops of the blacklist',
    5,
  ],
  [
    { code: 'EXPOSED', values: {} },
    '少量行为触及团伙，非成员',
    'touched by a gang through a minority of its activity; not a member',
    null,
  ],
];

describe('the sentence of a reason', () => {
  it.each(examples)(
    'has its figures in the form of each language: $code',
    (reason, chinese, english, value) => {
      expect([reasonText(reason, 'zh-CN'), reasonText(reason, 'en'), reasonValue(reason)]).toEqual([
        chinese,
        english,
        value,
      ]);
    },
  );

  it('is written for every code', () => {
    expect(examples.map(([{ code }]) => code).sort()).toEqual([...reasonCodes].sort());
  });

  it('shows a dash for a figure that is missing', () => {
    expect(reasonText({ code: 'NEW_ACCOUNTS', values: { n: 3 } }, 'en')).toBe(
      '– of 3 accounts are younger than 7 days',
    );
    expect(reasonValue({ code: 'NEW_ACCOUNTS', values: { n: 3 } })).toBe(null);
  });

  it('gives a duration in the largest unit that has at least one', () => {
    const gap = (ms: number) =>
      reasonText({ code: 'MEETING_BURST', values: { kind: 'IP', gap: ms, expected: ms } }, 'en').split(
        'usual gap ',
      )[1];
    expect([200, secondMs, 59 * secondMs, minuteMs, hourMs, 36 * hourMs].map(gap)).toEqual([
      '0.2 seconds',
      '1 second',
      '59 seconds',
      '1 minute',
      '1 hour',
      '1.5 days',
    ]);
  });

  it('asks for the same figures in every language', () => {
    for (const text of Object.values(reasonTexts)) {
      const names = languages.map((language) => (text[language].match(/\{\w+\}/g) ?? []).sort());
      expect(new Set(names.map(String)).size).toBe(1);
    }
  });
});

describe('the name of a characteristic', () => {
  it('is written in every language, each name once', () => {
    for (const language of languages) {
      const names = characteristicCodes.map((code) => characteristicTexts[code][language]);
      expect(new Set(names.filter((name) => name !== '')).size).toBe(characteristicCodes.length);
    }
  });
});
