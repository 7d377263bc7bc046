import { describe, expect, it } from 'vitest';
import { fold } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory } from '../../../ui/src/state/history.ts';
import { isOnTrail, pairOf, strongestPartner, trailOf } from '../../../ui/src/state/pair.ts';
import { askKey, evidence, seedAnswer, star } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const { nodes } = fold(append(emptyHistory, seed, ''), new Map([[askKey(seed, null), seedAnswer]]));
const idsOf = (selection: readonly string[]) => pairOf(selection, nodes)?.map(({ id }) => id) ?? null;

describe('the pair that is compared', () => {
  it('is the two accounts that are selected, in the order of their selection', () => {
    expect(idsOf(['u1', 'u2'])).toEqual(['u1', 'u2']);
    expect(idsOf(['u2', 'u1'])).toEqual(['u2', 'u1']);
  });

  it('is none for one, for three, with a resource, and with what is not on the canvas', () => {
    expect([[], ['u1'], ['u1', 'u2', 'd'], ['u1', 'd'], ['u1', 'gone']].map(idsOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the account that another one is linked with most', () => {
  const links = [star('u1', 'd'), evidence('u1', 'u2', 6), evidence('u3', 'u1', 8), evidence('u2', 'u3', 9)];

  it('stands at the other end of its strongest evidence link, whichever end that is', () => {
    expect(strongestPartner('u1', links)).toBe('u3');
    expect(strongestPartner('u2', links)).toBe('u3');
  });

  it('is the first by id among equals, and none without evidence', () => {
    expect(strongestPartner('a', [evidence('a', 'c', 5), evidence('b', 'a', 5)])).toBe('b');
    expect(strongestPartner('d', links)).toBe(null);
  });
});

describe('a chain on the canvas', () => {
  const steps = [
    { from: 'u1', to: 'd' },
    { from: 'd', to: 'u2' },
    { from: 'u2', to: 'u3' },
  ];

  it('leads over each entity of its steps once', () => {
    expect(trailOf(steps)).toEqual(['u1', 'd', 'u2', 'u3']);
    expect(trailOf([])).toEqual([]);
    expect(trailOf(null)).toEqual([]);
  });

  it('marks the links between those that follow one another, in either direction, and no shortcut', () => {
    const trail = trailOf(steps);
    expect(isOnTrail(trail, ['d', 'u1'])).toBe(true);
    expect(isOnTrail(trail, ['u2', 'u3'])).toBe(true);
    expect(isOnTrail(trail, ['u1', 'u2'])).toBe(false);
    expect(isOnTrail([], ['u1', 'd'])).toBe(false);
  });
});
