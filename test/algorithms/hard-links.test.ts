import { describe, expect, it } from 'vitest';
import { personsOf } from '../../graph/algorithms/hard-links.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { chainsOf } from '../support/detection.ts';
import { days, history } from '../support/history.ts';

/** Persons of more than one account, as lists of ids. */
function persons(events: ReturnType<typeof history>, on = true): string[] {
  const chains = chainsOf(events, days(0, 365));
  const personOf = personsOf(chains, { ...defaultParameters.persons, on });
  const members = Array.from(new Set(personOf), (person) =>
    chains.accounts.filter((_, account) => personOf[account] === person),
  );
  return members.filter(({ length }) => length > 1).map((ids) => ids.join(' '));
}

describe('hard links', () => {
  it('make one person of accounts with the same identity number, card or own phone', () => {
    expect(
      persons(history`
        u1  day 1  applies id-1
        u2  day 2  applies id-1 card-1
        u3  day 3  applies card-1
        u4  day 4  applies phone-1
        u5  day 5  applies phone-1
      `),
    ).toEqual(['u1 u2 u3', 'u4 u5']);
  });

  it('never join two identity numbers, directly or through others', () => {
    expect(
      persons(history`
        u1  day 1  applies id-1 card-1
        u2  day 2  applies id-2 card-1
        u3  day 3  applies card-1
      `),
    ).toEqual(['u2 u3']);
  });

  it('never join an account that gave two identity numbers', () => {
    expect(
      persons(history`
        u1  day 1  applies id-1
        u1  day 2  applies id-2
        u2  day 3  applies id-1
      `),
    ).toEqual([]);
  });

  it('take a phone that was silent for more than 90 days for another owner’s', () => {
    expect(
      persons(history`
        u1  day 1   applies phone-1
        u2  day 91  applies phone-1
        u3  day 182  applies phone-1
      `),
    ).toEqual(['u1 u2']);
  });

  it('take a value of more than five accounts for a gang’s', () => {
    const lines = (accounts: number) =>
      Array.from({ length: accounts }, (_, n) => `u${n} day ${n} applies card-1`).join('\n');
    expect(persons(history`${lines(5)}`)).toEqual(['u0 u1 u2 u3 u4']);
    expect(persons(history`${lines(6)}`)).toEqual([]);
  });

  it('are not made of contacts, devices or addresses', () => {
    expect(
      persons(history`
        u1  day 1  applies contact:phone-1 device-a ip-a address-a
        u2  day 1  applies contact:phone-1 device-a ip-a address-a
      `),
    ).toEqual([]);
  });

  it('can be switched off', () => {
    expect(
      persons(
        history`
          u1  day 1  applies id-1
          u2  day 2  applies id-1
        `,
        false,
      ),
    ).toEqual([]);
  });
});
