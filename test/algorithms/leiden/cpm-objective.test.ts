import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpmObjective, exactPrice } from '../../../graph/algorithms/leiden/cpm-objective.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';

describe('the objective of the constant Potts model', () => {
  it('counts each link inside a community once and every pair of members at its price', () => {
    const graph = graphOf(
      [
        [0, 1, 3000],
        [1, 2, 500],
        [3, 0, 4096],
      ],
      [1, 1, 2, 0],
    );
    expect(cpmObjective(graph, Uint32Array.of(0, 0, 1, 0), 100)).toBe(
      3000 + 4096 - (100 * (2 ** 2 + 2 ** 2)) / 2,
    );
  });

  it('prices 0.05 nat so that products with masses are exact', () => {
    expect(exactPrice(51.2)).toBe(51 + 205 / 1024);
    expect(exactPrice(51)).toBe(51);
    expect(() => exactPrice(Number.NaN)).toThrow(
      'resolution is 0 to 2147483647 units of 1/1024 nat, got NaN',
    );
  });

  it('changes by the difference of two gains when a node moves', () => {
    fc.assert(
      fc.property(
        drawnGraphs(12),
        fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
        fc.nat(),
        fc.nat({ max: 4 }),
        fc.constantFrom(0, 51, 51.2, 700),
        ({ links, masses }, labels, drawnNode, to, resolution) => {
          const graph = graphOf(links, masses);
          const node = drawnNode % masses.length;
          const before = masses.map((_, other) => labels[other]! % masses.length);
          const after = before.map((label, other) => (other === node ? to % masses.length : label));
          const quality = (of: number[]) => cpmObjective(graph, Uint32Array.from(of), resolution);
          const gain = (community: number) =>
            links
              .filter(([a, b]) => a !== b && (a === node || b === node))
              .filter(([a, b]) => before[a === node ? b : a] === community)
              .reduce((sum, [, , weight]) => sum + weight, 0) -
            masses
              .filter((_, other) => other !== node && before[other] === community)
              .reduce((sum, mass) => sum + exactPrice(resolution) * masses[node]! * mass, 0);
          expect(quality(after) - quality(before)).toBe(gain(after[node]!) - gain(before[node]!));
        },
      ),
    );
  });
});
