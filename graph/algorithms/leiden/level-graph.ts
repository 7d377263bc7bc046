import type { LinkGraph } from '../link-graph.ts';

/**
 * What one level of Leiden works on: the graph itself, or a graph whose nodes are communities of the level below.
 * Rows need not be sorted. Sums of weights outgrow 32 bits above the first level, and stay whole numbers in doubles.
 */
export interface LevelGraph extends Omit<LinkGraph, 'weights'> {
  readonly weights: Int32Array | Float64Array;
}

/** Mass of each community. Index: label of a community, below the number of nodes. */
export function communityMasses(graph: Pick<LinkGraph, 'masses'>, communityOf: Uint32Array): Float64Array {
  const masses = new Float64Array(communityOf.length);
  for (let node = 0; node < communityOf.length; node++) masses[communityOf[node]!]! += graph.masses[node]!;
  return masses;
}
