import { describe, expect, it } from 'vitest';
import type { LineageStep } from '../../../ui/src/api/lineage.ts';
import { livedSteps } from '../../../ui/src/state/lineage-view.ts';

function step(kind: LineageStep['kind'], generation: number, over: Partial<LineageStep> = {}): LineageStep {
  return {
    kind,
    generation,
    at: '2026-05-01T00:00:00Z',
    from: [],
    to: [],
    overlap: null,
    values: [],
    ...over,
  };
}

describe('the life of a gang', () => {
  it('goes from the oldest step to the newest, each as strong as its core', () => {
    const born = step('BORN', 3, { to: ['g-1'], values: [{ name: 'after', value: 5 }] });
    const merged = step('MERGED', 7, {
      from: ['g-1', 'g-2'],
      to: ['g-1'],
      overlap: 0.5,
      values: [
        { name: 'before', value: 5 },
        { name: 'after', value: 10 },
      ],
    });
    expect(livedSteps('g-1', [merged, born])).toEqual([
      { step: born, before: null, after: 5, others: [], weight: 0.5 },
      { step: merged, before: 5, after: 10, others: ['g-2'], weight: 1 },
    ]);
  });

  it('ends without a core where the gang did', () => {
    const gone = step('DISSOLVED', 9, { from: ['g-1'], values: [{ name: 'before', value: 4 }] });
    expect(livedSteps('g-1', [gone])).toEqual([
      { step: gone, before: 4, after: null, others: [], weight: 0 },
    ]);
  });
});
