import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import { engineNames } from '../../../graph/domain/generation.ts';
import type { LinkLiteral } from '../../support/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

const parameters = { resolution: 51.2, iterations: 3 };
const all = engineNames.map((name) => engines[name]);

/** Two groups of four accounts, each around a device; one chance link between them. */
const twoGroups: readonly LinkLiteral[] = [
  ...[0, 1, 2, 3].map((account): LinkLiteral => [account, 8, 4096]),
  ...[4, 5, 6, 7].map((account): LinkLiteral => [account, 9, 4096]),
  [0, 1, 3000],
  [4, 5, 3000],
];
const masses = [1, 1, 1, 1, 1, 1, 1, 1, 0, 0];

describe('the engines', () => {
  it('carry the names by which they are asked for', () => {
    expect(all.map(({ name }) => name)).toEqual(engineNames);
  });

  it.each(engineNames)('%s finds two groups that share nothing', (name) => {
    expect(engines[name].detect(graphOf(twoGroups, masses), parameters, 1)).toEqual({
      communityOf: Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 0, 1),
      count: 2,
    });
  });

  it.each(engineNames)('%s leaves nodes alone where there is no link', (name) => {
    expect(engines[name].detect(graphOf([], [1, 0]), parameters, 1)).toEqual({
      communityOf: Uint32Array.of(0, 1),
      count: 2,
    });
  });

  it.each(engineNames)('%s gives equal bytes for equal input, seed and parameters', (name) => {
    fc.assert(
      fc.property(drawnGraphs(25), fc.nat(), ({ links, masses: drawn }, seed) => {
        const run = () => engines[name].detect(graphOf(links, drawn), parameters, seed);
        expect(run()).toEqual(run());
      }),
    );
  });

  it.each(engineNames)('%s numbers communities by their lowest node, without gaps', (name) => {
    fc.assert(
      fc.property(drawnGraphs(25), ({ links, masses: drawn }) => {
        const { communityOf, count } = engines[name].detect(graphOf(links, drawn), parameters, 1);
        expect([...new Set(communityOf)]).toEqual(Array.from({ length: count }, (_, community) => community));
      }),
    );
  });

  it('part two groups at a chance link by price, by modularity, and not by components', () => {
    const bridged = graphOf([...twoGroups, [3, 4, 700]], masses);
    const counts = all.map((engine) => engine.detect(bridged, parameters, 1).count);
    expect(counts).toEqual([2, 2, 1]);
  });

  it('do not let a link below 0 join what it keeps apart', () => {
    const apart = graphOf([[0, 1, -12_288]], [1, 1]);
    expect(all.map((engine) => engine.detect(apart, parameters, 1).count)).toEqual([2, 2, 2]);
  });
});
