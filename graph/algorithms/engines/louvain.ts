import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { LinkGraph } from '../link-graph.ts';
import type { Partition } from '../partition.ts';
import { eachAlone, partitionOf } from '../partition.ts';
import { randomOf } from '../random.ts';
import type { Engine, EngineParameters } from './engine.ts';

/**
 * Reference engine: modularity by Louvain, resolution 1, weights as given. Masses play no part, a resource is a node
 * like any other; there is no warm start; communities may be disconnected. Links of 0 or less are left out, for
 * modularity has no meaning for them.
 *
 * Memory about 800 bytes a link. Source: Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008, as in
 * `graphology-communities-louvain`.
 */
export const louvainEngine: Engine = { name: 'louvain', detect };

function detect(graph: LinkGraph, _parameters: EngineParameters, seed: number): Partition {
  const linked = graphologyOf(graph);
  const nodes = graph.masses.length;
  if (linked.size === 0) return eachAlone(nodes);
  const random = randomOf(seed, 'louvain');
  const communities = louvain(linked, { getEdgeWeight: 'weight', resolution: 1, rng: random.next });
  return partitionOf(Uint32Array.from({ length: nodes }, (_, node) => communities[node]!));
}

function graphologyOf(graph: LinkGraph): UndirectedGraph {
  const linked = new UndirectedGraph();
  for (let node = 0; node < graph.masses.length; node++) linked.addNode(node);
  for (let node = 0; node < graph.masses.length; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      const other = graph.targets[place]!;
      const weight = graph.weights[place]!;
      if (other > node && weight > 0) linked.addUndirectedEdge(node, other, { weight });
    }
  }
  return linked;
}
