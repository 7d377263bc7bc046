import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../graph/domain/ids.ts';
import { sortableText, textOrderOf } from '../../../graph/store/neo4j/text-order.ts';

const texts = fc.string({ unit: 'binary', maxLength: 8 });

describe('the sortable form of a text', () => {
  it('is the text itself where all orders agree', () => {
    expect(sortableText('u1 账户 é')).toBe('u1 账户 é');
    expect(textOrderOf('u1 账户 é')).toBeNull();
    expect(textOrderOf('😀')).not.toBeNull();
  });

  it('sorts by code points as the text does by UTF-16 code units', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const byCodePoints = compareCodePoints(sortableText(a), sortableText(b));
        expect(Math.sign(byCodePoints)).toBe(compareText(a, b));
      }),
    );
  });

  it('begins with the form of every text that the text begins with', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(sortableText(a + b).startsWith(sortableText(a))).toBe(true);
      }),
    );
  });

  it('has no character of which the orders differ', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sortableText(text)).not.toMatch(/[\ud800-\uffff]/);
      }),
    );
  });
});

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]].map((characters) =>
    characters.map((character) => character.codePointAt(0) ?? 0),
  );
  for (const [place, code] of (left ?? []).entries()) {
    const other = right?.[place];
    if (other === undefined) return 1;
    if (code !== other) return code - other;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}
