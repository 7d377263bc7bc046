import type { LinkGraph } from '../link-graph.ts';
import type { Partition } from '../partition.ts';
import { partitionOf } from '../partition.ts';
import { eachItsOwnLeader, leaderOf, unite } from '../union-find.ts';
import type { Engine } from './engine.ts';

/** Reference engine: what is joined by links above 0 is one community. Parameters, seed and start play no part. */
export const componentsEngine: Engine = { name: 'components', detect: connectedComponents };

/** O(links · α); 8 bytes a node. */
function connectedComponents(graph: LinkGraph): Partition {
  const leaders = eachItsOwnLeader(graph.masses.length);
  for (let node = 0; node < leaders.length; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      const other = graph.targets[place]!;
      if (other < node && graph.weights[place]! > 0) unite(leaders, node, other);
    }
  }
  return partitionOf(leaders.map((_, node) => leaderOf(leaders, node)));
}
