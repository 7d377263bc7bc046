import { defaultParameters, type ParameterSet } from './parameters.ts';

/**
 * A kept set with the parameters that sets did not hold yet when it was kept: the defaults, which were constants of the
 * program until then, or say how what was not told before is told. So a generation is derived again as it was.
 */
export function completeParameters(kept: ParameterSet): ParameterSet {
  const { communities, joining, membership } = defaultParameters;
  return {
    ...kept,
    communities: { ...communities, ...kept.communities },
    joining: { ...joining, ...kept.joining },
    membership: { ...membership, ...kept.membership },
  };
}
