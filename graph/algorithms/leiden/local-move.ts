import type { LevelGraph } from './level-graph.ts';
import { communityMasses } from './level-graph.ts';
import type { NeighbourTally } from './neighbour-tally.ts';
import { neighbourTally, tallyNeighbours } from './neighbour-tally.ts';

/** What a pass of local moves left behind. */
export interface Moved {
  /** Index: node. Value: label of its community, below the number of nodes, in no order. */
  readonly communityOf: Uint32Array;
  readonly moves: number;
}

/** Who waits at first. Where most nodes stay, a look at each in memory order is cheaper than a place in the queue. */
export type FirstQueue = 'every node' | 'nodes that gain';

/**
 * Moves single nodes to where they gain most, until no node in the queue gains.
 *
 * Terms: node i, its mass m_i, `masses` M_c, `sums` k_ic (weight of the links of i into c), `price` γ.
 * Gain of i in c: k_ic − γ · m_i · M_c, i itself not counted in M_c; alone it is 0.
 *
 * Nodes wait in a queue, first come first served, each at most once, at first in the order of their numbers. A node stays unless another community gains strictly more; of equal ones it takes the
 * one met first in neighbour order; it goes alone when its best gain is negative. A community to which its links add
 * up to 0 is no candidate. After a move, its neighbours outside the new community are queued again.
 *
 * Ends because every move raises the objective. O(links) a round in practice; 33 bytes a node.
 * Source: Traag, Waltman, van Eck 2019, arXiv 1810.08473, MoveNodesFast; the shorter first queue is our own.
 *
 * @param start  index: node; value: label of its community, below the number of nodes
 */
export function localMove(graph: LevelGraph, start: Uint32Array, price: number, first: FirstQueue): Moved {
  const communities = communitiesOf(graph, start);
  const tally = neighbourTally(graph);
  const queue = emptyQueue(start.length);
  for (let node = 0; node < start.length; node++) {
    if (first === 'every node' || bestLabel(graph, communities, tally, price, node) !== start[node])
      addLast(queue, node);
  }
  let moves = 0;
  while (queue.waiting > 0) {
    const node = takeFirst(queue);
    const best = bestLabel(graph, communities, tally, price, node);
    if (best === communities.communityOf[node]) continue;
    move(graph, communities, node, best);
    queueNeighbours(queue, graph, communities.communityOf, node);
    moves++;
  }
  return { communityOf: communities.communityOf, moves };
}

interface Communities {
  readonly communityOf: Uint32Array;
  /** Index: label. Value: M_c. */
  readonly masses: Float64Array;
  /** Index: label. Value: number of nodes. */
  readonly sizes: Uint32Array;
  /** Labels without a node, `freeCount` of them. */
  readonly free: Uint32Array;
  freeCount: number;
}

function communitiesOf(graph: LevelGraph, start: Uint32Array): Communities {
  const sizes = new Uint32Array(start.length);
  for (const label of start) sizes[label]!++;
  const free = new Uint32Array(start.length);
  let freeCount = 0;
  sizes.forEach((size, label) => {
    if (size === 0) free[freeCount++] = label;
  });
  return { communityOf: start.slice(), masses: communityMasses(graph, start), sizes, free, freeCount };
}

/** The label under which one node gains most: its own when nothing is better. */
function bestLabel(
  graph: LevelGraph,
  communities: Communities,
  tally: NeighbourTally,
  price: number,
  node: number,
): number {
  const { communityOf, masses } = communities;
  const { labels, sums } = tally;
  const count = tallyNeighbours(tally, graph, communityOf, node);
  const own = communityOf[node]!;
  const mass = graph.masses[node]!;
  const priceOfMass = price * mass;
  let best = own;
  let bestGain = sumOf(tally, count, own) - priceOfMass * (masses[own]! - mass);
  for (let index = 0; index < count; index++) {
    const sum = sums[index]!;
    const label = labels[index]!;
    // The gain is at most the sum: what cannot win is left without a look at its mass.
    if (sum <= bestGain || label === own || sum === 0) continue;
    const gain = sum - priceOfMass * masses[label]!;
    if (gain <= bestGain) continue;
    best = label;
    bestGain = gain;
  }
  if (bestGain < 0 && communities.sizes[own]! > 1) return communities.free[communities.freeCount - 1]!;
  return best;
}

function sumOf({ labels, sums }: NeighbourTally, count: number, label: number): number {
  for (let index = 0; index < count; index++) {
    if (labels[index] === label) return sums[index]!;
  }
  return 0;
}

/** A free label is taken from the top of their stack only. */
function move(graph: LevelGraph, communities: Communities, node: number, to: number): void {
  const { communityOf, masses, sizes, free } = communities;
  const from = communityOf[node]!;
  const mass = graph.masses[node]!;
  communityOf[node] = to;
  masses[from]! -= mass;
  masses[to]! += mass;
  if (sizes[to]!++ === 0) communities.freeCount--;
  if (--sizes[from]! === 0) free[communities.freeCount++] = from;
}

interface Queue {
  readonly nodes: Uint32Array;
  /** Index: node. Value: 1 while it waits. */
  readonly waits: Uint8Array;
  first: number;
  waiting: number;
}

function emptyQueue(nodes: number): Queue {
  return { nodes: new Uint32Array(nodes), waits: new Uint8Array(nodes), first: 0, waiting: 0 };
}

function addLast(queue: Queue, node: number): void {
  const last = queue.first + queue.waiting++;
  queue.nodes[last < queue.nodes.length ? last : last - queue.nodes.length] = node;
  queue.waits[node] = 1;
}

function takeFirst(queue: Queue): number {
  const node = queue.nodes[queue.first]!;
  queue.first = queue.first + 1 === queue.nodes.length ? 0 : queue.first + 1;
  queue.waiting--;
  queue.waits[node] = 0;
  return node;
}

/** Queues the neighbours of a node that are outside its community and do not wait yet. */
function queueNeighbours(
  queue: Queue,
  { offsets, targets }: LevelGraph,
  communityOf: Uint32Array,
  node: number,
): void {
  const own = communityOf[node];
  const end = offsets[node + 1]!;
  for (let place = offsets[node]!; place < end; place++) {
    const neighbour = targets[place]!;
    if (queue.waits[neighbour] === 0 && communityOf[neighbour] !== own) addLast(queue, neighbour);
  }
}
