import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyTable } from '../../graph/algorithms/key-table.ts';
import { packTexts } from '../../graph/algorithms/packed-texts.ts';

describe('a key table', () => {
  it('numbers keys from 0 in the order in which they come', () => {
    const table = createKeyTable();
    expect(['b', 'a', 'b', '', 'c'].map(table.add)).toEqual([0, 1, 0, 2, 3]);
    expect(table.size).toBe(4);
    expect([0, 1, 2, 3].map(table.textAt)).toEqual(['b', 'a', '', 'c']);
  });

  it('finds what was added and nothing else', () => {
    const table = createKeyTable();
    table.add('device-a');
    expect(['device-a', 'device-b', 'device-', 'device-aa', ''].map(table.find)).toEqual([0, -1, -1, -1, -1]);
  });

  it('keeps 200 000 keys apart while it grows', () => {
    const table = createKeyTable();
    const keys = Array.from({ length: 200_000 }, (_, number) => `p1:${number.toString(36)}`);
    expect(keys.every((key, number) => table.add(key) === number)).toBe(true);
    expect(keys.every((key, number) => table.find(key) === number && table.textAt(number) === key)).toBe(
      true,
    );
  });

  it('agrees with a map on any keys, half surrogate pairs included', () => {
    const keys = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udc00', 'é', '账户', '😀')),
    );
    fc.assert(
      fc.property(keys, (given) => {
        const table = createKeyTable();
        const numbers = new Map<string, number>();
        for (const key of given) {
          if (!numbers.has(key)) numbers.set(key, numbers.size);
          expect(table.add(key)).toBe(numbers.get(key));
        }
        expect([...numbers.values()].map(table.textAt)).toEqual([...numbers.keys()]);
      }),
    );
  });

  it('takes new keys together as it would take them one by one', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    const groups = fc
      .uniqueArray(text, { maxLength: 40 })
      .chain((keys) => fc.tuple(fc.constant(keys), fc.nat({ max: keys.length })));
    fc.assert(
      fc.property(groups, ([keys, known]) => {
        const table = createKeyTable();
        for (const key of keys.slice(0, known)) table.add(key);
        table.addNew(packTexts(keys.slice(known)));
        expect(keys.map(table.find)).toEqual(keys.map((_, number) => number));
        expect(keys.map((_, number) => table.textAt(number))).toEqual(keys);
      }),
    );
  });

  it('finds many keys as it finds each, wide ones among them', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a', 'é', '账户', ''));
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (known, others) => {
        const table = createKeyTable();
        for (const key of known) table.add(key);
        const asked = [...others, ...known];
        expect(Array.from(table.findAll(asked))).toEqual(asked.map(table.find));
      }),
    );
  });

  it('tells keys apart that have one hash', () => {
    const [one, other] = ['device-1x6a43t', 'device-3a8z9t'];
    const table = createKeyTable();
    table.add(one);
    expect([table.find(other), ...table.findAll([one, other])]).toEqual([-1, 0, -1]);
    table.add(other);
    expect([table.find(other), ...table.findAll([other, one])]).toEqual([1, 1, 0]);
  });

  it('refuses a key among new ones that it has', () => {
    const table = createKeyTable();
    table.add('device-a');
    expect(() => table.addNew(packTexts(['device-b', 'device-a']))).toThrow(
      new RangeError('a key is to be added that is there already'),
    );
  });

  it('tells how a key begins', () => {
    const table = createKeyTable();
    table.add('账户-1');
    expect(['', '账', '账户-1', '账户-12', '户'].map((text) => table.startsWith(0, text))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is found again by whoever is handed its columns', () => {
    const table = createKeyTable();
    const keys = Array.from({ length: 5_000 }, (_, number) => `账户-${number}`);
    for (const key of keys) table.add(key);
    const other = createKeyTable(structuredClone(table.columns()));
    expect(keys.every((key, number) => other.find(key) === number && other.textAt(number) === key)).toBe(
      true,
    );
    expect([other.size, other.find('another')]).toEqual([5_000, -1]);
  });
});
