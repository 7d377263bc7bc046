import type { Partition } from '../partition.ts';
import type { LevelGraph } from './level-graph.ts';

/**
 * Divides every community into its connected parts; links of a weight above 0 connect. It never lowers the
 * objective: parts without a link between them bring nothing to each other and cost γ · M₁ · M₂.
 *
 * Walks each part from its lowest node, so parts come out numbered by their lowest nodes. O(nodes + links), 8 bytes
 * a node.
 */
export function connectedParts(graph: LevelGraph, communityOf: Uint32Array): Partition {
  const partOf = new Uint32Array(communityOf.length).fill(unseen);
  const waiting = new Uint32Array(communityOf.length);
  let count = 0;
  for (let lowest = 0; lowest < communityOf.length; lowest++) {
    if (partOf[lowest] === unseen) walk(graph, communityOf, lowest, count++, partOf, waiting);
  }
  return { communityOf: partOf, count };
}

const unseen = 0xffffffff;

/** Gives the number to all that `lowest` reaches inside its community. */
function walk(
  graph: LevelGraph,
  communityOf: Uint32Array,
  lowest: number,
  part: number,
  partOf: Uint32Array,
  waiting: Uint32Array,
): void {
  const community = communityOf[lowest];
  let waitingCount = 1;
  waiting[0] = lowest;
  partOf[lowest] = part;
  while (waitingCount > 0) {
    const node = waiting[--waitingCount]!;
    const end = graph.offsets[node + 1]!;
    for (let place = graph.offsets[node]!; place < end; place++) {
      const other = graph.targets[place]!;
      if (partOf[other] !== unseen || communityOf[other] !== community || graph.weights[place]! <= 0)
        continue;
      partOf[other] = part;
      waiting[waitingCount++] = other;
    }
  }
}
