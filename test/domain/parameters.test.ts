import { describe, expect, it } from 'vitest';
import { checkParameters, parameterTable, valueAt } from '../../graph/domain/parameter-table.ts';
import { defaultParameters, type ParameterSet } from '../../graph/domain/parameters.ts';
import { parametersWith } from '../support/detection.ts';

/** Paths of all numbers and switches of a value. */
function pathsIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([member, inner]) =>
    pathsIn(inner, at === '' ? member : `${at}.${member}`),
  );
}

describe('the table of parameters', () => {
  it('has one row for every tunable of a set, and no other', () => {
    const rows = parameterTable.map(({ path }) => path);
    expect(new Set(rows).size).toBe(rows.length);
    const tunables = pathsIn(defaultParameters).filter(
      (path) => path !== 'version' && !path.endsWith('.timing'),
    );
    expect(tunables.filter((path) => !rows.includes(path))).toEqual([]);
    expect(
      rows.filter((path) => valueAt(defaultParameters, path) !== null && !tunables.includes(path)),
    ).toEqual([]);
  });

  it('says in both languages what each one means', () => {
    for (const { words } of parameterTable) {
      expect(words.en).toMatch(/^[a-z]/i);
      expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('a parameter set', () => {
  const problemOf = (parameters: ParameterSet): string => {
    try {
      checkParameters(parameters);
      return '';
    } catch (problem) {
      return (problem as Error).message;
    }
  };

  it('of a fresh store is in order', () => {
    expect(problemOf(defaultParameters)).toBe('');
  });

  it('is refused with the name, the limits and the value of what is out of range', () => {
    expect(problemOf(parametersWith('membership', { coreShare: 1.5 }))).toBe(
      'membership.coreShare: is 0 to 1, got 1.5',
    );
    expect(problemOf(parametersWith('evidence', { neighbours: 2.5 }))).toBe(
      'evidence.neighbours: is a whole number 1 to 64, got 2.5',
    );
    expect(problemOf({ ...defaultParameters, windowDays: Number.NaN })).toBe(
      'windowDays: is 1 to 3650, got NaN',
    );
  });

  it('is refused when its levels do not rise', () => {
    expect(problemOf(parametersWith('levels', { notice: 0.7 }))).toBe(
      'levels: must rise from notice to warning, got 0.7, 0.6, 0.85',
    );
  });
});
