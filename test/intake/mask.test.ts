import { describe, expect, it } from 'vitest';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { maskOf } from '../../graph/intake/mask.ts';

const cases: readonly (readonly [ResourceKind, string, string])[] = [
  ['PHONE', '+8613800138000', '138******00'],
  ['PHONE', '+85221234567', '852******67'],
  ['PHONE', '+861234', '****'],
  ['ID_NUMBER', '11010519491231002X', '1****************X'],
  ['BANK_CARD', '6222021234567894', '622202******7894'],
  ['BANK_CARD', '622202567894', '622202**7894'],
  ['EMAIL', 'zhang.san@example.com', 'z***'],
  ['EMAIL', 'z', '***'],
  ['ADDRESS', '朝阳区建国路88号院3-1201室', '朝阳区建国路***'],
  ['ADDRESS', '建国路', '建***'],
  ['EMPLOYER', '光明贸易有限公司', '光明贸易有限公司'],
  ['IP', '203.0.113.7', '203.0.113.0/24'],
  ['IP', '2408:8207:25b1:9f00::/64', '2408:8207:25b1::/48'],
  ['IP', '2408:0:0:1::/64', '2408::/48'],
  ['GEO_CELL', 'wtw3sjq', 'wtw3s'],
  ['GEO_CELL', 'wt', 'wt'],
  ['DEVICE', 'F3a9-00b1', 'AbCdEf'],
  ['WIFI', 'a4:5e:60:c2:19:7f', 'AbCdEf'],
];

describe('a mask', () => {
  it.each(cases)('of %s %s is %s', (kind, canonical, mask) => {
    expect(maskOf(kind, canonical, 'p1:AbCdEfGhIjKlMnOpQrStUv')).toBe(mask);
  });
});
