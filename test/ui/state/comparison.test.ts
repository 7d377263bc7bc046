import { describe, expect, it } from 'vitest';
import type { AccountCard } from '../../../ui/src/api/cards.ts';
import type { TouchedResource } from '../../../ui/src/api/events.ts';
import type { Pair } from '../../../ui/src/api/explanations.ts';
import { comparedResources, pairDoubts, shownSpan } from '../../../ui/src/state/comparison.ts';

const used = (...ids: string[]) => ({
  used: ids.map((id): TouchedResource => ({ id, kind: 'DEVICE', resource: { display: id } })),
});
const card = (gang: string | null, verdict: AccountCard['verdict'] = null) =>
  ({ gang: gang === null ? null : { id: gang }, verdict }) as AccountCard;
const meeting = (resource: string) =>
  ({ resource, aAt: '2026-04-01T00:00:00Z', bAt: '2026-04-01T00:05:00Z' }) as Pair['meetings'][number];
const pairOf = (resources: string[], path: Partial<Pair['path']> = {}): Pair => ({
  total: 8,
  meetings: resources.map(meeting),
  shared: [],
  path: { steps: [], through: 'GANG', weakestNats: 5, inTimeOrder: true, truncated: false, ...path },
});

describe('two accounts side by side', () => {
  it('part what they used into what one used, both did, and the other', () => {
    const { onlyA, both, onlyB } = comparedResources(used('d1', 'd2'), used('d2', 'd3'));
    expect([onlyA, both, onlyB].map((list) => list.map(({ id }) => id))).toEqual([['d1'], ['d2'], ['d3']]);
  });

  it('have nothing against them where they share most and met in several places', () => {
    const resources = comparedResources(used('d1', 'd2'), used('d1', 'd2'));
    expect(pairDoubts([card('g-1'), card('g-1')], pairOf(['d1', 'd2']), resources)).toEqual([]);
  });

  it('have each doubt told: a verdict, one place alone, own resources, other gangs, a chain that does not hold', () => {
    const resources = comparedResources(used('d1', 'd2', 'd3'), used('d1'));
    const pair = pairOf(['d1'], { inTimeOrder: false, weakestNats: 1.2 });
    expect(pairDoubts([card('g-1', 'CLEAN'), card(null)], pair, resources)).toEqual([
      { kind: 'clean', who: 0 },
      { kind: 'alone' },
      { kind: 'own', who: 0, own: 2, all: 3 },
      { kind: 'gangs' },
      { kind: 'order' },
      { kind: 'weak', nats: 1.2 },
    ]);
  });

  it('never met where there is no meeting, which says nothing of a chain that was not found', () => {
    const resources = comparedResources(used('d1'), used('d1'));
    const pair = pairOf([], { steps: null, weakestNats: null, inTimeOrder: null });
    expect(pairDoubts([card('g-1'), null], pair, resources)).toEqual([{ kind: 'never' }, { kind: 'gangs' }]);
  });

  it('are drawn over the span of what both did, with room at either end', () => {
    const hourMs = 3_600_000;
    const doing = (at: number) => ({ events: [{ id: 'e', type: 'login' as const, at, detail: null }] });
    const whole = { from: 0, until: 1_000 * hourMs };
    expect(shownSpan([doing(100 * hourMs), doing(300 * hourMs)], whole)).toEqual({
      from: 94 * hourMs,
      until: 306 * hourMs,
    });
    expect(shownSpan([{ events: [] }], whole)).toEqual(whole);
  });
});
