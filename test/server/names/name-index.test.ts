import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../server/names/initials.ts';
import { nameIndex } from '../../../server/names/name-index.ts';

const employer = (name: string) => ({ via: 'EMPLOYER', name, targets: [name] }) as const;
const names = [
  '华兴贸易有限公司',
  '上海市浦东新区环球物流',
  '重庆火锅连锁',
  'ACME Logistics 2000',
  '兴华电子',
];
const index = nameIndex(names.map(employer));
const found = (text: string) => index.find(text, 10).map(({ name }) => name);

describe('a name', () => {
  it('is found by any part of it, in either script and any width of letters', () => {
    expect(found('浦东')).toEqual(['上海市浦东新区环球物流']);
    expect(found('贸')).toEqual(['华兴贸易有限公司']);
    expect(found('gist')).toEqual(['ACME Logistics 2000']);
    expect(found('ａｃｍｅ')).toEqual(['ACME Logistics 2000']);
    expect(found('200')).toEqual(['ACME Logistics 2000']);
  });

  it('is found by the initials of its pinyin, from any character on and by any reading', () => {
    expect(found('hxmy')).toEqual(['华兴贸易有限公司']);
    expect(found('xmy')).toEqual(['华兴贸易有限公司']);
    expect(found('pdxq')).toEqual(['上海市浦东新区环球物流']);
    expect(found('cqhg')).toEqual(['重庆火锅连锁']);
    expect(found('zqhg')).toEqual(['重庆火锅连锁']);
  });

  it('is not found by its characters in another order, by characters that stand apart, or by nothing', () => {
    expect(found('华兴')).toEqual(['华兴贸易有限公司']);
    expect(found('东浦')).toEqual([]);
    expect(found('上浦')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('of a person is read with its surname first', () => {
    expect(initialsOf('单雄信', true)).toEqual(['sxx']);
    expect(initialsOf('investigator-1', true)).toEqual([]);
  });

  it('is found by every part of itself that has a letter or a digit', () => {
    const letters = fc.constantFrom(...'华兴贸易浦东abcXY01 -');
    const name = fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
    const part = name.chain((whole) =>
      fc
        .tuple(fc.nat(whole.length - 1), fc.nat(whole.length))
        .map(([from, size]) => ({ whole, text: whole.slice(from, from + size + 1) })),
    );
    fc.assert(
      fc.property(part, ({ whole, text }) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        expect(
          nameIndex([employer(whole)])
            .find(text, 5)
            .map(({ name: own }) => own),
        ).toEqual([whole]);
      }),
    );
  });
});
