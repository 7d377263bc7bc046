import { describe, expect, it } from 'vitest';
import { defaultIntakeSettings } from '../../../graph/intake/intake-settings.ts';
import { pseudonymizer } from '../../../graph/intake/pseudonymize.ts';
import { valueReader } from '../../../server/investigation/read-value.ts';

const pseudonymize = pseudonymizer(new Uint8Array(32).fill(7));
const read = valueReader(defaultIntakeSettings, pseudonymize);

describe('a raw value that is searched for', () => {
  it('is the phone that events with another spelling named', () => {
    const phone = { kind: 'PHONE', key: pseudonymize('PHONE', '+8613800138000') };
    for (const text of ['138 0013 8000', '+86 138-0013-8000', '13800138000'])
      expect(read(text)).toContainEqual(phone);
  });

  it('is the address of the network, in one spelling', () => {
    expect(read('::ffff:8.8.8.8')).toContainEqual({ kind: 'IP', key: pseudonymize('IP', '8.8.8.8') });
  });

  it('is a plain key where the kind is not personal', () => {
    expect(read(' 华兴贸易 '.trim())).toContainEqual({ kind: 'EMPLOYER', key: '华兴贸易' });
  });

  it('is no kind whose form it does not have, and none at all as a key that is too long', () => {
    const kinds = (text: string) => read(text).map(({ kind }) => kind);
    expect(kinds('13800138000')).not.toContain('IP');
    expect(kinds('11010119900307123X')).not.toContain('PHONE');
    expect(kinds('x'.repeat(400))).not.toContain('EMPLOYER');
  });
});
