import fc from 'fast-check';
import type { LinkGraph } from '../../graph/algorithms/link-graph.ts';
import { linkGraphOf } from '../../graph/algorithms/link-graph.ts';
import { hashOf } from '../../graph/algorithms/random.ts';

/** One link: both ends and the weight in 1/1024 nat. */
export type LinkLiteral = readonly [from: number, to: number, weight: number];

/** A graph as literals: mass 1 and a stable order by number unless given. */
export function graphOf(
  links: readonly LinkLiteral[],
  masses: readonly number[],
  order: readonly number[] = masses.map((_, node) => hashOf(0, node)),
): LinkGraph {
  return linkGraphOf(
    {
      from: Uint32Array.from(links, ([from]) => from),
      to: Uint32Array.from(links, ([, to]) => to),
      weights: Int32Array.from(links, ([, , weight]) => weight),
    },
    { masses: Uint32Array.from(masses), order: Uint32Array.from(order) },
  );
}

/** A graph drawn at random, as the literals that make it. */
export interface DrawnGraph {
  readonly links: readonly LinkLiteral[];
  readonly masses: readonly number[];
}

/** Graphs of up to `mostNodes` nodes, a third of them resources; some links push apart. */
export function drawnGraphs(
  mostNodes: number,
  weights = { min: -3000, max: 6000 },
): fc.Arbitrary<DrawnGraph> {
  return fc.integer({ min: 1, max: mostNodes }).chain((nodes) =>
    fc.record({
      masses: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: nodes, maxLength: nodes }),
      links: fc.array(
        fc.tuple(
          fc.nat({ max: nodes - 1 }),
          fc.nat({ max: nodes - 1 }),
          // Round numbers make equal gains frequent.
          fc.oneof(fc.integer(weights), fc.constantFrom(1024, 2048, 4096)),
        ),
        { maxLength: 3 * nodes },
      ),
    }),
  );
}
