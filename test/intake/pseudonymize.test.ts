import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';

const key = new Uint8Array(32).fill(7);

describe('a pseudonym', () => {
  it('is the version and the first 16 bytes of the keyed hash of kind and value', () => {
    const digest = createHmac('sha256', key).update(Buffer.from('PHONE\0+8613800138000')).digest();
    const expected = `p1:${digest.subarray(0, 16).toString('base64url')}`;
    expect(pseudonymizer(key)('PHONE', '+8613800138000')).toBe(expected);
    expect(expected).toMatch(/^p1:[\w-]{22}$/);
  });

  it('tells kinds apart, so that equal values of two kinds never meet', () => {
    const pseudonymize = pseudonymizer(key);
    expect(pseudonymize('EMAIL', 'x')).not.toBe(pseudonymize('ADDRESS', 'x'));
  });

  it('is another one under another key', () => {
    const other = pseudonymizer(new Uint8Array(32).fill(8));
    expect(other('PHONE', '+8613800138000')).not.toBe(pseudonymizer(key)('PHONE', '+8613800138000'));
  });

  it('does not hold the value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
        expect(pseudonymizer(key)('PHONE', phone)).not.toContain(phone.slice(0, 6));
      }),
    );
  });

  it('needs a key of 32 bytes', () => {
    expect(() => pseudonymizer(new Uint8Array(16))).toThrow(
      'PSEUDONYM_KEY_FILE: must hold 32 bytes, holds 16',
    );
  });
});
