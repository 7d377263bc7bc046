import type { LinkGraph } from '../link-graph.ts';
import { partitionOf } from '../partition.ts';

/** Where a warm run begins. */
export interface WarmStart {
  /** Index: node. Value: lowest node of the community that it begins in. */
  readonly labels: Uint32Array;
  /** Index: node. 1 in a community of which neither a node nor a link changed since the run before. */
  readonly unchanged: Uint8Array;
}

/** Changes whenever an engine may divide an equal graph in another way. */
const divisionVersion = 1;

/**
 * What a community is and what it is tied by, as a text of 16 letters: the same in two runs where it has the same nodes,
 * with the same links to each other and to the rest, at the same price. Sums of hashes, so that no order matters.
 * O(links).
 *
 * @param labels  index: node; value: community, below the number of nodes
 * @returns index: community; of no meaning where a community has no node
 */
export function tiesOfCommunities(graph: LinkGraph, labels: Uint32Array, resolution: number): string[] {
  const { offsets, targets, weights, order } = graph;
  const base = mixed(Math.round(resolution), divisionVersion);
  const [first, second] = [new Uint32Array(labels.length), new Uint32Array(labels.length)];
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node]!;
    const own = mixed(order[node]!, base);
    let [one, other] = [own, mixed(own, 1)];
    for (let place = offsets[node]!; place < offsets[node + 1]!; place++) {
      const link = mixed(mixed(own, order[targets[place]!]!), weights[place]!);
      one = (one + link) >>> 0;
      other = (other + mixed(link, 1)) >>> 0;
    }
    first[label]! += one;
    second[label]! += other;
  }
  return Array.from(first, (sum, label) => hexOf(sum) + hexOf(second[label]!));
}

/** Two numbers of 32 bits as one; the finaliser of MurmurHash3. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hexOf(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/**
 * Divides what changed and leaves the rest as it was. A community of which nothing changed keeps its nodes and takes in
 * none: else it would join a neighbour, or part from one, because that lost or gained somebody. O(links) and the engine's
 * cost of the part that changed.
 *
 * @param detect  divides a graph from labels on
 * @returns index: node; communities numbered by their lowest nodes
 */
export function dividedAround(
  graph: LinkGraph,
  { labels, unchanged }: WarmStart,
  detect: (part: LinkGraph, start: Uint32Array) => Uint32Array,
): Uint32Array {
  const nodes = Uint32Array.from(labels.keys()).filter((node) => unchanged[node] === 0);
  if (nodes.length === labels.length) return detect(graph, labels);
  const placeOf = new Uint32Array(labels.length);
  nodes.forEach((node, place) => {
    placeOf[node] = place;
  });
  const start = nodes.map((node) => placeOf[labels[node]!]!);
  const found = nodes.length === 0 ? start : detect(partOf(graph, nodes, placeOf, unchanged), start);
  const named = labels.slice();
  const lowest = new Map<number, number>();
  found.forEach((community, place) => {
    const node = nodes[place]!;
    if (!lowest.has(community)) lowest.set(community, node);
    named[node] = lowest.get(community)!;
  });
  return partitionOf(named).communityOf;
}

/** The graph of some nodes and the links between them; rows keep their order. */
function partOf(
  { offsets, targets, weights, masses, order }: LinkGraph,
  nodes: Uint32Array,
  placeOf: Uint32Array,
  unchanged: Uint8Array,
): LinkGraph {
  const offsetsOfPart = new Uint32Array(nodes.length + 1);
  const [targetsOfPart, weightsOfPart] = [new Uint32Array(targets.length), new Int32Array(targets.length)];
  let kept = 0;
  nodes.forEach((node, place) => {
    for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
      if (unchanged[targets[link]!] === 1) continue;
      targetsOfPart[kept] = placeOf[targets[link]!]!;
      weightsOfPart[kept++] = weights[link]!;
    }
    offsetsOfPart[place + 1] = kept;
  });
  return {
    offsets: offsetsOfPart,
    targets: targetsOfPart.slice(0, kept),
    weights: weightsOfPart.slice(0, kept),
    masses: nodes.map((node) => masses[node]!),
    order: nodes.map((node) => order[node]!),
  };
}
