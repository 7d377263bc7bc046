import type { LevelGraph } from './level-graph.ts';
import { communityMasses } from './level-graph.ts';

/**
 * Quality of a partition under the constant Potts model, in 1/1024 nat:
 *
 *     Q = Σ_c [ W_in(c) − γ · M_c² / 2 ]
 *
 * W_in(c) is the weight of the links inside community c, each counted once; M_c its mass; γ the price of a pair.
 * The gain of moving node i into c is k_ic − γ · m_i · M_c, i itself not counted in M_c.
 *
 * Source: Traag, Van Dooren, Nesterov 2011, arXiv 1104.3083, with masses for the nodes of both modes.
 */
export function cpmObjective(graph: LevelGraph, communityOf: Uint32Array, resolution: number): number {
  let twiceInside = 0;
  for (let node = 0; node < communityOf.length; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      if (communityOf[graph.targets[place]!] === communityOf[node]) twiceInside += graph.weights[place]!;
    }
  }
  const squares = communityMasses(graph, communityOf).reduce((sum, mass) => sum + mass * mass, 0);
  return twiceInside / 2 - (exactPrice(resolution) * squares) / 2;
}

/**
 * γ as the kernel uses it: the nearest multiple of 1/1024 unit. Products with masses are then exact in doubles as
 * long as they stay below 2^43 units, so that equal gains compare as equal and no sum depends on its order.
 *
 * @throws RangeError when γ is negative or no number
 */
export function exactPrice(resolution: number): number {
  if (!(resolution >= 0 && resolution < 2 ** 31)) {
    throw new RangeError(`resolution is 0 to 2147483647 units of 1/1024 nat, got ${resolution}`);
  }
  return Math.round(resolution * 1024) / 1024;
}
