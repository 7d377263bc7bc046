import { describe, expect, it } from 'vitest';
import type { EventSpan } from '../../../ui/src/api/accounts.ts';
import type { GenerationHead } from '../../../ui/src/api/runs.ts';
import { lanesOf, lifeOf } from '../../../ui/src/state/event-lanes.ts';
import {
  failedChecks,
  moveOf,
  secondsOf,
  unitOfMetric,
  worthLooking,
} from '../../../ui/src/state/generation-view.ts';

describe('a generation', () => {
  it('may be published while it is held, and shown again once it was retired', () => {
    expect(moveOf({ state: 'HELD', pruned: false })).toBe('publish');
    expect(moveOf({ state: 'RETIRED', pruned: false })).toBe('rollBack');
    expect(moveOf({ state: 'PUBLISHED', pruned: false })).toBeNull();
    expect(moveOf({ state: 'BUILDING', pruned: false })).toBeNull();
  });

  it('may not be shown once its evidence was given up', () => {
    expect(moveOf({ state: 'RETIRED', pruned: true })).toBeNull();
    expect(moveOf({ state: 'HELD', pruned: true })).toBeNull();
  });

  it('names the checks that it failed', () => {
    const check = { metric: 'churn', value: 0.2, low: null, high: 0.1, passed: false };
    expect(failedChecks({ gate: [{ ...check, metric: 'gangs', passed: true }, check] })).toEqual([check]);
  });

  it('took as long as all its stages', () => {
    expect(
      secondsOf({
        durations: [
          { stage: 'a', ms: 500 },
          { stage: 'b', ms: 1_000 },
        ],
      }),
    ).toBe(1.5);
    expect(secondsOf({ durations: [] })).toBeNull();
  });

  it('has figures that are counts unless they are told otherwise', () => {
    expect(['churn', 'order', 'threshold', 'gangs', 'a new one'].map(unitOfMetric)).toEqual([
      'share',
      'instant',
      'nats',
      'count',
      'count',
    ]);
  });
});

describe('the generation to look at first', () => {
  const of = (number: number, state: GenerationHead['state']) => ({ number, state }) as GenerationHead;

  it('is a held one that is newer than the shown one', () => {
    expect(worthLooking([of(3, 'HELD'), of(2, 'PUBLISHED'), of(1, 'HELD')])?.number).toBe(3);
  });

  it('else the shown one, else the newest', () => {
    expect(worthLooking([of(2, 'PUBLISHED'), of(1, 'HELD')])?.number).toBe(2);
    expect(worthLooking([of(2, 'BUILDING')])?.number).toBe(2);
    expect(worthLooking([])).toBeNull();
  });
});

describe('the life of an account', () => {
  const span = (at: string, over: Partial<EventSpan>): EventSpan => ({
    at,
    logins: 0,
    registrations: 0,
    applications: 0,
    ties: 0,
    outcomes: 0,
    ...over,
  });

  it('has a lane for each type of event that ever happened', () => {
    const [first, second] = ['2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z'] as const;
    const spans = [span(first, { registrations: 1, logins: 2 }), span(second, { logins: 3, outcomes: 1 })];
    expect(lanesOf(spans)).toEqual([
      { type: 'registration', total: 1, marks: [{ at: Date.parse(first), count: 1 }] },
      {
        type: 'login',
        total: 5,
        marks: [
          { at: Date.parse(first), count: 2 },
          { at: Date.parse(second), count: 3 },
        ],
      },
      { type: 'outcome', total: 1, marks: [{ at: Date.parse(second), count: 1 }] },
    ]);
  });

  it('holds its last event too', () => {
    const at = '2026-05-01T00:00:00Z';
    expect(lifeOf({ firstSeenAt: at, lastSeenAt: at })).toEqual({
      from: Date.parse(at),
      until: Date.parse(at) + 1,
    });
  });
});
