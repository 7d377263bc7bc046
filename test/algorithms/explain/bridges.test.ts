import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsEngine } from '../../../graph/algorithms/engines/components.ts';
import { weakPoints } from '../../../graph/algorithms/explain/bridges.ts';
import { subgraphOf } from '../../../graph/algorithms/explain/subgraph.ts';
import type { LinkGraph } from '../../../graph/algorithms/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

const partsOf = (graph: LinkGraph) =>
  componentsEngine.detect(graph, { resolution: 0, iterations: 1 }, 1).count;

describe('the weak points of a gang', () => {
  it('are the link between two circles and its ends', () => {
    const twoTriangles = graphOf(
      [
        [0, 1, 1],
        [1, 2, 1],
        [2, 0, 1],
        [2, 3, 1],
        [3, 4, 1],
        [4, 5, 1],
        [5, 3, 1],
      ],
      [1, 1, 1, 1, 1, 1],
    );
    expect(weakPoints(twoTriangles)).toEqual({
      bridges: [[2, 3]],
      articulations: [
        { node: 2, parts: 2 },
        { node: 3, parts: 2 },
      ],
    });
  });

  it('tell into how many parts a gang falls without the device that holds it together', () => {
    const oneDevice = graphOf(
      [
        [3, 0, 1],
        [3, 1, 1],
        [3, 2, 1],
        [0, 1, 1],
      ],
      [1, 1, 1, 0],
    );
    expect(weakPoints(oneDevice)).toEqual({ bridges: [[2, 3]], articulations: [{ node: 3, parts: 2 }] });
  });

  it('are none in a circle, in a single node and in nothing', () => {
    const none = { bridges: [], articulations: [] };
    const circle = graphOf(
      [
        [0, 1, 1],
        [1, 2, 1],
        [2, 0, 1],
      ],
      [1, 1, 1],
    );
    expect([circle, graphOf([], [1]), graphOf([], [])].map(weakPoints)).toEqual([none, none, none]);
  });

  it('are found in a chain of 100,000 accounts', () => {
    const nodes = 100_000;
    const chain = graphOf(
      Array.from({ length: nodes - 1 }, (_, node) => [node, node + 1, 1] as const),
      Array.from({ length: nodes }, () => 1),
    );
    const { bridges, articulations } = weakPoints(chain);
    expect([bridges.length, articulations.length]).toEqual([nodes - 1, nodes - 2]);
  });

  it('are exactly those links and nodes without which there are more parts', () => {
    fc.assert(
      fc.property(drawnGraphs(12, { min: 1, max: 9 }), ({ links, masses }) => {
        const graph = graphOf(links, masses);
        const before = partsOf(graph);
        const { bridges, articulations } = weakPoints(graph);
        const pairs = masses.flatMap((_, b) => Array.from({ length: b }, (_, a) => [a, b] as const));
        const joining = pairs.filter(([a, b]) => {
          const without = links.filter(([x, y]) => Math.min(x, y) !== a || Math.max(x, y) !== b);
          return partsOf(graphOf(without, masses)) > before;
        });
        expect(bridges).toEqual(joining.sort(([a0, a1], [b0, b1]) => a0 - b0 || a1 - b1));
        const parting = masses.flatMap((_, node) => {
          const rest = Uint32Array.from(masses.keys()).filter((other) => other !== node);
          const parts = partsOf(subgraphOf(graph, rest).graph) - before + 1;
          return parts > 1 ? [{ node, parts }] : [];
        });
        expect(articulations).toEqual(parting);
      }),
    );
  });
});
