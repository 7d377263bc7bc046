import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { demoWorld } from '../../graph-jobs/world/demo-world.ts';
import { bankCardOf, idNumberOf, phoneOf } from '../../graph-jobs/world/identities/numbers.ts';
import { addressText, addressVariant, employerText } from '../../graph-jobs/world/identities/texts.ts';

const many = Array.from({ length: 20_000 }, (_, account) => account);
const distinct = (values: readonly string[]) => new Set(values).size;

describe('made-up numbers', () => {
  it('are phones that a phone library takes for valid, each different', () => {
    expect(many.slice(0, 500).filter((account) => !isValidPhoneNumber(phoneOf(3, account), 'CN'))).toEqual(
      [],
    );
    expect(distinct(many.map((account) => phoneOf(3, account)))).toBe(many.length);
  });

  it('are identity numbers with a right check digit, each different', () => {
    const weighted = (text: string) =>
      [...text].reduce(
        (sum, digit, place) => sum + (digit === 'X' ? 10 : Number(digit)) * 2 ** (17 - place),
        0,
      );
    const numbers = many.map((account) => idNumberOf(3, account));
    expect(numbers.filter((text) => !/^\d{17}[\dX]$/.test(text) || weighted(text) % 11 !== 1)).toEqual([]);
    expect(distinct(numbers)).toBe(many.length);
  });

  it('are cards that pass the Luhn check, each different', () => {
    const luhn = (text: string) =>
      [...text].reverse().reduce((sum, digit, place) => {
        const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
        return sum + (value > 9 ? value - 9 : value);
      }, 0);
    const cards = many.map((account) => bankCardOf(3, account));
    expect(cards.filter((text) => !/^\d{19}$/.test(text) || luhn(text) % 10 !== 0)).toEqual([]);
    expect(distinct(cards)).toBe(many.length);
  });
});

describe('made-up texts', () => {
  it('differ by firm', () => {
    const firms = Array.from({ length: 3000 }, (_, number) => employerText(number));
    expect(distinct(firms)).toBe(firms.length);
  });

  it('spell one address in ways that mean the same', () => {
    const address = addressText(1, 5);
    const spellings = [0, 1, 2].map((variant) => addressVariant(address, variant));
    expect(distinct(spellings)).toBe(3);
    expect(distinct(spellings.map((text) => text.replace(/[\s\p{P}]/gu, '')))).toBe(1);
  });
});

describe('the demo world', () => {
  const now = Date.parse('2026-05-04T10:37:00Z');
  const demo = demoWorld(1, now);

  it('ends at the full hour, and begins sixty days before', () => {
    const times = demo.events.map(({ at }) => Number(at));
    const hour = Date.parse('2026-05-04T10:00:00Z');
    expect(Math.max(...times)).toBeLessThan(hour);
    expect(Math.max(...times)).toBeGreaterThan(hour - 3_600_000);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(hour - 60 * 86_400_000);
  });

  it('has gangs of every type, three at least', () => {
    for (const kind of ['A', 'B', 'C', 'D']) {
      expect(demo.gangs.filter((gang) => gang.kind === kind).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('has events of every type, and applications that name every kind of resource', () => {
    expect([...new Set(demo.events.map(({ type }) => type))].sort()).toEqual([
      'application',
      'login',
      'outcome',
      'registration',
      'tie',
    ]);
    const application = demo.events.find(({ type, wifi }) => type === 'application' && wifi !== undefined);
    const fields = ['deviceId', 'ip', 'wifi', 'geoCell', 'phone', 'idNumber', 'bankCard', 'email', 'address'];
    for (const field of [...fields, 'employer', 'contactPhones', 'product', 'amount', 'lender']) {
      expect(application).toHaveProperty(field);
    }
  });

  it('gives nobody the identity number or the card of somebody else', () => {
    for (const field of ['idNumber', 'bankCard']) {
      const owners = new Map<unknown, unknown>();
      const doubled = demo.events.filter((event) => {
        const owner = owners.get(event[field]);
        if (event[field] !== undefined) owners.set(event[field], event.accountId);
        return event[field] !== undefined && owner !== undefined && owner !== event.accountId;
      });
      expect(doubled).toEqual([]);
    }
  });
});
