import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseOf, reordered, visitOrder } from '../../../graph/algorithms/leiden/visit-order.ts';
import { hashOf } from '../../../graph/algorithms/random.ts';
import type { LinkLiteral } from '../../support/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

const chainOf = (nodes: number): LinkLiteral[] =>
  Array.from({ length: nodes - 1 }, (_, node) => [node, node + 1, 3000]);

describe('the order of first visits', () => {
  it('keeps nodes together that are linked most strongly', () => {
    const pairs: LinkLiteral[] = [
      [0, 3, 5000],
      [1, 4, 5000],
      [2, 5, 5000],
      [0, 1, 100],
      [1, 2, 100],
    ];
    const order = [...visitOrder(graphOf(pairs, [1, 1, 1, 1, 1, 1]), 7)];
    expect([0, 1, 2].map((node) => Math.abs(order.indexOf(node) - order.indexOf(node + 3)))).toEqual([
      1, 1, 1,
    ]);
  });

  it('puts the nodes of a chain by a seeded hash of their stable order, however long it is', () => {
    for (const nodes of [5, 200]) {
      const graph = graphOf(chainOf(nodes), Array(nodes).fill(1));
      const keys = [...visitOrder(graph, 3)].map((node) => hashOf(3, graph.order[node]!));
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }
  });

  it('puts equal hashes by node number, and has another order for another seed', () => {
    const same = graphOf(chainOf(4), [1, 1, 1, 1], [9, 9, 9, 9]);
    expect(visitOrder(same, 1)).toEqual(Uint32Array.of(0, 1, 2, 3));
    const many = graphOf(chainOf(40), Array(40).fill(1));
    expect(visitOrder(many, 1)).not.toEqual(visitOrder(many, 2));
  });

  it('holds every node once, and its inverse leads back', () => {
    fc.assert(
      fc.property(drawnGraphs(60), fc.nat(), ({ links, masses }, seed) => {
        const order = visitOrder(graphOf(links, masses), seed);
        expect(Uint32Array.from(masses, (_, node) => order[inverseOf(order)[node]!]!)).toEqual(
          Uint32Array.from(masses.keys()),
        );
      }),
    );
  });
});

describe('a reordered graph', () => {
  it('has the same links under new numbers, each row in its old order', () => {
    const graph = graphOf(
      [
        [0, 1, 10],
        [0, 2, 20],
        [1, 2, 30],
      ],
      [1, 2, 0],
      [7, 8, 9],
    );
    expect(reordered(graph, Uint32Array.of(2, 0, 1))).toEqual({
      offsets: Uint32Array.of(0, 2, 4, 6),
      targets: Uint32Array.of(1, 2, 2, 0, 1, 0),
      weights: Float64Array.of(20, 30, 10, 20, 10, 30),
      masses: Uint32Array.of(0, 1, 2),
      order: Uint32Array.of(9, 7, 8),
    });
  });
});
