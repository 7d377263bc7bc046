import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../graph/algorithms/lineage/partition-agreement.ts';
import { type GangsOfGeneration, stabilityOf } from '../../../graph/algorithms/lineage/stability.ts';
import type { AccountId, GangId } from '../../../graph/domain/ids.ts';

describe('the agreement of two divisions', () => {
  const pairs = (first: string, second: string) =>
    [...first].map((group, item): [string, string] => [group, second[item]!]);

  it('is complete where both are the same, whatever the groups are called', () => {
    expect(agreementOf(pairs('aabbc', 'xxyyz'))).toEqual({ mutualInformation: 1, adjustedRand: 1 });
    expect(agreementOf(pairs('aaa', 'xxx'))).toEqual({ mutualInformation: 1, adjustedRand: 1 });
    expect(agreementOf(pairs('a', 'x'))).toEqual({ mutualInformation: 1, adjustedRand: 1 });
  });

  it('is none where one tells nothing of the other', () => {
    // Pairs together in both: 0 of 6; expected by chance: 2 · 2 ÷ 6 = 2/3; most: 2. (0 − 2/3) ÷ (2 − 2/3) = −1/2.
    const found = agreementOf(pairs('aabb', 'xyxy'))!;
    expect(found.mutualInformation).toBeCloseTo(0, 12);
    expect(found.adjustedRand).toBeCloseTo(-0.5, 12);
  });

  it('is in between where one account moved', () => {
    // Sizes 3 and 3 before, 2 and 4 after; intersections 2, 1, 3. Pairs: 6, 7 and 1 + 3 = 4; expected 6 · 7 ÷ 15 = 2.8.
    const found = agreementOf(pairs('aaabbb', 'xxyyyy'))!;
    expect(found.adjustedRand).toBeCloseTo((4 - 2.8) / (6.5 - 2.8), 12);
    const entropy = (...shares: number[]) => shares.reduce((sum, p) => sum - p * Math.log(p), 0);
    const [before, after] = [entropy(1 / 2, 1 / 2), entropy(1 / 3, 2 / 3)];
    const both = entropy(1 / 3, 1 / 6, 1 / 2);
    expect(found.mutualInformation).toBeCloseTo((2 * (before + after - both)) / (before + after), 12);
  });

  it('is unknown without accounts', () => {
    expect(agreementOf([])).toBeNull();
  });

  it('is the same from both sides, and never above 1', () => {
    const groups = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 });
    fc.assert(
      fc.property(groups, (found) => {
        const one = agreementOf(found)!;
        const other = agreementOf(found.map(([a, b]): [number, number] => [b, a]))!;
        expect(one.mutualInformation).toBeCloseTo(other.mutualInformation, 9);
        expect(one.adjustedRand).toBeCloseTo(other.adjustedRand, 9);
        expect(Math.max(one.mutualInformation, one.adjustedRand)).toBeLessThanOrEqual(1 + 1e-9);
        expect(one.mutualInformation).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the stability of a generation', () => {
  /** Members by gang, one letter an account; capital letters are periphery. */
  const gangs = (members: Readonly<Record<string, string>>): GangsOfGeneration => ({
    cores: new Map(
      Object.entries(members).map(([id, text]) => [
        id as GangId,
        new Set([...text].filter((letter) => letter === letter.toLowerCase()) as AccountId[]),
      ]),
    ),
    gangOf: new Map(
      Object.entries(members).flatMap(([id, text]) =>
        [...text].map((letter): [AccountId, GangId] => [letter.toLowerCase() as AccountId, id as GangId]),
      ),
    ),
  });
  const everybody = () => true;

  it('is complete where nothing changed', () => {
    const found = gangs({ G1: 'abcD', G2: 'efg' });
    expect(stabilityOf(found, found, everybody)).toEqual({
      idsKept: 1,
      churn: 0,
      mutualInformation: 1,
      adjustedRand: 1,
    });
  });

  it('counts accounts that lost their gang or changed it, and not those that left the window', () => {
    const before = gangs({ G1: 'abcD', G2: 'efg' });
    const after = gangs({ G1: 'abce', G2: 'fh' });
    const { churn } = stabilityOf(before, after, (account) => account !== 'g');
    // a, b, c and f stayed; d lost it, e changed it, g is gone, h is new.
    expect(churn).toBe(2 / 6);
  });

  it('asks of gangs with half their core whether they kept the id', () => {
    const before = gangs({ G1: 'abcd', G2: 'efgh', G3: 'ijkl' });
    const after = gangs({ G1: 'abc', G9: 'efgh', G3: 'imnop' });
    expect(stabilityOf(before, after, everybody).idsKept).toBe(1 / 2);
  });

  it('is unknown where there was no gang', () => {
    expect(stabilityOf(gangs({}), gangs({ G1: 'abc' }), everybody)).toEqual({
      idsKept: null,
      churn: null,
      mutualInformation: null,
      adjustedRand: null,
    });
  });
});
