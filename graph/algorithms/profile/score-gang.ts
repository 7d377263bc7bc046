import type { CharacteristicCode } from '../../domain/gang-profile.ts';
import type { Figures } from './profile-gang.ts';

/** A logistic model of gang characteristics. */
export interface GangScoreModel {
  readonly bias: number;
  readonly terms: readonly ScoreTerm[];
}

export interface ScoreTerm {
  readonly code: CharacteristicCode;
  /** Mean and deviation of the characteristic over the communities that the model was fitted on. */
  readonly mean: number;
  readonly deviation: number;
  /** Of the standardised value; its sign is fixed beforehand. */
  readonly weight: number;
}

/**
 * Probability that a community is a fraud gang.
 *
 *     P = σ(b + Σ w · z)        z = (value − mean) ÷ deviation, held to ±4
 *
 * A characteristic that cannot be computed, such as dedication to addresses in a set without addresses, counts as its
 * mean: it speaks neither for nor against. Source: detection.md, section 12.
 */
export function scoreGang(figures: Figures, { bias, terms }: GangScoreModel): number {
  let sum = bias;
  for (const { code, mean, deviation, weight } of terms) {
    const value = figures.get(code);
    if (value !== undefined) sum += weight * Math.max(-4, Math.min(4, (value - mean) / deviation));
  }
  return 1 / (1 + Math.exp(-sum));
}
