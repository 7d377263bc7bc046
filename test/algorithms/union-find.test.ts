import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachItsOwnLeader, leaderOf, unite } from '../../graph/algorithms/union-find.ts';

describe('disjoint sets', () => {
  it('are led by their lowest number, and tell whether two sets became one', () => {
    const leaders = eachItsOwnLeader(5);
    expect([unite(leaders, 4, 2), unite(leaders, 2, 1), unite(leaders, 1, 4)]).toEqual([true, true, false]);
    expect([0, 1, 2, 3, 4].map((number) => leaderOf(leaders, number))).toEqual([0, 1, 1, 3, 1]);
  });

  it('do not depend on the order in which pairs are united', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 19 })));
    const leadersAfter = (list: readonly (readonly [number, number])[]) => {
      const leaders = eachItsOwnLeader(20);
      for (const [a, b] of list) unite(leaders, a, b);
      return Array.from(leaders, (_, number) => leaderOf(leaders, number));
    };
    fc.assert(
      fc.property(pairs, (list) => {
        expect(leadersAfter([...list].reverse().map(([a, b]) => [b, a] as const))).toEqual(
          leadersAfter(list),
        );
      }),
    );
  });
});
