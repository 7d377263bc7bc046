import { describe, expect, it } from 'vitest';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { eventReader } from '../../graph/intake/read-event.ts';
import { listEntryReader } from '../../graph/intake/read-list-entry.ts';

const pseudonymize = pseudonymizer(new Uint8Array(32).fill(1));
const read = listEntryReader({ pseudonymize });
const row = { list: 'BLACK', kind: 'ACCOUNT', key: 'u17', reason: 'known fraud', source: 'police' };

describe('a row of a list', () => {
  it('becomes an entry without beginning and end where none is said', () => {
    expect(read(row)).toEqual({
      entry: {
        list: 'BLACK',
        target: { kind: 'ACCOUNT', key: 'u17' },
        display: 'u17',
        reason: 'known fraud',
        source: 'police',
        from: null,
        until: null,
        binding: false,
      },
    });
  });

  it('takes times with an offset or as epoch milliseconds, also as text, and also in the future', () => {
    const times = { from: '2026-05-01T08:00:00+08:00', until: '4102444800000' };
    expect(read({ ...row, ...times, binding: 'true' })).toMatchObject({
      entry: { from: Date.UTC(2026, 4, 1), until: 4102444800000, binding: true },
    });
    expect(read({ ...row, from: 1777593600000 })).toMatchObject({ entry: { from: 1777593600000 } });
  });

  it('meets the resource that events made, whatever the spelling', () => {
    const resources = [
      ['PHONE', 'phone', '+86 138-0013-8000', '13800138000'],
      ['ID_NUMBER', 'idNumber', '11010519491231002x', '110105 19491231 002X'],
      ['BANK_CARD', 'bankCard', '4111 1111 1111 1111', '4111111111111111'],
      ['EMAIL', 'email', ' A@Example.com', 'a@example.COM'],
      ['ADDRESS', 'address', 'Road 5, Room 6', 'road 5 room 6'],
      ['EMPLOYER', 'employer', '华兴  贸易', '华兴 贸易'],
      ['DEVICE', 'deviceId', 'f3a9', ' f3a9 '],
      ['IP', 'ip', '::ffff:198.51.100.7', '198.51.100.7'],
      ['WIFI', 'wifi', 'AA-BB-CC-DD-EE-F1', 'aa:bb:cc:dd:ee:f1'],
      ['GEO_CELL', 'geoCell', 'WX4G0', 'wx4g0'],
    ] as const;
    const readEvent = eventReader({ pseudonymize, now: () => Date.UTC(2026, 5, 1) });
    for (const [kind, field, inEvent, inList] of resources) {
      const event = { type: 'application', eventId: 'e', accountId: 'u1', at: Date.UTC(2026, 4, 1) };
      const reading = readEvent({ ...event, [field]: inEvent }) as { event: GraphEvent };
      const [mention] = mentionsOf(reading.event);
      expect(read({ ...row, kind, key: inList })).toMatchObject({
        entry: { target: { kind, key: mention?.key }, display: mention?.mask },
      });
    }
  });

  it('is refused with the field and what is wrong with it, and never quotes the key', () => {
    const wrong: readonly (readonly [object, string, string])[] = [
      [{ list: '' }, 'MISSING_FIELD', 'list is missing'],
      [{ list: 'RED' }, 'BAD_FIELD', 'list is none of WHITE, BLACK, GREY'],
      [
        { kind: 'PERSON' },
        'BAD_FIELD',
        'kind is none of ACCOUNT, DEVICE, IP, WIFI, GEO_CELL, PHONE, ID_NUMBER, BANK_CARD, EMAIL, ADDRESS, EMPLOYER',
      ],
      [{ key: ' ' }, 'MISSING_FIELD', 'key is missing'],
      [{ kind: 'DEVICE', key: '' }, 'MISSING_FIELD', 'key is missing'],
      [{ key: 'u'.repeat(129) }, 'BAD_FIELD', 'key is longer than 128 characters'],
      [{ kind: 'PHONE', key: '12345' }, 'BAD_FIELD', 'key would link nobody: BAD_PHONE'],
      [{ kind: 'IP', key: '1.2.3' }, 'BAD_FIELD', 'key is no IP address'],
      [{ kind: 'IP', key: '10.0.0.1' }, 'BAD_FIELD', 'key would link nobody: UNROUTABLE_IP'],
      [{ reason: '' }, 'MISSING_FIELD', 'reason is missing'],
      [{ reason: 'r'.repeat(513) }, 'BAD_FIELD', 'reason is longer than 512 characters'],
      [{ source: null }, 'MISSING_FIELD', 'source is missing'],
      [{ source: 's'.repeat(129) }, 'BAD_FIELD', 'source is longer than 128 characters'],
      [
        { from: 'tomorrow' },
        'BAD_TIME',
        'from must be RFC 3339 text with an offset, or whole epoch milliseconds',
      ],
      [{ from: '1777593600' }, 'BAD_TIME', 'from is given in seconds, milliseconds are expected'],
      [{ from: 1777593600000, until: 1777593600000 }, 'BAD_TIME', 'until must be after from'],
      [{ binding: 'yes' }, 'BAD_FIELD', 'binding must be true or false'],
      [{ list: 'GREY', binding: true }, 'BAD_FIELD', 'binding is for the black list only'],
    ];
    for (const [change, code, reason] of wrong) {
      expect(read({ ...row, ...change })).toEqual({ rejection: { code, reason } });
    }
    expect(read(row)).toHaveProperty('entry');
  });
});
