import { describe, expect, it } from 'vitest';
import { completeHead, generationZero } from '../../graph/domain/generation.ts';

describe('a kept head', () => {
  it('says null of what an earlier program did not keep, and stays as it is otherwise', () => {
    const { kindDays, ...kept } = generationZero;
    expect(completeHead(kept as typeof generationZero)).toEqual({ ...kept, kindDays: null });
    const whole = { ...generationZero, kindDays: [{ kind: 'IP', mentions: 3, days: 2 }] } as const;
    expect(completeHead(whole)).toEqual(whole);
  });
});
