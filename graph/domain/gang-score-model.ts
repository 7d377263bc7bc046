import type { CharacteristicCode } from './gang-profile.ts';

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
