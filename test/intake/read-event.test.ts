import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { eventReader } from '../../graph/intake/read-event.ts';

const key = new Uint8Array(32).fill(7);
const now = Date.UTC(2026, 5, 1);
const at = Date.UTC(2026, 4, 1);
const read = eventReader({ pseudonymize: pseudonymizer(key), now: () => now });

const login = { type: 'login', eventId: 'l-1', accountId: 'u1', at };
const application = { type: 'application', eventId: 'a-1', accountId: 'u1', at };
const tie = { type: 'tie', eventId: 't-1', accountId: 'u1', at, otherAccountId: 'u2', tie: 'TRANSFER' };
const outcome = { type: 'outcome', eventId: 'o-1', accountId: 'u1', at, knownAt: at, outcome: 'OVERDUE' };
const base = { eventId: 'l-1', accountId: 'u1', at, accountCreatedAt: null };
const noContext = { mentions: [], flags: [], userAgent: null };

describe('a row', () => {
  it('of a login becomes a login with what it touched, in the order of the fields', () => {
    const row = {
      ...login,
      ip: '203.0.113.7',
      deviceId: ' f3a9 ',
      wifi: 'A4-5E-60-C2-19-7F',
      geoCell: 'wtw3sjq',
    };
    expect(eventOf({ ...row, accountCreatedAt: at - 1, userAgent: 'Firefox', success: false })).toEqual({
      type: 'login',
      ...base,
      accountCreatedAt: at - 1,
      mentions: [
        {
          kind: 'DEVICE',
          key: pseudonymOf('DEVICE', 'f3a9'),
          through: 'FROM_DEVICE',
          mask: shortOf('DEVICE', 'f3a9'),
        },
        { kind: 'IP', key: pseudonymOf('IP', '203.0.113.7'), through: 'FROM_IP', mask: '203.0.113.0/24' },
        {
          kind: 'WIFI',
          key: pseudonymOf('WIFI', 'a4:5e:60:c2:19:7f'),
          through: 'OVER_WIFI',
          mask: shortOf('WIFI', 'a4:5e:60:c2:19:7f'),
        },
        { kind: 'GEO_CELL', key: 'wtw3sjq', through: 'IN_CELL', mask: 'wtw3s' },
      ],
      flags: [],
      userAgent: 'Firefox',
      success: false,
    });
  });

  it('of a registration becomes a registration', () => {
    const row = {
      ...login,
      type: 'registration',
      phone: '138 0013 8000',
      email: 'A@b.cn',
      referrerAccountId: 'u9',
    };
    expect(eventOf(row)).toEqual({
      type: 'registration',
      ...base,
      ...noContext,
      mentions: [
        {
          kind: 'PHONE',
          key: pseudonymOf('PHONE', '+8613800138000'),
          through: 'GAVE_PHONE',
          mask: '138******00',
        },
        { kind: 'EMAIL', key: pseudonymOf('EMAIL', 'a@b.cn'), through: 'GAVE_EMAIL', mask: 'a***' },
      ],
      referrerAccountId: 'u9',
    });
  });

  it('of an application becomes an application; contacts are phones named in another way', () => {
    const event = eventOf({
      ...application,
      phone: '13800138000',
      contactPhones: ['138 0013 8000', '+86 139 0000 0001', '13900000001', ''],
      idNumber: '11010519491231002x',
      bankCard: '4111 1111 1111 1111',
      address: '建国路88号',
      employer: ' 光明贸易 ',
      product: 'P',
      amount: '20000.00',
      lender: 'L1',
    });
    expect(event).toMatchObject({
      type: 'application',
      product: 'P',
      amount: '20000.00',
      lender: 'L1',
      flags: [],
    });
    expect(mentionsIn(event)).toEqual([
      ['GAVE_PHONE', pseudonymOf('PHONE', '+8613800138000')],
      ['NAMED_CONTACT', pseudonymOf('PHONE', '+8613800138000')],
      ['NAMED_CONTACT', pseudonymOf('PHONE', '+8613900000001')],
      ['GAVE_ID_NUMBER', pseudonymOf('ID_NUMBER', '11010519491231002X')],
      ['GAVE_BANK_CARD', pseudonymOf('BANK_CARD', '4111111111111111')],
      ['GAVE_ADDRESS', pseudonymOf('ADDRESS', '建国路88号')],
      ['NAMED_EMPLOYER', '光明贸易'],
    ]);
  });

  it('of a tie becomes a tie', () => {
    expect(eventOf({ ...tie, amount: '5' })).toEqual({
      type: 'tie',
      ...base,
      eventId: 't-1',
      tie: 'TRANSFER',
      otherAccountId: 'u2',
      amount: '5',
    });
  });

  it('of an outcome becomes an outcome', () => {
    expect(eventOf({ ...outcome, applicationId: 'a-1', source: 'core', daysPastDue: 30 })).toEqual({
      type: 'outcome',
      ...base,
      eventId: 'o-1',
      outcome: 'OVERDUE',
      knownAt: at,
      applicationId: 'a-1',
      source: 'core',
      daysPastDue: 30,
    });
  });

  it('needs no resource, and what is empty or null counts as left out', () => {
    const plain = { type: 'login', ...base, ...noContext, success: true };
    expect(eventOf(login)).toEqual(plain);
    const empty = { deviceId: '', ip: '  ', wifi: null, userAgent: '', success: null, accountCreatedAt: '' };
    expect(eventOf({ ...login, ...empty })).toEqual(plain);
  });

  it('is accepted with flags for values that must not link anybody', () => {
    const row = {
      ...application,
      deviceId: '00000000',
      ip: '192.168.0.1',
      wifi: '02:00:00:00:00:00',
      phone: '12345',
      contactPhones: ['1', '2'],
      idNumber: '1',
      bankCard: '1',
    };
    expect(eventOf(row)).toMatchObject({
      mentions: [],
      flags: ['JUNK_DEVICE', 'UNROUTABLE_IP', 'JUNK_WIFI', 'BAD_PHONE', 'BAD_ID_NUMBER', 'BAD_BANK_CARD'],
    });
  });

  it('may hold fields of its own: they are named and left aside', () => {
    const row = { ...login, colour: 'red', phone: '13800138000', constructor: 1 };
    expect(read(row)).toMatchObject({ ignoredFields: ['colour', 'phone', 'constructor'] });
    const polluted = JSON.parse(
      '{"type":"login","eventId":"l-1","accountId":"u1","at":1777593600000,"__proto__":{"ip":"x"}}',
    );
    expect(read(polluted)).toMatchObject({ event: { mentions: [] }, ignoredFields: ['__proto__'] });
  });
});

describe('a refused row', () => {
  const long = 'x'.repeat(129);
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['BAD_JSON', [], 'the row is no JSON object'],
    ['BAD_JSON', null, 'the row is no JSON object'],
    ['BAD_JSON', 'text', 'the row is no JSON object'],
    ['MISSING_FIELD', {}, 'type is missing'],
    [
      'UNKNOWN_TYPE',
      { ...login, type: 'logout' },
      'type is none of login, registration, application, tie, outcome',
    ],
    ['UNKNOWN_TYPE', { ...login, type: 7 }, 'type is none of login, registration, application, tie, outcome'],
    ['MISSING_FIELD', { ...login, eventId: '' }, 'eventId is missing'],
    ['MISSING_FIELD', { ...login, accountId: null }, 'accountId is missing'],
    ['MISSING_FIELD', { ...login, at: undefined }, 'at is missing'],
    ['MISSING_FIELD', { ...tie, otherAccountId: undefined }, 'otherAccountId is missing'],
    ['MISSING_FIELD', { ...tie, tie: undefined }, 'tie is missing'],
    ['MISSING_FIELD', { ...outcome, outcome: '' }, 'outcome is missing'],
    ['MISSING_FIELD', { ...outcome, knownAt: undefined }, 'knownAt is missing'],
    ['BAD_FIELD', { ...login, eventId: 17 }, 'eventId must be text'],
    ['BAD_FIELD', { ...login, eventId: long }, 'eventId is longer than 128 characters'],
    ['BAD_FIELD', { ...login, accountId: `u\ud800` }, 'accountId holds broken Unicode'],
    ['BAD_FIELD', { ...login, deviceId: { a: 1 } }, 'deviceId must be text'],
    ['BAD_FIELD', { ...login, deviceId: 'x'.repeat(257) }, 'deviceId is longer than 256 characters'],
    ['BAD_FIELD', { ...login, ip: '1.2.3' }, 'ip is no IP address'],
    ['BAD_FIELD', { ...login, wifi: 'home' }, 'wifi is no MAC address'],
    ['BAD_FIELD', { ...login, geoCell: 'wtw3sjqx' }, 'geoCell is no geohash of 1 to 7 characters'],
    ['BAD_FIELD', { ...login, userAgent: 'x'.repeat(1025) }, 'userAgent is longer than 1024 characters'],
    ['BAD_FIELD', { ...login, success: 'yes' }, 'success must be true or false'],
    ['BAD_FIELD', { ...application, employer: long }, 'employer is longer than 128 characters'],
    ['BAD_FIELD', { ...application, address: '..' }, 'address has no letter and no digit'],
    ['BAD_FIELD', { ...application, contactPhones: '1' }, 'contactPhones must be a list of texts'],
    ['BAD_FIELD', { ...application, contactPhones: [1] }, 'contactPhones must be text'],
    [
      'BAD_FIELD',
      { ...application, contactPhones: Array.from({ length: 21 }, () => '1') },
      'contactPhones has more than 20 entries',
    ],
    ...[20000, '1,000', '-5', '1e3', '1.23456', '.5', '1234567890123456'].map(
      (amount) =>
        [
          'BAD_FIELD',
          { ...application, amount },
          'amount must be decimal text with at most 15 digits before the point and 4 behind it',
        ] as const,
    ),
    ['BAD_FIELD', { ...tie, otherAccountId: 'u1' }, 'otherAccountId is the account itself'],
    ['BAD_FIELD', { ...tie, tie: 'FRIEND' }, 'tie is none of TRANSFER, REFERRAL, CONTACT, GUARANTEE'],
    [
      'BAD_FIELD',
      { ...outcome, outcome: 'BAD' },
      'outcome is none of CONFIRMED_FRAUD, OVERDUE, SETTLED, CLEARED',
    ],
    ['BAD_FIELD', { ...outcome, daysPastDue: -1 }, 'daysPastDue must be a whole number from 0 to 36500'],
    ['BAD_FIELD', { ...outcome, daysPastDue: '30' }, 'daysPastDue must be a whole number from 0 to 36500'],
    [
      'BAD_TIME',
      { ...login, at: '2026-05-01' },
      'at must be RFC 3339 text with an offset, or whole epoch milliseconds',
    ],
    ['BAD_TIME', { ...login, at: 1777594000 }, 'at is given in seconds, milliseconds are expected'],
    ['BAD_TIME', { ...login, at: '1999-05-01T00:00:00Z' }, 'at is before 2000-01-01'],
    ['BAD_TIME', { ...outcome, knownAt: at - 1 }, 'knownAt is before at'],
    ['FUTURE_TIME', { ...login, at: now + 300_001 }, 'at is more than 5 minutes after arrival'],
    ['FUTURE_TIME', { ...outcome, knownAt: now + 300_001 }, 'knownAt is more than 5 minutes after arrival'],
  ];

  it.each(cases)('is %s for %j: %s', (code, row, reason) => {
    expect(read(row)).toEqual({ rejection: { code, reason } });
  });

  it('is told with its first problem only, and spoils no later row', () => {
    expect(read({ type: 'login' })).toEqual({
      rejection: { code: 'MISSING_FIELD', reason: 'eventId is missing' },
    });
    expect(read(login)).toHaveProperty('event');
  });

  it('is never quoted in the reason', () => {
    const secret = 'zq7#secret-value';
    const bad = fc.constantFrom(secret, { [secret]: secret }, [secret], `${secret}\ud800`, secret.repeat(99));
    const names = [
      'type eventId accountId at accountCreatedAt deviceId ip wifi geoCell userAgent success phone email',
      'referrerAccountId contactPhones idNumber bankCard address employer product amount lender otherAccountId tie',
      'outcome knownAt applicationId source daysPastDue',
    ].flatMap((line) => line.split(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(login, application, tie, outcome, { ...login, type: 'registration' }),
        fc.dictionary(fc.constantFrom(...names), bad, { minKeys: 1, maxKeys: 4 }),
        (row, changes) => {
          const reading = read({ ...row, ...changes });
          if ('rejection' in reading) expect(reading.rejection.reason).not.toContain('zq7');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('reading', () => {
  it('gives one event for one row, whatever was read before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 60 }, (_, index) => index)), (order) => {
        const fresh = eventReader({ pseudonymize: pseudonymizer(key), now: () => now });
        const rowOf = (n: number) => ({
          ...login,
          eventId: `l-${n}`,
          deviceId: `d-${n % 7}`,
          ip: `36.0.0.${n % 5}`,
        });
        expect(order.map((n) => fresh(rowOf(n)))).toEqual(order.map((n) => read(rowOf(n))));
      }),
      { numRuns: 20 },
    );
  });
});

function eventOf(row: unknown) {
  const reading = read(row);
  if ('rejection' in reading) throw new Error(`${reading.rejection.code}: ${reading.rejection.reason}`);
  return reading.event;
}

function mentionsIn(event: ReturnType<typeof eventOf>) {
  return 'mentions' in event ? event.mentions.map(({ through, key: mentioned }) => [through, mentioned]) : [];
}

function pseudonymOf(kind: ResourceKind, canonical: string): string {
  return pseudonymizer(key)(kind, canonical);
}

function shortOf(kind: ResourceKind, canonical: string): string {
  return pseudonymOf(kind, canonical).slice(3, 9);
}
