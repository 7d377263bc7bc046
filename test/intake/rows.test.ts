import { describe, expect, it } from 'vitest';
import { decoderOf } from '../../graph/intake/decode-bytes.ts';
import { looksPersonal } from '../../graph/intake/personal-account-id.ts';
import { readJsonLine } from '../../graph/intake/read-json-line.ts';
import { recentCache } from '../../graph/intake/recent-cache.ts';

describe('a line of NDJSON', () => {
  it('is parsed as it stands, with a byte order mark or a carriage return', () => {
    expect(parse('{"a":1}')).toEqual({ row: { a: 1 } });
    expect(parse('\ufeff{"a":1}\r')).toEqual({ row: { a: 1 } });
  });

  it('is no row when it is white space', () => {
    expect(parse('')).toBeNull();
    expect(parse(' \t\r')).toBeNull();
  });

  it('is BAD_JSON, BAD_ENCODING or TOO_LONG when it cannot be parsed', () => {
    expect(parse('{"a":')).toEqual({ rejection: { code: 'BAD_JSON', reason: 'the row is no valid JSON' } });
    expect(parse(Buffer.from([0x22, 0xff, 0x22]))).toEqual({
      rejection: { code: 'BAD_ENCODING', reason: 'the row is no valid UTF-8' },
    });
    expect(parse('{}', 1_048_577)).toEqual({
      rejection: { code: 'TOO_LONG', reason: 'the row is longer than 1048576 bytes' },
    });
  });
});

describe('decoding', () => {
  it('reads GB 18030, which Chinese banks export', () => {
    const decode = decoderOf('gb18030');
    expect(decode(Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]))).toBe('张三');
    expect(decode(Buffer.from([0x81]))).toEqual({
      code: 'BAD_ENCODING',
      reason: 'the row is no valid GB18030',
    });
  });
});

describe('an account id', () => {
  it.each(['13800138000', '+8613800138000', '8613800138000', '11010519491231002x'])(
    '%s looks personal',
    (id) => {
      expect(looksPersonal(id)).toBe(true);
    },
  );

  it.each(['u17', '1380013800', '23800138000', '110105194912310021', 'account-13800138000'])(
    '%s does not',
    (id) => {
      expect(looksPersonal(id)).toBe(false);
    },
  );
});

describe('a recent cache', () => {
  it('keeps the last entries used and forgets old ones', () => {
    const cache = recentCache<number>(2);
    cache.put('a', 1);
    cache.put('b', 2);
    cache.put('c', 3);
    expect(cache.get('a')).toBe(1);
    cache.put('d', 4);
    expect([cache.get('b'), cache.get('a'), cache.get('d')]).toEqual([undefined, 1, 4]);
  });
});

function parse(text: string | Uint8Array, byteLength?: number) {
  const bytes = Buffer.from(text as string);
  return readJsonLine(
    { line: 1, byteOffset: 0, bytes, byteLength: byteLength ?? bytes.length },
    decoderOf('utf-8'),
  );
}
