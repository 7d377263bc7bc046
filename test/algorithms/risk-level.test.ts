import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelWhenListed, type RiskInput, riskOf } from '../../graph/algorithms/risk-level.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';

const core: RiskInput = {
  role: 'CORE',
  gangScore: 0.95,
  transmitted: 0,
  families: 2,
  loneNetwork: false,
  large: false,
  exposed: false,
};
const levelOf = (changes: Partial<RiskInput>) =>
  riskOf({ ...core, ...changes }, defaultParameters.levels).level;

describe('the risk level', () => {
  it('is WARNING for a core member with two independent families of evidence', () => {
    expect(riskOf(core, defaultParameters.levels)).toEqual({ level: 'WARNING', score: 0.95 });
  });

  it('begins at its thresholds', () => {
    expect([0.85, 0.6, 0.35, 0.34].map((gangScore) => levelOf({ gangScore }))).toEqual([
      'WARNING',
      'ATTENTION',
      'NOTICE',
      null,
    ]);
  });

  it('is at most ATTENTION on one family, in the periphery and in a large gang', () => {
    expect(levelOf({ families: 1 })).toBe('ATTENTION');
    expect(levelOf({ role: 'PERIPHERY', transmitted: 0.9 })).toBe('ATTENTION');
    expect(levelOf({ large: true })).toBe('ATTENTION');
  });

  it('halves the gang’s risk for the periphery', () => {
    expect(riskOf({ ...core, role: 'PERIPHERY', gangScore: 0.8 }, defaultParameters.levels)).toEqual({
      level: 'NOTICE',
      score: 0.4,
    });
  });

  it('is NOTICE for an exposed account, whatever the gang', () => {
    expect(levelOf({ role: null, exposed: true, gangScore: 1 })).toBe('NOTICE');
    expect(levelOf({ role: null, exposed: true, transmitted: 1 })).toBe('NOTICE');
  });

  it('adds what neighbours pass on as an independent chance', () => {
    expect(riskOf({ ...core, gangScore: 0.5, transmitted: 0.6 }, defaultParameters.levels).score).toBeCloseTo(
      0.8,
    );
  });

  it('is never above NOTICE on one address or one day of addresses', () => {
    const anyInput = fc.record({
      role: fc.constantFrom('CORE' as const, 'PERIPHERY' as const, null),
      gangScore: fc.double({ min: 0, max: 1, noNaN: true }),
      transmitted: fc.double({ min: 0, max: 1, noNaN: true }),
      families: fc.integer({ min: 0, max: 5 }),
      large: fc.boolean(),
      exposed: fc.boolean(),
    });
    fc.assert(
      fc.property(anyInput, (input) => {
        const { level } = riskOf({ ...input, loneNetwork: true }, defaultParameters.levels);
        expect(['NOTICE', null]).toContain(level);
      }),
    );
  });
});

describe('the level of an account on a list', () => {
  const levels = ['WARNING', 'ATTENTION', 'NOTICE', null] as const;

  it('is WARNING on the black list, whatever else is known', () => {
    expect(levels.map((level) => levelWhenListed(level, 'BLACK'))).toEqual(levels.map(() => 'WARNING'));
  });

  it('is at least NOTICE on the grey list', () => {
    expect(levels.map((level) => levelWhenListed(level, 'GREY'))).toEqual([
      'WARNING',
      'ATTENTION',
      'NOTICE',
      'NOTICE',
    ]);
  });

  it('is at most NOTICE on the white list', () => {
    expect(levels.map((level) => levelWhenListed(level, 'WHITE'))).toEqual([
      'NOTICE',
      'NOTICE',
      'NOTICE',
      null,
    ]);
  });

  it('stays without an entry in force', () => {
    expect(levels.map((level) => levelWhenListed(level, null))).toEqual([...levels]);
  });
});
