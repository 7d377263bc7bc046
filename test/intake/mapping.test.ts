import { describe, expect, it } from 'vitest';
import { bindMapping } from '../../graph/intake/map-row.ts';
import { readMapping } from '../../graph/intake/mapping.ts';
import type { ParsedRow } from '../../graph/intake/read-json-line.ts';

const header = ['user_id', 'signup_time', 'device_id', 'amount', 'phone_a', 'phone_b', 'ok', 'note'];
const registration = {
  type: 'registration',
  eventId: 'reg-{user_id}',
  accountId: '{user_id}',
  at: '{signup_time}',
};

describe('a mapping', () => {
  it('makes several events of one row', () => {
    const mapped = map(
      [
        { ...registration, deviceId: '{device_id}' },
        {
          type: 'application',
          eventId: 'app-{user_id}',
          accountId: '{user_id}',
          at: '{signup_time}',
          amount: '{amount}',
          lender: 'L1',
        },
      ],
      ['7', '2026-05-01T00:00:00Z', 'd1', '34.50', '', '', '', ''],
    );
    expect(mapped).toEqual([
      {
        row: {
          type: 'registration',
          eventId: 'reg-7',
          accountId: '7',
          at: '2026-05-01T00:00:00Z',
          deviceId: 'd1',
        },
      },
      {
        row: {
          type: 'application',
          eventId: 'app-7',
          accountId: '7',
          at: '2026-05-01T00:00:00Z',
          amount: '34.50',
          lender: 'L1',
        },
      },
    ]);
  });

  it('leaves a field out whose column is empty, also inside a longer template', () => {
    expect(map([registration], ['', '', '', '', '', '', '', ''])).toEqual([
      { row: { type: 'registration' } },
    ]);
  });

  it('joins columns and literals, and knows the number of the row', () => {
    const event = { type: 'login', eventId: '{user_id}/{#}/x', accountId: ' {user_id}', at: '{signup_time}' };
    expect(map([event], [' 7 ', '1777594000000', '', '', '', '', '', ''], 12)).toEqual([
      { row: { type: 'login', eventId: '7/12/x', accountId: ' 7', at: 1777594000000 } },
    ]);
  });

  it('turns text into truth, numbers and lists where the field asks for them', () => {
    const login = { type: 'login', eventId: 'l', accountId: 'a', at: '{signup_time}', success: '{ok}' };
    const application = { ...registration, type: 'application', contactPhones: ['{phone_a}', '{phone_b}'] };
    const outcome = {
      type: 'outcome',
      eventId: 'o',
      accountId: 'a',
      at: '{signup_time}',
      daysPastDue: '{amount}',
    };
    const single = { ...registration, type: 'application', contactPhones: '{phone_a}' };
    const found = map(
      [login, application, outcome, single],
      ['7', '1777594000000', '', '30', '139', '', 'FALSE', ''],
    );
    expect(rowsOf(found)).toMatchObject([
      { success: false, at: 1777594000000 },
      { contactPhones: ['139'] },
      { daysPastDue: 30 },
      { contactPhones: ['139'] },
    ]);
    expect(rowsOf(map([login], ['7', '1', '', '', '', '', '1', '']))).toMatchObject([{ success: true }]);
    expect(rowsOf(map([login], ['7', '1', '', '', '', '', 'maybe', '']))).toMatchObject([
      { success: 'maybe' },
    ]);
  });

  it('reads times by format and zone', () => {
    const timed = (format: string, zone?: string) => ({
      ...registration,
      at: { column: 'signup_time', format, ...(zone === undefined ? {} : { zone }) },
    });
    const at = (event: object, text: string) =>
      rowsOf(map([event], ['7', text, '', '', '', '', '', '']))[0]?.at;
    expect(at(timed('M/d/yy H:mm'), '2/24/15 22:55')).toBe(Date.UTC(2015, 1, 24, 22, 55));
    expect(at(timed('yyyy-MM-dd HH:mm:ss', 'Asia/Shanghai'), '2026-05-01 08:00:00')).toBe(
      Date.UTC(2026, 4, 1),
    );
    expect(at(timed('yyyy-MM-dd HH:mm', 'UTC+8'), '2026-05-01 08:00')).toBe(Date.UTC(2026, 4, 1));
    expect(at(timed('dd.MM.yyyy'), '01.05.2026')).toBe(Date.UTC(2026, 4, 1));
    expect(at(timed('X'), '1777593600')).toBe(Date.UTC(2026, 4, 1));
    expect(at(timed('X'), '1777593600.5')).toBe(Date.UTC(2026, 4, 1) + 500);
    expect(at(timed('M/d/yy H:mm'), '')).toBeUndefined();
  });

  it('rejects a row whose time does not fit, with the format and without the value', () => {
    const timed = { ...registration, at: { column: 'signup_time', format: 'M/d/yy H:mm' } };
    expect(map([timed, registration], ['7', '2015-02-24', '', '', '', '', '', ''])).toEqual([
      { rejection: { code: 'BAD_TIME', reason: 'at does not fit the format M/d/yy H:mm' } },
      { row: { type: 'registration', eventId: 'reg-7', accountId: '7', at: '2015-02-24' } },
    ]);
  });
});

describe('a mapping that cannot be used', () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['is no JSON', '{', 'm.json: is no valid JSON'],
    ['is no object', '[]', 'm.json: Invalid input: expected object, received array'],
    ['has no events', { events: [] }, 'm.json: events: Too small: expected array to have >=1 items'],
    [
      'has a setting that does not exist',
      { events: [registration], quote: "'" },
      'm.json: has no setting quote',
    ],
    [
      'has an unknown encoding',
      { encoding: 'latin1', events: [registration] },
      'm.json: encoding: Invalid option: expected one of "utf-8"|"gb18030"',
    ],
    [
      'has a quote as delimiter',
      { delimiter: '"', events: [registration] },
      'm.json: delimiter: cannot be a quote or a line end',
    ],
    [
      'has an unknown type',
      { events: [{ ...registration, type: 'signup' }] },
      'm.json: events[0].type: Invalid option: expected one of "login"|"registration"|"application"|"tie"|"outcome"',
    ],
    [
      'names a field that the type does not have',
      { events: [{ ...registration, amount: '1' }] },
      'm.json: events[0].amount: is no field of a registration',
    ],
    [
      'names an authenticator',
      { events: [registration, { ...registration, password: '{note}' }] },
      'm.json: events[1].password: is an authenticator and must never be loaded',
    ],
    [
      'has a number for a template',
      { events: [{ ...registration, eventId: 7 }] },
      'm.json: events[0].eventId: must be a template such as "{column}"',
    ],
    [
      'has a list for a single value',
      { events: [{ ...registration, phone: ['{phone_a}'] }] },
      'm.json: events[0].phone: must be a template such as "{column}"',
    ],
    [
      'has a number in a list',
      { events: [{ ...registration, type: 'application', contactPhones: [1] }] },
      'm.json: events[0].contactPhones: must be a template or a list of 1 to 20 templates',
    ],
    [
      'has a time without format',
      { events: [{ ...registration, at: { column: 'signup_time' } }] },
      'm.json: events[0].at: format: Invalid input: expected string, received undefined',
    ],
    [
      'names a column that is not there',
      { events: [{ ...registration, deviceId: '{device}' }] },
      'm.json: events[0].deviceId: the file has no column "device"; it has user_id, signup_time, device_id, amount, phone_a, phone_b, ok, note',
    ],
    [
      'names a time column that is not there',
      { events: [{ ...registration, at: { column: 'when', format: 'X' } }] },
      'm.json: events[0].at: the file has no column "when"; it has user_id, signup_time, device_id, amount, phone_a, phone_b, ok, note',
    ],
    [
      'has a format without a day',
      { events: [{ ...registration, at: { column: 'signup_time', format: 'yyyy-MM' } }] },
      'm.json: events[0].at: column "signup_time": the format "yyyy-MM" does not name a whole date',
    ],
    [
      'has a format of no tokens',
      { events: [{ ...registration, at: { column: 'signup_time', format: "'at'" } }] },
      `m.json: events[0].at: column "signup_time": the format "'at'" does not name a whole date`,
    ],
    [
      'has an unknown zone',
      {
        events: [{ ...registration, at: { column: 'signup_time', format: 'yyyy-MM-dd', zone: 'Mars/Base' } }],
      },
      'm.json: events[0].at: column "signup_time": "Mars/Base" is no time zone',
    ],
    [
      'takes an authenticator from a column',
      { events: [{ ...registration, deviceId: '{card_cvv}' }] },
      'm.json: events[0].deviceId: column "card_cvv" holds an authenticator and must never be loaded',
    ],
  ];

  it.each(wrong)('%s', (_, mapping, message) => {
    const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
    expect(() => bindMapping(readMapping(text, 'm.json'), header, 'm.json')).toThrow(
      new RegExp(`^${escaped(message)}$`),
    );
  });

  it('names a column that the file has twice', () => {
    const mapping = readMapping(JSON.stringify({ events: [registration] }), 'm.json');
    expect(() => bindMapping(mapping, ['user_id', 'signup_time', 'user_id'], 'm.json')).toThrow(
      'm.json: events[0].eventId: the file has two columns "user_id"',
    );
  });

  it('is told about a wide file without all of its columns', () => {
    const wide = Array.from({ length: 45 }, (_, index) => `c${index}`);
    const mapping = readMapping(JSON.stringify({ events: [registration] }), 'm.json');
    expect(() => bindMapping(mapping, wide, 'm.json')).toThrow(/c38, c39 and 5 more$/);
  });
});

function map(events: readonly object[], columns: readonly string[], row = 1): readonly ParsedRow[] {
  return bindMapping(readMapping(JSON.stringify({ events }), 'm.json'), header, 'm.json')(columns, row);
}

function rowsOf(parsed: readonly ParsedRow[]): readonly Record<string, unknown>[] {
  return parsed.map((one) => ('row' in one ? (one.row as Record<string, unknown>) : {}));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
