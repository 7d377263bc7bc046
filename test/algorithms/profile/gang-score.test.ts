import { describe, expect, it } from 'vitest';
import {
  fitGangScore,
  type LabelledGang,
  scoredCharacteristics,
} from '../../../graph/algorithms/profile/fit-gang-score.ts';
import { gangScoreModel } from '../../../graph/algorithms/profile/gang-score.ts';
import type { Figures } from '../../../graph/algorithms/profile/profile-gang.ts';
import { scoreGang } from '../../../graph/algorithms/profile/score-gang.ts';
import type { CharacteristicCode } from '../../../graph/domain/gang-profile.ts';

const figures = (given: Partial<Record<CharacteristicCode, number>>): Figures =>
  new Map(Object.entries(given) as [CharacteristicCode, number][]);

const model = {
  bias: -1,
  terms: [{ code: 'burst' as const, mean: 0.5, deviation: 0.25, weight: 2 }],
};

describe('the gang score', () => {
  it('is the logistic function of the weighted, standardised characteristics', () => {
    expect(scoreGang(figures({ burst: 1 }), model)).toBeCloseTo(1 / (1 + Math.exp(-3)), 12);
  });

  it('takes what is not known for what speaks for no gang', () => {
    expect(scoreGang(figures({}), model)).toBe(scoreGang(figures({ burst: 0 }), model));
  });

  it('holds a far outlier to four deviations', () => {
    expect(scoreGang(figures({ burst: 99 }), model)).toBe(scoreGang(figures({ burst: 1.5 }), model));
  });
});

describe('a fit of the gang score', () => {
  const examples = (good: readonly number[], bad: readonly number[]): LabelledGang[] => [
    ...good.map((burst) => ({ figures: figures({ burst, logSize: 1 }), size: 9, isGang: true })),
    ...bad.map((burst) => ({ figures: figures({ burst, logSize: 2 }), size: 9, isGang: false })),
  ];
  const weightOf = (fitted: ReturnType<typeof fitGangScore>, code: CharacteristicCode) =>
    fitted.terms.find((term) => term.code === code)?.weight;

  it('tells gangs from others', () => {
    const fitted = fitGangScore(examples([0.8, 0.9, 1], [0.1, 0.2, 0.3]));
    expect(scoreGang(figures({ burst: 0.9 }), fitted)).toBeGreaterThan(0.9);
    expect(scoreGang(figures({ burst: 0.2 }), fitted)).toBeLessThan(0.1);
  });

  it('gives weight 0 to what would speak against a gang', () => {
    const fitted = fitGangScore(examples([0.1, 0.2], [0.8, 0.9]));
    expect(scoredCharacteristics.map((code) => weightOf(fitted, code))).toEqual(
      scoredCharacteristics.map(() => 0),
    );
  });

  it('is the same whatever the order of the examples, to four places', () => {
    const given = examples([0.5, 0.9, 1], [0.1, 0.4, 0.6]);
    expect(fitGangScore(given.toReversed())).toEqual(fitGangScore(given));
  });

  it('needs both gangs and others', () => {
    expect(() => fitGangScore(examples([1], []))).toThrow('a fit needs gangs and communities that are none');
    expect(() => fitGangScore(examples([], [1]))).toThrow('a fit needs gangs and communities that are none');
  });
});

describe('the score of a fresh store', () => {
  it('knows the scored characteristics, each with a sign that speaks for a gang', () => {
    expect(gangScoreModel.terms.map(({ code }) => code)).toEqual(scoredCharacteristics);
    expect(gangScoreModel.terms.every(({ weight, deviation }) => weight >= 0 && deviation > 0)).toBe(true);
  });
});
