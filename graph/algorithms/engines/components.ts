import type { LinkGraph } from '../link-graph.ts';
import type { Partition } from '../partition.ts';
import { partitionOf } from '../partition.ts';
import type { Engine } from './engine.ts';

/** Reference engine: what is joined by links above 0 is one community. Parameters, seed and start play no part. */
export const componentsEngine: Engine = { name: 'components', detect: connectedComponents };

/** Union-find with path halving, the lower number leads. O(links · α); 8 bytes a node. */
function connectedComponents(graph: LinkGraph): Partition {
  const leaders = Uint32Array.from({ length: graph.masses.length }, (_, node) => node);
  for (let node = 0; node < leaders.length; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      const other = graph.targets[place]!;
      if (other < node && graph.weights[place]! > 0) join(leaders, node, other);
    }
  }
  return partitionOf(leaders.map((_, node) => leaderOf(leaders, node)));
}

function join(leaders: Uint32Array, a: number, b: number): void {
  const leaderOfA = leaderOf(leaders, a);
  const leaderOfB = leaderOf(leaders, b);
  if (leaderOfA < leaderOfB) leaders[leaderOfB] = leaderOfA;
  else leaders[leaderOfA] = leaderOfB;
}

function leaderOf(leaders: Uint32Array, start: number): number {
  let node = start;
  while (leaders[node] !== node) {
    leaders[node] = leaders[leaders[node]!]!;
    node = leaders[node]!;
  }
  return node;
}
