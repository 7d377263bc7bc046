import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanningTreeOf, strongestChain } from '../../../graph/algorithms/explain/strongest-chain.ts';
import type { LinkGraph } from '../../../graph/algorithms/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

const chainOf = (graph: LinkGraph, from: number, to: number) =>
  strongestChain(spanningTreeOf(graph), from, to);

describe('the strongest chain between two members', () => {
  it('goes round a weak link', () => {
    const gang = graphOf(
      [
        [0, 1, 1500],
        [0, 2, 6000],
        [2, 3, 5000],
        [3, 1, 7000],
        [4, 1, 2000],
      ],
      [1, 1, 0, 1, 1],
    );
    expect(chainOf(gang, 0, 1)).toEqual([0, 2, 3, 1]);
    expect(chainOf(gang, 4, 2)).toEqual([4, 1, 3, 2]);
    expect(chainOf(gang, 3, 3)).toEqual([3]);
  });

  it('is missing between members that nothing joins, or only a link that keeps them apart', () => {
    const gang = graphOf(
      [
        [0, 1, 3000],
        [1, 2, -3000],
      ],
      [1, 1, 1],
    );
    expect(chainOf(gang, 0, 2)).toBeNull();
  });

  it('is hung up at the lowest node of each part', () => {
    const parts = graphOf(
      [
        [1, 3, 10],
        [0, 2, 20],
        [2, 4, 30],
      ],
      [1, 1, 1, 1, 1],
    );
    expect(spanningTreeOf(parts)).toEqual({
      above: Uint32Array.of(0, 1, 0, 1, 2),
      weights: Int32Array.of(0, 0, 20, 10, 30),
      depths: Uint32Array.of(0, 0, 1, 1, 2),
    });
  });

  it('has the strongest weakest link of all chains, and every step of it is a link', () => {
    fc.assert(
      fc.property(drawnGraphs(10), fc.nat(), fc.nat(), ({ links, masses }, drawnFrom, drawnTo) => {
        const graph = graphOf(links, masses);
        const [from, to] = [drawnFrom % masses.length, drawnTo % masses.length];
        fc.pre(from !== to);
        const chain = chainOf(graph, from, to);
        const weakest =
          chain === null
            ? 0
            : Math.min(...chain.slice(1).map((node, step) => weightOf(graph, chain[step]!, node)));
        expect(weakest).toBe(widest(graph, from, to));
      }),
    );
  });
});

function weightOf(graph: LinkGraph, a: number, b: number): number {
  const place = graph.targets.indexOf(b, graph.offsets[a]);
  return place !== -1 && place < graph.offsets[a + 1]! ? graph.weights[place]! : 0;
}

/** Weakest link of the best chain: the highest weight at which the two are still joined; 0 when they never are. */
function widest(graph: LinkGraph, from: number, to: number): number {
  const levels = [...new Set(graph.weights)].filter((weight) => weight > 0).sort((a, b) => b - a);
  return levels.find((level) => reaches(graph, from, to, level)) ?? 0;
}

function reaches(graph: LinkGraph, from: number, to: number, level: number): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      if (graph.weights[place]! >= level) seen.add(graph.targets[place]!);
    }
  }
  return seen.has(to);
}
