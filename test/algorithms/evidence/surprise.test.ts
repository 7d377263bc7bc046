import { describe, expect, it } from 'vitest';
import { surpriseOf } from '../../../graph/algorithms/evidence/surprise.ts';

const timing = { kappaNats: 1, floorSeconds: 120, longestGapHours: 480, saturationNats: 10, trust: 1 };

describe('the surprise of a meeting', () => {
  it('is −ln(1 − e^(−ρΔ)) − κ in units of 1/1024 nat', () => {
    // ρΔ = 0.001: −ln(0.0009995) = 6.90825…, less κ = 1.
    expect(surpriseOf(1000, 1e-6, timing)).toBe(Math.round(5.908255 * 1024));
  });

  it('takes a gap below the floor as the floor', () => {
    expect(surpriseOf(0, 1e-6, timing)).toBe(surpriseOf(120, 1e-6, timing));
  });

  it('is 0 on a busy resource and never below', () => {
    expect(surpriseOf(600, 0.01, timing)).toBe(0);
    expect(surpriseOf(1e9, 1, timing)).toBe(0);
  });

  it('keeps its precision at rates so small that 1 − e^(−x) needs expm1', () => {
    expect(surpriseOf(120, 1e-15, timing)).toBe(Math.round((-Math.log(1.2e-13) - 1) * 1024));
  });
});
