import type { LinkGraph } from '../link-graph.ts';
import type { Partition } from '../partition.ts';
import { aggregate } from './aggregation.ts';
import { leidenCpm } from './leiden-cpm.ts';

/** γ of each level, 1/1024 nat: the wider the level, the lower the price. Defaults: 0.01, 0.05 and 0.2 nat. */
export interface HierarchyParameters {
  readonly network: number;
  readonly gang: number;
  readonly cell: number;
  /** Most iterations at each level. */
  readonly iterations: number;
}

/** Three partitions of the same nodes: every cell lies in one gang, every gang in one network. */
export interface Hierarchy {
  readonly network: Partition;
  readonly gang: Partition;
  readonly cell: Partition;
}

/**
 * Network ⊃ gang ⊃ cell. Gangs are found first. Networks are communities of the graph whose nodes are gangs, cells
 * those of the graph without the links between gangs: so nesting holds by construction, whatever the prices.
 *
 * Time and memory: three runs of `leidenCpm`, and a copy of the links inside gangs.
 *
 * @param start  where the gangs start from, as in `leidenCpm`
 */
export function hierarchyOf(
  graph: LinkGraph,
  { network, gang, cell, iterations }: HierarchyParameters,
  seed: number,
  start?: Uint32Array,
): Hierarchy {
  const gangs = leidenCpm(graph, { resolution: gang, iterations }, seed, start);
  const networks = leidenCpm(aggregate(graph, gangs), { resolution: network, iterations }, seed);
  const cells = leidenCpm(linksInside(graph, gangs.communityOf), { resolution: cell, iterations }, seed);
  return {
    network: { communityOf: gangs.communityOf.map((of) => networks.communityOf[of]!), count: networks.count },
    gang: gangs,
    cell: cells,
  };
}

function linksInside(graph: LinkGraph, communityOf: Uint32Array): LinkGraph {
  const offsets = new Uint32Array(graph.offsets.length);
  const targets = graph.targets.slice();
  const weights = graph.weights.slice();
  let kept = 0;
  for (let node = 0; node < communityOf.length; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      const other = graph.targets[place]!;
      if (communityOf[other] !== communityOf[node]) continue;
      targets[kept] = other;
      weights[kept++] = graph.weights[place]!;
    }
    offsets[node + 1] = kept;
  }
  return { ...graph, offsets, targets: targets.subarray(0, kept), weights: weights.subarray(0, kept) };
}
