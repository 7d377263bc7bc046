import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import {
  byPrecedence,
  compareEntries,
  decidingEntry,
  inForce,
  listNames,
} from '../../graph/domain/risk-list.ts';
import { listed } from '../support/judgements.ts';

const instant = fc.integer({ min: -5, max: 5 });
const entry: fc.Arbitrary<ListEntry> = fc
  .record({
    list: fc.constantFrom(...listNames),
    source: fc.constantFrom('a', 'b', 'c'),
    from: fc.option(instant, { nil: null }),
    until: fc.option(instant, { nil: null }),
    binding: fc.boolean(),
  })
  .map(({ list, ...rest }) => listed('u1', list, rest));
const entries = fc.array(entry, { maxLength: 6 });

describe('an entry in force', () => {
  it('has effect from its first instant on, until its end is left out', () => {
    const entry = { from: 10, until: 20 };
    expect([9, 10, 19, 20].map((at) => inForce(entry, at))).toEqual([false, true, true, false]);
  });

  it('has no beginning or no end where none is said', () => {
    expect(inForce({ from: null, until: null }, 0)).toBe(true);
    expect(inForce({ from: null, until: 5 }, 5)).toBe(false);
    expect(inForce({ from: 5, until: null }, 5)).toBe(true);
  });

  it('never has effect where its end is not after its beginning', () => {
    fc.assert(
      fc.property(instant, instant, instant, (from, length, at) => {
        expect(inForce({ from, until: from - Math.abs(length) }, at)).toBe(false);
      }),
    );
  });
});

describe('the deciding entry', () => {
  const binding = listed('u1', 'BLACK', { binding: true });
  const [white, black, grey] = listNames.map((list) => listed('u1', list)) as ListEntry[];

  it('is none without entries', () => {
    expect(decidingEntry([], 0)).toBeNull();
  });

  it('is binding black before white before black before grey', () => {
    const order = [binding, white, black, grey] as ListEntry[];
    expect(byPrecedence(order.toReversed())).toEqual(order);
    order.forEach((expected, place) => {
      expect(decidingEntry(order.slice(place).reverse(), 0)).toEqual(expected);
    });
  });

  it('takes no notice of `binding` on white and grey entries', () => {
    const firm = [listed('u1', 'GREY', { binding: true }), listed('u1', 'BLACK')];
    expect(decidingEntry(firm, 0)?.list).toBe('BLACK');
  });

  it('hands over to the next one the millisecond it expires', () => {
    const two = [listed('u1', 'WHITE', { until: 100 }), listed('u1', 'BLACK')];
    expect([99, 100].map((at) => decidingEntry(two, at)?.list)).toEqual(['WHITE', 'BLACK']);
  });

  it('is in force, and no entry in force comes before it, whatever the order given', () => {
    fc.assert(
      fc.property(entries, instant, fc.nat(), (given, at, turn) => {
        const found = decidingEntry(given, at);
        const effective = given.filter((one) => inForce(one, at));
        const binding = effective.find((one) => one.list === 'BLACK' && one.binding);
        const plain = listNames.find((name) => effective.some(({ list }) => list === name)) ?? null;
        expect(found?.list ?? null).toBe(binding === undefined ? plain : 'BLACK');
        if (binding !== undefined) expect(found?.binding).toBe(true);
        const turned = [...given.slice(turn % 7), ...given.slice(0, turn % 7)];
        expect(decidingEntry(turned, at)?.list).toBe(found?.list);
      }),
    );
  });

  it('does not change when expired and future entries are added', () => {
    const asleep = entries.map((given) => given.filter((one) => !inForce(one, 0)));
    fc.assert(
      fc.property(entries, asleep, (given, others) => {
        expect(decidingEntry([...others, ...given], 0)).toEqual(decidingEntry(given, 0));
      }),
    );
  });
});

describe('the order of entries', () => {
  it('is by target, then list, then source', () => {
    const sorted = [
      listed('u1', 'WHITE'),
      listed('u1', 'BLACK', { source: 'a' }),
      listed('u1', 'BLACK', { source: 'b' }),
      listed('u2', 'WHITE'),
      listed('device-a', 'GREY'),
    ];
    expect(sorted.toReversed().sort(compareEntries)).toEqual(sorted);
  });
});
