import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourceFacts } from '../../../graph/algorithms/evidence/resource-facts.ts';
import { localTimeIn } from '../../../graph/domain/local-time.ts';
import { compareTouches, type Touch } from '../../../graph/domain/resource-touches.ts';
import { hourMs } from '../../../graph/domain/window.ts';
import { account, day, days } from '../../support/history.ts';

const conditions = { visitGapMinutes: 30, covered: days(0, 60), localTimeOf: localTimeIn('UTC') };

/** Day 0 is a Thursday. */
function touch(id: string, onDay: number, hour = 0): Touch {
  return { accountId: account(id), at: day(onDay) + hour * hourMs };
}

function factsOf(touches: readonly Touch[]) {
  return resourceFacts(touches.toSorted(compareTouches), conditions);
}

/** So many accounts, each on the days that are given for its number. */
function visitors(count: number, daysOf: (number: number) => readonly number[], hour = 0): Touch[] {
  return Array.from({ length: count }, (_, number) =>
    daysOf(number).map((onDay) => touch(`u${number}`, onDay, hour)),
  ).flat();
}

const guessOf = (touches: readonly Touch[]) => factsOf(touches).guess;

describe('the facts of a resource', () => {
  it('count accounts, visits and days, and say how evenly the visits are spread', () => {
    const touches = [touch('u1', 1, 8), touch('u1', 1, 8.4), touch('u1', 2), touch('u1', 3), touch('u2', 3)];
    expect(factsOf(touches)).toEqual({
      accounts: 2,
      visits: 4,
      visitsPerDay: 4 / 60,
      entropyNats: 0.25 * Math.log(4) + 0.75 * Math.log(4 / 3),
      medianVisits: 2,
      activeDays: 3,
      guess: 'PRIVATE',
    });
  });

  it('of a resource without events are zeros', () => {
    expect(factsOf([])).toEqual({
      accounts: 0,
      visits: 0,
      visitsPerDay: 0,
      entropyNats: 0,
      medianVisits: 0,
      activeDays: 0,
      guess: 'PRIVATE',
    });
  });

  it('take events that follow each other within half an hour as one visit, however many', () => {
    const touches = [0, 0.4, 0.8, 1.2, 1.7].map((hour) => touch('u1', 1, hour));
    expect(factsOf(touches).visits).toBe(2);
  });

  it('have an entropy of 0 for one account and of ln n for n that come equally often, and never more', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, (visitsOf) => {
        const touches = visitors(visitsOf.length, (number) =>
          Array.from({ length: visitsOf[number]! }, (_, onDay) => onDay),
        );
        const { entropyNats, visits, accounts } = factsOf(touches);
        expect([visits, accounts]).toEqual([visitsOf.reduce((sum, n) => sum + n, 0), visitsOf.length]);
        expect(entropyNats).toBeGreaterThanOrEqual(0);
        expect(entropyNats).toBeLessThanOrEqual(Math.log(accounts) + 1e-12);
        const equal = visitors(visitsOf.length, () => [1, 2]);
        expect(factsOf(equal).entropyNats).toBeCloseTo(Math.log(visitsOf.length), 12);
      }),
    );
  });

  it('do not depend on which account is which', () => {
    const visitsOf = fc.array(fc.array(fc.nat(59), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(visitsOf, (daysOf) => {
        const touches = visitors(daysOf.length, (number) => daysOf[number]!, 9);
        const renamed = touches.map(({ accountId, at }) => ({ accountId: account(`${accountId}x`), at }));
        const turned = visitors(daysOf.length, (number) => daysOf[daysOf.length - 1 - number]!, 9);
        expect(factsOf(renamed)).toEqual(factsOf(touches));
        expect(factsOf(turned)).toEqual(factsOf(touches));
      }),
    );
  });
});

describe('the guess at a resource', () => {
  it('is a public place above 200 accounts, and with 20 accounts on each of 7 days', () => {
    expect(guessOf(visitors(201, () => [1]))).toBe('PUBLIC');
    expect(guessOf(visitors(200, () => [1]))).toBe('PRIVATE');
    expect(guessOf(visitors(20, () => [1, 2, 3, 4, 5, 6, 7]))).toBe('PUBLIC');
    expect(guessOf(visitors(19, () => [1, 2, 3, 4, 5, 6, 7]))).not.toBe('PUBLIC');
    expect(guessOf(visitors(20, () => [1, 2, 3, 4, 5, 6]))).not.toBe('PUBLIC');
  });

  it('is a store where ten accounts or more come, most of them once, over 14 days', () => {
    expect(guessOf(visitors(14, (number) => [number]))).toBe('STORE');
    expect(guessOf(visitors(13, (number) => [number]))).toBe('PRIVATE');
    expect(guessOf(visitors(9, (number) => [number, number + 10]))).not.toBe('STORE');
  });

  it('is an office where five accounts or more come again in working hours', () => {
    const workdays = [4, 5, 6];
    expect(guessOf(visitors(5, () => workdays, 9))).toBe('OFFICE');
    expect(guessOf(visitors(5, () => workdays, 19))).toBe('PRIVATE');
    expect(guessOf(visitors(5, () => [2, 3, 9], 9))).toBe('PRIVATE');
    expect(guessOf(visitors(4, () => workdays, 9))).toBe('PRIVATE');
    expect(guessOf(visitors(5, () => [4, 5], 9))).toBe('PRIVATE');
  });

  it('is a home where two to six accounts all return, over 14 days', () => {
    expect(guessOf(visitors(2, () => [1, 15], 20))).toBe('HOUSEHOLD');
    expect(guessOf(visitors(6, () => [1, 15], 20))).toBe('HOUSEHOLD');
    expect(guessOf(visitors(7, () => [1, 15], 20))).toBe('PRIVATE');
    expect(guessOf(visitors(2, () => [1, 14], 20))).toBe('PRIVATE');
    expect(guessOf(visitors(1, () => [1, 15], 20))).toBe('PRIVATE');
    expect(guessOf([...visitors(2, () => [1, 15], 20), touch('guest', 7)])).toBe('PRIVATE');
  });
});
