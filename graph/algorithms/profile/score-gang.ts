import type { GangScoreModel, ScoreTerm } from '../../domain/gang-score-model.ts';
import type { Figures } from './profile-gang.ts';

/**
 * Probability that a community is a fraud gang.
 *
 *     P = σ(b + Σ w · z)        z = (value − mean) ÷ deviation, held to ±4
 *
 * A characteristic that cannot be computed counts as 0: what is not known, such as a burst of applications in a set
 * without applications, does not speak for a gang. Source: detection.md, section 12.
 */
export function scoreGang(figures: Figures, { bias, terms }: GangScoreModel): number {
  let sum = bias;
  for (const term of terms) sum += term.weight * standardised(figures, term);
  return 1 / (1 + Math.exp(-sum));
}

/** z of one characteristic. */
export function standardised(figures: Figures, { code, mean, deviation }: Omit<ScoreTerm, 'weight'>): number {
  return Math.max(-4, Math.min(4, ((figures.get(code) ?? 0) - mean) / deviation));
}
