import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../../graph/algorithms/leiden/hierarchy.ts';
import { leidenCpm } from '../../../graph/algorithms/leiden/leiden-cpm.ts';
import type { LinkLiteral } from '../../support/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

const defaults = { network: 10.24, gang: 51.2, cell: 204.8, iterations: 3 };

/** All pairs of some accounts, each of the same weight. */
const clique = (accounts: readonly number[], weight: number): LinkLiteral[] =>
  accounts.flatMap((a) => accounts.filter((b) => a < b).map((b): LinkLiteral => [a, b, weight]));

describe('the hierarchy of networks, gangs and cells', () => {
  it('finds two tight cells in one gang, and a network of two gangs', () => {
    const links = [
      ...clique([0, 1, 2], 3000),
      ...clique([3, 4, 5], 3000),
      [2, 3, 700] as const,
      ...clique([6, 7, 8, 9], 3000),
      [5, 6, 400] as const,
    ];
    const { network, gang, cell } = hierarchyOf(graphOf(links, Array(10).fill(1)), defaults, 1);
    expect([...network.communityOf]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...gang.communityOf]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect([...cell.communityOf]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('has the gangs of a run without a hierarchy', () => {
    fc.assert(
      fc.property(drawnGraphs(25), ({ links, masses }) => {
        const graph = graphOf(links, masses);
        const { gang } = hierarchyOf(graph, { ...defaults, gang: 900 }, 5);
        expect(gang).toEqual(leidenCpm(graph, { resolution: 900, iterations: 3 }, 5));
      }),
    );
  });

  it('nests whatever the prices', () => {
    const price = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(drawnGraphs(25), price, price, price, ({ links, masses }, network, gang, cell) => {
        const found = hierarchyOf(graphOf(links, masses), { network, gang, cell, iterations: 2 }, 1);
        expect(parentsOf(found.cell.communityOf, found.gang.communityOf)).toBe(found.cell.count);
        expect(parentsOf(found.gang.communityOf, found.network.communityOf)).toBe(found.gang.count);
      }),
    );
  });
});

/** Distinct pairs of part and whole: as many as parts where every part lies in one whole. */
function parentsOf(parts: Uint32Array, wholes: Uint32Array): number {
  return new Set(Array.from(parts, (part, node) => `${part} ${wholes[node]}`)).size;
}
