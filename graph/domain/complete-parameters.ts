import { defaultParameters, type ParameterSet } from './parameters.ts';

/**
 * A kept set with the parameters that sets did not hold yet when it was kept. Until they did, these were constants of
 * the program, with the values of today's defaults: so a generation is derived again as it was.
 */
export function completeParameters(kept: ParameterSet): ParameterSet {
  return { ...kept, joining: { ...defaultParameters.joining, ...kept.joining } };
}
