import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput, LimitExceeded } from '../../../graph/domain/errors.ts';
import { parseJson } from '../../../server/http/json-body.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('a JSON body', () => {
  it('is read as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('"__proto__":'));
        expect(parseJson(bytes(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may be nested 16 levels deep and no deeper', () => {
    const nested = (depth: number) => bytes(`${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`);
    expect(() => parseJson(nested(16))).not.toThrow();
    expect(() => parseJson(nested(18))).toThrow(new LimitExceeded('nesting', 0, 16, 17));
  });

  it('may hold brackets, quotes and backslashes in its texts', () => {
    const text = `${'[{'.repeat(50)}\\"${'[{'.repeat(50)}\\`;
    expect(parseJson(bytes(JSON.stringify({ text })))).toEqual({ text });
  });

  it.each([['{"a":'], ['{"a":1}}'], ['hello'], ['{"__proto__":{"admin":true}}'], ['']])(
    'is refused without quoting it: %s',
    (text) => {
      expect(() => parseJson(bytes(text))).toThrow(new BadInput('body', 'is not JSON in UTF-8'));
    },
  );

  it('is refused when it is no UTF-8', () => {
    expect(() => parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow(BadInput);
  });
});
