import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFor } from '../../graph/algorithms/link-graph.ts';
import { drawnGraphs, graphOf } from '../support/link-graph.ts';

describe('a link graph', () => {
  it('merges parallel links, drops self links and sorts every row', () => {
    const graph = graphOf(
      [
        [2, 0, 10],
        [1, 1, 7],
        [0, 1, 5],
        [0, 2, -3],
      ],
      [1, 1, 0],
      [30, 10, 20],
    );
    expect(graph).toEqual({
      offsets: Uint32Array.of(0, 2, 3, 4),
      targets: Uint32Array.of(1, 2, 0, 0),
      weights: Int32Array.of(5, 7, 5, 7),
      masses: Uint32Array.of(1, 1, 0),
      order: Uint32Array.of(30, 10, 20),
    });
  });

  it('may be without links, and without nodes', () => {
    expect(graphOf([], [1]).offsets).toEqual(Uint32Array.of(0, 0));
    expect(graphOf([], []).offsets).toEqual(Uint32Array.of(0));
  });

  it('refuses a link to a node that is not there, columns of unequal length, and a weight beyond 32 bits', () => {
    expect(() => graphOf([[0, 2, 1]], [1, 1])).toThrow('links: end 2 of link 0, there are 2 nodes');
    expect(() =>
      graphOf(
        [
          [0, 1, 2 ** 31 - 1],
          [1, 0, 1],
        ],
        [1, 1],
      ),
    ).toThrow('links: a merged weight is at most 2147483647 units, got 2147483648');
  });

  it('takes less than 20 bytes a link, both directions, at seven neighbours a node', () => {
    const graph = graphOf(
      Array.from({ length: 3500 }, (_, link): [number, number, number] => [
        link % 1000,
        (link % 1000) + 1 + Math.floor(link / 1000),
        1,
      ]),
      Array.from({ length: 1010 }, () => 1),
    );
    const bytes = Object.values(graph).reduce((sum, column: Uint32Array) => sum + column.byteLength, 0);
    expect(bytes).toBe(bytesFor(1010, 3500));
    expect(bytes / 3500).toBeLessThan(20);
  });

  it('holds every link with its summed weight in the rows of both ends, and nothing else', () => {
    fc.assert(
      fc.property(drawnGraphs(20), ({ links, masses }) => {
        const sums = new Map<string, number>();
        for (const [a, b, weight] of links) {
          if (a === b) continue;
          for (const key of [`${a} ${b}`, `${b} ${a}`]) sums.set(key, (sums.get(key) ?? 0) + weight);
        }
        const { offsets, targets, weights } = graphOf(links, masses);
        const rows = masses.flatMap((_, node) =>
          [...targets.slice(offsets[node], offsets[node + 1])].map((target, index): [string, number] => [
            `${node} ${target}`,
            weights[offsets[node]! + index]!,
          ]),
        );
        const sorted = [...sums].sort(([a], [b]) => {
          const [[a0, a1], [b0, b1]] = [a.split(' ').map(Number), b.split(' ').map(Number)];
          return a0! - b0! || a1! - b1!;
        });
        expect(rows).toEqual(sorted);
      }),
    );
  });
});
