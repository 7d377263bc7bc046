import { describe, expect, it } from 'vitest';
import { completeHead, generationZero } from '../../graph/domain/generation.ts';
import { defaultParameters, type ParameterSet } from '../../graph/domain/parameters.ts';
import { parametersWith } from '../support/detection.ts';

describe('a kept head', () => {
  it('says null of what an earlier program did not keep, and stays as it is otherwise', () => {
    const { kindDays, ...kept } = generationZero;
    expect(completeHead(kept as typeof generationZero)).toEqual({ ...kept, kindDays: null });
    const whole = { ...generationZero, kindDays: [{ kind: 'IP', mentions: 3, days: 2 }] } as const;
    expect(completeHead(whole)).toEqual(whole);
  });

  it('has the defaults of parameters that sets did not hold yet, and its own values of all others', () => {
    const { joining, ...older } = parametersWith('membership', { coreShare: 0.4 });
    const kept = { ...generationZero, parameters: older as ParameterSet };
    expect(completeHead(kept).parameters).toEqual({ ...older, joining: defaultParameters.joining });
    const changed = parametersWith('joining', { mostHands: 4 });
    expect(completeHead({ ...generationZero, parameters: changed }).parameters).toEqual(changed);
  });
});
