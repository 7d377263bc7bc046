import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundLink } from '../../../ui/src/api/answer.ts';
import { strongestLinks } from '../../../ui/src/state/strongest-links.ts';
import { evidence, star } from './answers.ts';

const ids = (links: readonly FoundLink[]) => links.map(({ id }) => id);

describe('the evidence links that are shown', () => {
  it('are a forest of the strongest when there is room for no more', () => {
    const triangle = [evidence('a', 'b', 1), evidence('b', 'c', 5), evidence('a', 'c', 3)];
    expect(ids(strongestLinks(triangle, 2))).toEqual(['b~c', 'a~c']);
  });

  it('are joined by the next strongest while there is room', () => {
    const triangle = [evidence('a', 'b', 1), evidence('b', 'c', 5), evidence('a', 'c', 3)];
    expect(ids(strongestLinks(triangle, 3))).toEqual(['b~c', 'a~c', 'a~b']);
  });

  it('leave all star links where they are', () => {
    expect(ids(strongestLinks([evidence('a', 'b', 1), star('a', 'd'), star('b', 'd')], 0))).toEqual([
      'a-d',
      'b-d',
      'a~b',
    ]);
  });

  it('hold together whatever all links hold together, in any order of the input', () => {
    const anyLinks = fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7), fc.nat(5)).filter(([a, b]) => a < b),
      { selector: ([a, b]) => `${a} ${b}`, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyLinks, fc.nat(10), (pairs, room) => {
        const links = pairs.map(([a, b, nats]) => evidence(`n${a}`, `n${b}`, nats));
        const shown = strongestLinks(links, room);
        expect(parts(shown)).toEqual(parts(links));
        expect(strongestLinks([...links].reverse(), room)).toEqual(shown);
      }),
    );
  });
});

/** Sets of connected nodes by plain spreading. */
function parts(links: readonly FoundLink[]): string[] {
  const part = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    const joined = new Set([from, to, ...(part.get(from) ?? []), ...(part.get(to) ?? [])]);
    for (const id of joined) part.set(id, joined);
  }
  return [...new Set([...part.values()].map((set) => [...set].sort().join(' ')))].sort();
}
