import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minCut } from '../../../graph/algorithms/explain/min-cut.ts';
import type { LinkLiteral } from '../../support/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

const clique = (first: number, count: number): LinkLiteral[] =>
  Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: a }, (_, b): LinkLiteral => [first + a, first + b, 4096]),
  );

describe('the minimum cut', () => {
  it('is the number of links between two cliques, whatever they weigh', () => {
    const links: LinkLiteral[] = [...clique(0, 5), ...clique(5, 6), [0, 5, 90_000], [4, 10, 1]];
    expect(minCut(graphOf(links, Array(11).fill(1)))).toBe(2);
  });

  it('is 0 for a graph in parts, for one node and for none', () => {
    expect([graphOf([], [1, 1]), graphOf([], [1]), graphOf([], [])].map(minCut)).toEqual([0, 0, 0]);
  });

  it('takes 500 nodes and refuses 501', () => {
    const circle = (nodes: number) =>
      graphOf(
        Array.from({ length: nodes }, (_, node): LinkLiteral => [node, (node + 1) % nodes, 1]),
        Array(nodes).fill(1),
      );
    expect(minCut(circle(500))).toBe(2);
    expect(() => minCut(circle(501))).toThrow('minCut takes at most 500 nodes, got 501');
  });

  it('is the smallest number of links between any set of nodes and the rest', () => {
    fc.assert(
      fc.property(drawnGraphs(9), ({ links, masses }) => {
        const pairs = new Set(links.filter(([a, b]) => a !== b).map(([a, b]) => [a, b].sort().join()));
        const cuts = Array.from({ length: 2 ** (masses.length - 1) - 1 }, (_, set) => {
          const inside = (node: number) => ((set + 1) >> node) & 1;
          return [...pairs]
            .map((pair) => pair.split(',').map(Number))
            .filter(([a, b]) => inside(a!) !== inside(b!)).length;
        });
        expect(minCut(graphOf(links, masses))).toBe(masses.length < 2 ? 0 : Math.min(...cuts));
      }),
    );
  });
});
