import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bcubed, bcubedAmongGangs } from '../../graph-jobs/evaluation/bcubed.ts';
import { evaluationOf, evaluationWithoutVictims } from '../../graph-jobs/evaluation/evaluation.ts';
import { gangParts } from '../../graph-jobs/evaluation/gang-parts.ts';
import { memberRates } from '../../graph-jobs/evaluation/members.ts';
import type { Grouping } from '../../graph-jobs/evaluation/overlap.ts';
import { overlapOf } from '../../graph-jobs/evaluation/overlap.ts';
import { pairwise } from '../../graph-jobs/evaluation/pairwise.ts';

/** `groups({ g1: 'abc' })`: accounts a, b and c are in g1. */
const groups = (members: Record<string, string>): Grouping =>
  new Map(
    Object.entries(members).flatMap(([group, accounts]) => [...accounts].map((account) => [account, group])),
  );

/*
 * Worked by hand. Community 1 holds three of gang 1 and an honest account; community 2 mixes one of gang 1 with two of
 * gang 2; community 3 is honest; community 4 is too small to count. Account g was not found.
 */
const planted = groups({ gang1: 'abcd', gang2: 'efg' });
const found = groups({ c1: 'abcx', c2: 'def', c3: 'yzw', c4: 'pq' });
const overlap = overlapOf(found, planted);
const bcubedOf = (communities: Grouping, gangs: Grouping) => bcubed(gangParts(overlapOf(communities, gangs)));

describe('B-cubed', () => {
  it('counts for each account how many others are rightly with it', () => {
    // recall: a b c 2/3, d 0, e f 1/2, g 0; precision: a b c 2/3, x 0, d 0, e f 1/2
    expect(bcubed(gangParts(overlap))).toEqual({
      precision: expect.closeTo(3 / 7, 12),
      recall: expect.closeTo(3 / 7, 12),
      f1: expect.closeTo(3 / 7, 12),
    });
  });

  it('is perfect where the communities are the gangs', () => {
    expect(bcubedOf(planted, planted)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('is nothing where no community was found', () => {
    expect(bcubedOf(groups({}), planted)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('does not look at communities that touch no gang', () => {
    const quiet = groups({ c1: 'abcd', c2: 'efg' });
    const loud = groups({ c1: 'abcd', c2: 'efg', c3: 'uvwxyz' });
    expect(bcubedOf(loud, planted)).toEqual(bcubedOf(quiet, planted));
  });

  it('ignores communities of two and counts those of three', () => {
    expect(bcubedOf(groups({ c: 'ab' }), groups({ g: 'ab' })).recall).toBe(0);
    expect(bcubedOf(groups({ c: 'abx' }), groups({ g: 'ab' })).recall).toBe(1);
  });

  it('does not ask whom a gang of one was found with', () => {
    expect(bcubedOf(groups({ c: 'abc' }), groups({ g: 'abc', lone: 'z' })).recall).toBe(1);
  });
});

describe('B-cubed among gangs', () => {
  it('knows only gang accounts, counts each with itself, and leaves the others alone', () => {
    // precision: a b c 1, d 1/3, e f 2/3, g 1; recall: a b c 3/4, d 1/4, e f 2/3, g 1/3
    const precision = (3 + 1 / 3 + 4 / 3 + 1) / 7;
    const recall = (9 / 4 + 1 / 4 + 4 / 3 + 1 / 3) / 7;
    expect(bcubedAmongGangs(overlap)).toEqual({
      precision: expect.closeTo(precision, 12),
      recall: expect.closeTo(recall, 12),
      f1: expect.closeTo((2 * precision * recall) / (precision + recall), 12),
    });
  });
});

describe('member rates', () => {
  it('count accounts, whichever gang they were put in', () => {
    expect(memberRates(overlap)).toEqual({ precision: 6 / 10, recall: 6 / 7 });
  });

  it('are nothing where nothing was found and nothing planted', () => {
    expect(memberRates(overlapOf(groups({}), groups({})))).toEqual({ precision: 0, recall: 0 });
  });
});

describe('pairwise rates', () => {
  it('count pairs that are together: 3 + 0 + 1 right ones of 6 + 3 + 3 said and 6 + 3 true', () => {
    expect(pairwise(overlap)).toEqual({
      precision: 4 / 12,
      recall: 4 / 9,
      f1: expect.closeTo(8 / 21, 12),
    });
  });
});

describe('an evaluation', () => {
  const kindOfGang = new Map([
    ['gang1', 'A'],
    ['gang2', 'B'],
  ]);
  const truth = {
    gangOf: planted,
    kindOfGang,
    victims: new Set<string>(),
    crowdOf: new Map([['x', 'store']]),
  };
  const evaluation = evaluationOf(found, truth);

  it('counts gangs: found, planted, matched by half, and merged with another', () => {
    // Jaccard of gang 1 with community 1: 3/5; of gang 2 with community 2: 2/4
    expect(evaluation.gangs).toEqual({ found: 3, planted: 2, recovered50: 2, overMerged: 1 });
  });

  it('tells kinds and sizes of gangs apart', () => {
    expect(evaluation.byKind).toEqual(
      new Map([
        ['A', { planted: 1, recovered50: 1, recall: expect.closeTo(2 / 4, 12) }],
        ['B', { planted: 1, recovered50: 1, recall: expect.closeTo(1 / 3, 12) }],
      ]),
    );
    expect(evaluation.bySize).toEqual(
      new Map([['3-9', { planted: 2, recovered50: 2, recall: expect.closeTo(3 / 7, 12) }]]),
    );
  });

  it('says in which crowds the honest accounts are that were taken for members', () => {
    expect(evaluation.falseMembers).toEqual(
      new Map([
        ['', 3],
        ['store', 1],
      ]),
    );
  });

  it('can look away from victims: not gang accounts, and not wrongly found either', () => {
    const robbed = { ...truth, victims: new Set(['d', 'g']) };
    const { members, bcubed: rates, gangs } = evaluationWithoutVictims(found, robbed);
    // communities abcx, ef (now too small), yzw against gangs abc and ef
    expect(members).toEqual({ precision: 3 / 7, recall: 3 / 5 });
    expect(rates).toEqual({ precision: 6 / 12, recall: 3 / 5, f1: expect.closeTo(6 / 11, 12) });
    expect(gangs).toEqual({ found: 2, planted: 2, recovered50: 1, overMerged: 0 });
  });

  it('has an interval that holds the value, and none without gangs', () => {
    const { bcubed: rates, bcubedInterval } = evaluation;
    expect(bcubedInterval!.low).toBeLessThanOrEqual(rates.f1);
    expect(bcubedInterval!.high).toBeGreaterThanOrEqual(rates.f1);
    const nothing = evaluationOf(found, {
      gangOf: new Map(),
      kindOfGang: new Map(),
      victims: new Set<string>(),
      crowdOf: new Map(),
    });
    expect(nothing.bcubedInterval).toBeNull();
  });
});

describe('laws of the metrics', () => {
  const grouping = fc
    .array(fc.option(fc.constantFrom('p', 'q', 'r', 's')), { minLength: 1, maxLength: 40 })
    .map(
      (places): Grouping =>
        new Map(places.flatMap((group, account) => (group ? [[`u${account}`, group]] : []))),
    );

  /** B-cubed straight from its definition, account by account. */
  function plainBcubed(communities: Grouping, gangs: Grouping) {
    const members = (of: Grouping, group: string) =>
      [...of].filter(([, other]) => other === group).map(([u]) => u);
    const counted = new Map([...communities].filter(([, c]) => members(communities, c).length >= 3));
    const touched = new Set([...counted].filter(([u]) => gangs.has(u)).map(([, c]) => c));
    const rightBeside = (u: string) =>
      members(counted, counted.get(u) ?? '-').filter((v) => v !== u && gangs.get(v) === gangs.get(u)).length;
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    const recalled = [...gangs.keys()].filter((u) => members(gangs, gangs.get(u)!).length > 1);
    const inTouched = [...counted].filter(([, c]) => touched.has(c)).map(([u]) => u);
    return {
      recall: mean(recalled.map((u) => rightBeside(u) / (members(gangs, gangs.get(u)!).length - 1))),
      precision: mean(
        inTouched.map((u) =>
          gangs.has(u) ? rightBeside(u) / (members(counted, counted.get(u)!).length - 1) : 0,
        ),
      ),
    };
  }

  it('agree with the definition', () => {
    fc.assert(
      fc.property(grouping, grouping, (communities, gangs) => {
        const { precision, recall } = bcubedOf(communities, gangs);
        const plain = plainBcubed(communities, gangs);
        expect(precision).toBeCloseTo(plain.precision, 9);
        expect(recall).toBeCloseTo(plain.recall, 9);
      }),
    );
  });

  it('stay between 0 and 1', () => {
    fc.assert(
      fc.property(grouping, grouping, (communities, gangs) => {
        const both = overlapOf(communities, gangs);
        const rates = [
          bcubedOf(communities, gangs),
          bcubedAmongGangs(both),
          memberRates(both),
          pairwise(both),
        ];
        for (const { precision, recall } of rates) {
          for (const rate of [precision, recall]) expect(rate >= 0 && rate <= 1 + 1e-12).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of accounts or on the names of communities', () => {
    fc.assert(
      fc.property(grouping, grouping, (communities, gangs) => {
        const renamed = new Map([...communities].reverse().map(([u, c]) => [u, `other ${c}`] as const));
        const [before, after] = [
          bcubedOf(communities, gangs),
          bcubedOf(renamed, new Map([...gangs].reverse())),
        ];
        expect(after.precision).toBeCloseTo(before.precision, 12);
        expect(after.recall).toBeCloseTo(before.recall, 12);
        expect(pairwise(overlapOf(renamed, gangs))).toEqual(pairwise(overlapOf(communities, gangs)));
      }),
    );
  });
});
