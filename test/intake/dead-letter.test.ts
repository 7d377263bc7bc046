import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAuthenticator } from '../../graph/intake/authenticators.ts';
import type { CsvOrigin, DeadLetter } from '../../graph/intake/dead-letter.ts';
import { readDeadLetter, writeDeadLetter } from '../../graph/intake/dead-letter.ts';
import type { RejectionCode } from '../../graph/intake/rejection.ts';
import { rejectionCodes } from '../../graph/intake/rejection.ts';

const csv: CsvOrigin = {
  columns: ['id', 'card_cvv', 'note'],
  delimiter: ',',
  encoding: 'utf-8',
  row: 3,
  event: 1,
  mapping: '/m.json',
};

describe('a dead letter', () => {
  it('keeps source, place, code, reason and the bytes of its row', () => {
    expect(JSON.parse(writeDeadLetter(letter('{"type":'))) as unknown).toEqual({
      source: 'events.ndjson',
      line: 7,
      byteOffset: 512,
      code: 'BAD_JSON',
      reason: 'the row is no valid JSON',
      bytes: Buffer.from('{"type":').toString('base64'),
      byteLength: 8,
    });
  });

  it('comes back byte for byte, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...rejectionCodes), (bytes, code) => {
        const before = letter(bytes, code);
        expect(readDeadLetter(writeDeadLetter(before), 'x')).toEqual(before);
      }),
    );
  });

  it('of CSV keeps what it takes to read the row without its file', () => {
    const before = letter('7,,"a\nb"\r', 'BAD_TIME', { ...csv, columns: ['id', 'b', 'note'] });
    expect(readDeadLetter(writeDeadLetter(before), 'x')).toEqual(before);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"source":"a"}',
    JSON.stringify({ ...JSON.parse(writeDeadLetter(letter(''))), code: 'X' }),
    JSON.stringify({ ...JSON.parse(writeDeadLetter(letter(''))), csv: {} }),
  ])('is not %j', (text) => {
    expect(() => readDeadLetter(text, 'f.ndjson, line 2')).toThrow('f.ndjson, line 2: is no dead letter');
  });
});

describe('values that must never be stored', () => {
  it.each([
    'password',
    'user_password',
    'loginPassword',
    'PASSWD',
    'pwd',
    'pin',
    'card_cvv',
    'CVV2',
    'otp',
    'faceImage',
    'face',
    '支付密码',
    '人脸照片',
  ])('are known by the name %s', (name) => {
    expect(isAuthenticator(name)).toBe(true);
  });

  it.each([
    'shipping',
    'spin_count',
    'surface',
    'interface',
    'deviceId',
    'compass',
    'opinion',
    'device_fingerprint',
  ])('are not meant by the name %s', (name) => {
    expect(isAuthenticator(name)).toBe(false);
  });

  it('are blanked in JSON, at any depth and of any kind; the line stays JSON and the rest as it was', () => {
    expect(
      blanked('{"a":"pin","password":"p\\"1","b":[{"cvv": 123 ,"c":"x:\\"pin\\""}],"支付密码":"秘"}'),
    ).toBe('{"a":"pin","password":"****","b":[{"cvv": 111 ,"c":"x:\\"pin\\""}],"支付密码":"***"}');
    expect(blanked('{"face":[0.25,{"x":-2e9}],"ok":true}')).toBe('{"face":[1.11,{"*":-1e1}],"ok":true}');
    expect(blanked('{"p\\u0069n":"1"}')).toBe('{"p\\u0069n":"*"}');
    expect(blanked('{"pin":null,"id":7}')).toBe('{"pin":null,"id":7}');
  });

  it('are blanked to the end in a line that is no JSON', () => {
    expect(blanked('{"id":"7","password":"a,b')).toBe('{"id":"7","password":****');
    expect(blanked('id=7 pin=1234 more')).toBe('id=7 pin=*********');
    expect(blanked('{"id":"7",')).toBe('{"id":"7",');
  });

  it('are looked for in time that grows with the line only', () => {
    const line = `{"id":"${'x:'.repeat(200_000)}${'y'.repeat(600_000)}`;
    expect(blanked(line)).toBe(line);
  });

  it('are blanked in the columns of CSV, inside quotes too', () => {
    expect(blanked('7,123,ok', 'BAD_TIME', csv)).toBe('7,***,ok');
    expect(blanked('"a,""b""",12,"x\r\ny"\r', 'BAD_TIME', csv)).toBe('"a,""b""",**,"x\r\ny"\r');
    expect(blanked('7,"1,2\n3",ok', 'BAD_TIME', csv)).toBe('7,"***\n*",ok');
  });

  it('are blanked with the whole row where its columns cannot be told apart', () => {
    expect(blanked('7,"1', 'BAD_CSV', csv)).toBe('****');
    expect(blanked('7,"1', 'BAD_CSV', { ...csv, columns: ['id', 'note'] })).toBe('7,"1');
  });

  it('are blanked in GB 18030, where a delimiter may be half of a character', () => {
    const layout = { ...csv, delimiter: '|', encoding: 'gb18030' };
    // U+4E28 is 81 7C: its second byte is a vertical bar. U+0080 is 81 30 81 30.
    const row = Buffer.from([0x81, 0x7c, 0x81, 0x30, 0x81, 0x30, 0x7c, 0x31, 0x32, 0x7c, 0x6f]);
    const kept = readDeadLetter(writeDeadLetter(letter(row, 'BAD_TIME', layout)), 'x').origin.bytes;
    expect([...kept]).toEqual([0x81, 0x7c, 0x81, 0x30, 0x81, 0x30, 0x7c, 0x2a, 0x2a, 0x7c, 0x6f]);
  });

  it('never show in a letter', () => {
    const secret = 'zq7secret';
    const value = fc.constantFrom<unknown>(secret, [secret], { deep: secret }, [[{ x: secret }]]);
    const name = fc.constantFrom('password', 'pin', 'cvv', 'faceImage');
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1 }), fc.json(), (row, other) => {
        const text = JSON.stringify({ other: JSON.parse(other), ...row });
        expect(blanked(text)).not.toContain(secret);
        expect(() => JSON.parse(blanked(text)) as unknown).not.toThrow();
        expect(blanked(text.slice(0, -1))).not.toContain(secret);
      }),
    );
  });
});

function letter(
  bytes: string | Uint8Array,
  code: RejectionCode = 'BAD_JSON',
  origin: CsvOrigin | null = null,
): DeadLetter {
  const own = Buffer.from(bytes as string);
  return {
    origin: {
      source: 'events.ndjson',
      line: 7,
      byteOffset: 512,
      bytes: own,
      byteLength: own.length,
      csv: origin,
    },
    rejection: { code, reason: 'the row is no valid JSON' },
  };
}

function blanked(text: string, code?: RejectionCode, origin?: CsvOrigin): string {
  const written = writeDeadLetter(letter(text, code, origin));
  expect(JSON.parse(written)).toMatchObject({ byteLength: Buffer.byteLength(text) });
  return Buffer.from(readDeadLetter(written, 'x').origin.bytes).toString();
}
