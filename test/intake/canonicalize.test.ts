import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { isIdNumber } from '../../graph/intake/canonical-identity.ts';
import { canonicalize } from '../../graph/intake/canonicalize.ts';
import { defaultIntakeSettings } from '../../graph/intake/intake-settings.ts';
import { junkDevices } from '../../graph/intake/junk-devices.ts';

describe('a device id', () => {
  it('is kept as it is, case and all', () => {
    expect(of('DEVICE', 'F3a9-00b1')).toEqual({ value: 'F3a9-00b1' });
  });

  it.each([
    '0',
    '000000000000000',
    '00000000-0000-0000-0000-000000000000',
    '02:00:00:00:00:00',
    'ffffffffffffffff',
    '9774D56D682E549C',
    'unknown',
    'NULL',
  ])('is junk when it is %s', (id) => {
    expect(of('DEVICE', id)).toEqual({ flag: 'JUNK_DEVICE' });
  });

  it('is junk when the operator lists it', () => {
    const settings = { ...defaultIntakeSettings, junkDevices: new Set([...junkDevices, 'kiosk-1']) };
    expect(canonicalize('DEVICE', 'Kiosk-1', settings)).toEqual({ flag: 'JUNK_DEVICE' });
    expect(of('DEVICE', 'Kiosk-1')).toEqual({ value: 'Kiosk-1' });
  });
});

describe('an IP address', () => {
  it('of version 4 is kept, also when it is written as version 6', () => {
    expect(of('IP', '36.0.27.117')).toEqual({ value: '36.0.27.117' });
    expect(of('IP', '::ffff:36.0.27.117')).toEqual({ value: '36.0.27.117' });
    expect(of('IP', '::ffff:2400:1b75')).toEqual({ value: '36.0.27.117' });
  });

  it('of version 6 stands for its /64 network', () => {
    expect(of('IP', '2408:8207:25b1:9f00:1:2:3:4')).toEqual({ value: '2408:8207:25b1:9f00::/64' });
    expect(of('IP', '2408:8207:25B1:9F00::9')).toEqual({ value: '2408:8207:25b1:9f00::/64' });
    expect(of('IP', '2408:0:0:1::1')).toEqual({ value: '2408:0:0:1::/64' });
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.7',
    '172.16.9.9',
    '169.254.1.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:10.0.0.1',
  ])('links nobody when it is %s', (address) => {
    expect(of('IP', address)).toEqual({ flag: 'UNROUTABLE_IP' });
  });

  it('of a documentation range is accepted, unless the operator says otherwise', () => {
    expect(of('IP', '203.0.113.7')).toEqual({ value: '203.0.113.7' });
    expect(of('IP', '2001:db8::7')).toEqual({ value: '2001:db8::/64' });
    const settings = { ...defaultIntakeSettings, unroutableRanges: new Set(['reserved']) };
    expect(canonicalize('IP', '203.0.113.7', settings)).toEqual({ flag: 'UNROUTABLE_IP' });
  });

  it.each([
    '1',
    '1.2.3',
    '010.0.0.1',
    '0x7f.0.0.1',
    '256.1.1.1',
    '36.0.27.117:80',
    'localhost',
    '2408::1::2',
  ])('is none when it is %s', (text) => {
    expect(of('IP', text)).toEqual({ problem: 'is no IP address' });
  });
});

describe('a Wi-Fi network', () => {
  it('is a lower-case MAC address with colons', () => {
    const value = 'a4:5e:60:c2:19:7f';
    for (const text of ['A4:5E:60:C2:19:7F', 'a4-5e-60-c2-19-7f', 'a45e.60c2.197f', 'A45E60C2197F']) {
      expect(of('WIFI', text)).toEqual({ value });
    }
    expect(of('WIFI', 'a4:5e:60:c2:19')).toEqual({ problem: 'is no MAC address' });
  });

  it('links nobody when it is the address that phones give in place of the true one', () => {
    expect(of('WIFI', '02:00:00:00:00:00')).toEqual({ flag: 'JUNK_WIFI' });
    expect(of('WIFI', '00-00-00-00-00-00')).toEqual({ flag: 'JUNK_WIFI' });
  });
});

describe('a cell', () => {
  it('is a lower-case geohash of at most seven characters', () => {
    expect(of('GEO_CELL', 'WTW3SJQ')).toEqual({ value: 'wtw3sjq' });
    expect(of('GEO_CELL', 'w')).toEqual({ value: 'w' });
    const problem = 'is no geohash of 1 to 7 characters';
    expect(of('GEO_CELL', 'wtw3sjqx')).toEqual({ problem });
    expect(of('GEO_CELL', 'wtwa')).toEqual({ problem });
  });
});

describe('a phone', () => {
  it('is one number in all its spellings', () => {
    for (const text of [
      '138 0013 8000',
      '13800138000',
      '+86 138-0013-8000',
      '0086 13800138000',
      '＋８６１３８００１３８０００',
    ]) {
      expect(of('PHONE', text)).toEqual({ value: '+8613800138000' });
    }
    expect(of('PHONE', '010-6552 9988')).toEqual({ value: '+861065529988' });
    expect(of('PHONE', '+852 2123 4567')).toEqual({ value: '+85221234567' });
  });

  it('of another country without its prefix needs the region', () => {
    const settings = { ...defaultIntakeSettings, phoneRegion: 'HK' } as const;
    expect(canonicalize('PHONE', '2123 4567', settings)).toEqual({ value: '+85221234567' });
  });

  it.each(['12345', '110', 'call me', '138001380001', '99999999999'])('is flagged when it is %s', (text) => {
    expect(of('PHONE', text)).toEqual({ flag: 'BAD_PHONE' });
  });
});

describe('an identity number', () => {
  it('is upper-case with its check character verified', () => {
    expect(of('ID_NUMBER', '11010519491231002x')).toEqual({ value: '11010519491231002X' });
    expect(of('ID_NUMBER', '１１０１０５ 19491231 002X')).toEqual({ value: '11010519491231002X' });
    expect(of('ID_NUMBER', '440524188001010014')).toEqual({ value: '440524188001010014' });
  });

  it('is flagged with a wrong check character or length', () => {
    for (const text of ['110105194912310021', '11010519491231002', '000000000000000000', 'X']) {
      expect(of('ID_NUMBER', text)).toEqual({ flag: 'BAD_ID_NUMBER' });
    }
  });

  it('never passes with one digit changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        fc.stringMatching(/^[1-9]\d{16}$/),
        (place, change, body) => {
          const whole = [...'0123456789X'].map((check) => body + check).find(isIdNumber) ?? '';
          const digit = (Number(whole[place]) + change) % 10;
          expect(isIdNumber(whole)).toBe(true);
          expect(isIdNumber(whole.slice(0, place) + digit + whole.slice(place + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('a bank card', () => {
  it('is its digits, with the check digit verified', () => {
    expect(of('BANK_CARD', '6222 0212 3456 7894')).toEqual({ value: '6222021234567894' });
    expect(of('BANK_CARD', '4111-1111-1111-1111')).toEqual({ value: '4111111111111111' });
  });

  it('is flagged with a wrong check digit, another length or nothing but zeros', () => {
    for (const text of ['4111111111111112', '0000000000000000', '18', '4111 1111 1111 111x']) {
      expect(of('BANK_CARD', text)).toEqual({ flag: 'BAD_BANK_CARD' });
    }
  });
});

describe('an e-mail, an address and an employer', () => {
  it('meet in their compatibility form', () => {
    expect(of('EMAIL', 'Ｚhang.San@Example.COM')).toEqual({ value: 'zhang.san@example.com' });
    expect(of('EMPLOYER', '　光明  贸易（上海）有限公司 ')).toEqual({ value: '光明 贸易(上海)有限公司' });
  });

  it('an address drops white space and punctuation, but not between two digits', () => {
    const value = '朝阳区建国路88号院3-1201室';
    for (const text of [
      '朝阳区 建国路88号院，3-1201室',
      '朝阳区建国路８８号院 3－1201 室',
      '朝阳区建国路88号院3 1201室',
    ]) {
      expect(of('ADDRESS', text)).toEqual({ value });
    }
    expect(of('ADDRESS', 'Road 1-23')).not.toEqual(of('ADDRESS', 'Road 12-3'));
    expect(of('ADDRESS', '--')).toEqual({ problem: 'has no letter and no digit' });
  });
});

describe('canonical forms', () => {
  const kinds: readonly ResourceKind[] = [
    'DEVICE',
    'WIFI',
    'GEO_CELL',
    'PHONE',
    'ID_NUMBER',
    'BANK_CARD',
    'EMAIL',
    'ADDRESS',
    'EMPLOYER',
  ];

  it('are their own canonical form', () => {
    const samples = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.stringMatching(/^[0-9a-f]{12}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), samples, (kind, text) => {
        fc.pre(text.trim() !== '');
        const once = of(kind, text.trim());
        if ('value' in once && once.value !== '') expect(of(kind, once.value)).toEqual(once);
      }),
    );
  });
});

function of(kind: ResourceKind, text: string) {
  return canonicalize(kind, text, defaultIntakeSettings);
}
