import type { CharacteristicCode } from '../../domain/gang-profile.ts';
import type { GangScoreModel, ScoreTerm } from '../../domain/gang-score-model.ts';
import type { Figures } from './profile-gang.ts';
import { standardised } from './score-gang.ts';

/** One community with a known answer. */
export interface LabelledGang {
  readonly figures: Figures;
  readonly size: number;
  /** Whether at least half of its members belong to one real gang. */
  readonly isGang: boolean;
}

/**
 * What the score is made of. All weights are held at or above 0: each characteristic may only speak for a gang. One
 * that would fit with the other sign gets weight 0.
 */
export const scoredCharacteristics: readonly CharacteristicCode[] = [
  'newAccountShare',
  'repeatDayShare',
  'fraudLift',
  'overdueLift',
  'burst',
  'deviceDedication',
  'ipDedication',
  'applyRatio',
  'logSize',
  'deviceReuse',
  'contactReuse',
];

/**
 * Fits the gang score: logistic regression on standardised values, by projected gradient descent.
 *
 *     minimise  Σ √n · (ln(1 + e^η) − y·η) ÷ Σ √n + λ/2 · Σ w²     η = b + Σ w · z, w ≥ 0, λ = 0.01
 *
 * Larger communities count more, by √n. A missing characteristic is 0. Deterministic: fixed start, steps and
 * rounds. O(rounds · communities · characteristics).
 *
 * @throws RangeError when there is no gang or nothing but gangs to learn from
 * Source: detection.md, section 12.
 */
export function fitGangScore(examples: readonly LabelledGang[]): GangScoreModel {
  if (!examples.some(({ isGang }) => isGang) || examples.every(({ isGang }) => isGang)) {
    throw new RangeError('a fit needs gangs and communities that are none');
  }
  const scales = scoredCharacteristics.map((code) => scaleOf(code, examples));
  const rows = examples.map(({ figures }) => scales.map((scale) => standardised(figures, scale)));
  const { bias, weights } = descend(rows, examples);
  const terms = scales.map((scale, place): ScoreTerm => ({ ...scale, weight: rounded(weights[place]!) }));
  return { bias: rounded(bias), terms };
}

type Scale = Omit<ScoreTerm, 'weight'>;

function scaleOf(code: CharacteristicCode, examples: readonly LabelledGang[]): Scale {
  const values = examples.map(({ figures }) => figures.get(code) ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return { code, mean: rounded(mean), deviation: rounded(Math.max(Math.sqrt(variance), 0.01)) };
}

const lambda = 0.01;
const step = 0.5;
const rounds = 4000;

function descend(rows: readonly (readonly number[])[], examples: readonly LabelledGang[]) {
  const importance = examples.map(({ size }) => Math.sqrt(size));
  const total = importance.reduce((sum, value) => sum + value, 0);
  const weights = scoredCharacteristics.map(() => 0);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    const slopes = weights.map((weight) => lambda * weight);
    let biasSlope = 0;
    rows.forEach((row, example) => {
      const eta = row.reduce((sum, z, place) => sum + weights[place]! * z, bias);
      const miss = 1 / (1 + Math.exp(-eta)) - Number(examples[example]!.isGang);
      const pull = (importance[example]! / total) * miss;
      biasSlope += pull;
      row.forEach((z, place) => {
        slopes[place]! += pull * z;
      });
    });
    bias -= step * biasSlope;
    weights.forEach((weight, place) => {
      weights[place] = Math.max(0, weight - step * slopes[place]!);
    });
  }
  return { bias, weights };
}

/** Four decimal places, so that the committed model reads well, and no negative zero, which JSON does not know. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
