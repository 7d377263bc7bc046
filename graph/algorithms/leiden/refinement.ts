import type { LevelGraph } from './level-graph.ts';
import { communityMasses } from './level-graph.ts';
import type { NeighbourTally } from './neighbour-tally.ts';
import { neighbourTally, tallyNeighbours } from './neighbour-tally.ts';

/**
 * Divides every community again, into parts that hang together: the nodes of the next level.
 *
 * Terms: community C, part R ⊂ C, node i; masses M_C, M_R, m_i; `outside` k(R, C∖R), the weight of the links from R
 * to the rest of its community; `price` γ.
 *
 * Each node begins as a part of its own. In the order of their numbers, a node that is still alone, tied to its
 * community, k(i, C∖i) > 0, and well connected,
 *
 *     k(i, C∖i) ≥ γ · m_i · (M_C − m_i),
 *
 * merges into the part R of its community that gains most, k(i, R) − γ · m_i · M_R above 0, among those that are
 * well connected themselves, k(R, C∖R) ≥ γ · M_R · (M_C − M_R); of equal ones, into the one met first in neighbour
 * order. Greedy, without the random choice of the paper: parts are connected all the same, since a gain above 0
 * needs a link; that optimal subsets are always within reach is given up.
 *
 * O(links); 45 bytes a node. Source: Traag, Waltman, van Eck 2019, arXiv 1810.08473, RefinePartition.
 *
 * @returns index: node; value: label of its part, below the number of nodes, in no order
 */
export function refine(graph: LevelGraph, communityOf: Uint32Array, price: number): Uint32Array {
  const parts = eachNodeAPart(graph, communityOf, price);
  for (let node = 0; node < communityOf.length; node++) {
    if (parts.merged[node] === 0 && parts.outside[node]! > 0 && wellConnected(parts, node)) {
      mergeNode(graph, parts, node);
    }
  }
  return parts.partOf;
}

interface Parts {
  readonly communityOf: Uint32Array;
  readonly communityMasses: Float64Array;
  readonly price: number;
  /** Index: node. Value: label of its part, the number of the node that founded it. */
  readonly partOf: Uint32Array;
  /** Index: label. Value: M_R. */
  readonly masses: Float64Array;
  /** Index: label. Value: k(R, C∖R). */
  readonly outside: Float64Array;
  /** Index: node. Value: 1 once its part has two nodes or more. */
  readonly merged: Uint8Array;
  /** k(i, R) of the node at hand. */
  readonly tally: NeighbourTally;
}

function eachNodeAPart(graph: LevelGraph, communityOf: Uint32Array, price: number): Parts {
  const nodes = communityOf.length;
  const outside = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      if (communityOf[graph.targets[place]!] === communityOf[node]) outside[node]! += graph.weights[place]!;
    }
  }
  return {
    communityOf,
    communityMasses: communityMasses(graph, communityOf),
    price,
    partOf: Uint32Array.from({ length: nodes }, (_, node) => node),
    masses: Float64Array.from(graph.masses),
    outside,
    merged: new Uint8Array(nodes),
    tally: neighbourTally(graph),
  };
}

/** The founder of a part stands for it: it is in the same community, and its number is the label. */
function wellConnected(parts: Parts, label: number): boolean {
  const mass = parts.masses[label]!;
  const rest = parts.communityMasses[parts.communityOf[label]!]! - mass;
  return parts.outside[label]! >= parts.price * mass * rest;
}

function mergeNode(graph: LevelGraph, parts: Parts, node: number): void {
  const { communityOf, masses, tally } = parts;
  const count = tallyNeighbours(tally, graph, parts.partOf, node);
  const priceOfMass = parts.price * masses[node]!;
  let best = node;
  let bestGain = 0;
  let bestSum = 0;
  for (let index = 0; index < count; index++) {
    const sum = tally.sums[index]!;
    const label = tally.labels[index]!;
    if (sum <= bestGain || communityOf[label] !== communityOf[node]) continue;
    const gain = sum - priceOfMass * masses[label]!;
    if (gain <= bestGain || !wellConnected(parts, label)) continue;
    best = label;
    bestGain = gain;
    bestSum = sum;
  }
  if (best === node) return;
  parts.partOf[node] = best;
  parts.merged[node] = 1;
  parts.merged[best] = 1;
  masses[best]! += masses[node]!;
  parts.outside[best]! += parts.outside[node]! - 2 * bestSum;
}
