import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUnitsOf, packTexts, unpackTexts } from '../../graph/algorithms/packed-texts.ts';

describe('packed texts', () => {
  it('take a byte a character while all are below U+0100', () => {
    expect(packTexts(['ab', '', 'é'])).toEqual({
      lengths: Uint32Array.of(2, 0, 1),
      characters: Buffer.from([0x61, 0x62, 0xe9]),
    });
  });

  it('come back as they were, half surrogate pairs included', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('账户', '\ud800', 'é'))), (texts) => {
        expect(unpackTexts(packTexts(texts))).toEqual(texts);
      }),
    );
  });

  it('tell how each begins, whatever width they have', () => {
    expect(Array.from(firstUnitsOf(packTexts(['\x01one', '', '\x04é'])))).toEqual([1, 0, 4]);
    expect(Array.from(firstUnitsOf(packTexts(['\x01one', '', '\x09公司', '\x04two'])))).toEqual([1, 0, 9, 4]);
  });
});
