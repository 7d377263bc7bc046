import type { Partition } from '../partition.ts';
import { eachAlone, partitionOf, samePartition } from '../partition.ts';
import { aggregate } from './aggregation.ts';
import { connectedParts } from './connected-parts.ts';
import { exactPrice } from './cpm-objective.ts';
import type { LevelGraph } from './level-graph.ts';
import type { FirstQueue } from './local-move.ts';
import { localMove } from './local-move.ts';
import { refine } from './refinement.ts';
import { inverseOf, reordered, visitOrder } from './visit-order.ts';

export interface LeidenParameters {
  /** γ, price of each pair of members, 1/1024 nat. */
  readonly resolution: number;
  /** Most iterations. */
  readonly iterations: number;
}

/** Far above what occurs: each level has at most the nodes of the one below, and seldom half of them. */
const mostLevels = 20;

/**
 * Communities of the constant Potts model by the Leiden algorithm.
 *
 *     Q = Σ_c [ W_in(c) − γ · M_c² / 2 ]
 *
 * Terms: γ → `resolution` (`price` inside); m_i, M_c → `masses` of a node, of a community; k_ic → `sums` of a
 * neighbour tally; iteration → from the graph up through all levels; level → local move, refinement, aggregation.
 * Nodes are renumbered first, in the order of their visits (`visitOrder`).
 *
 * Repeats iterations until one changes nothing or the limit is reached. Q never falls, every community is connected
 * by links above 0, and no step looks beyond a node's neighbours and communities: what is added elsewhere changes
 * nothing here. A lone star of d accounts around a resource, weight B, keeps min(d, ⌈B/γ⌉) of them (⌊B/γ⌋ where γ
 * divides B, as in 4 nats ÷ 0.05).
 *
 * Time O(links) a level and iteration in practice. Memory: `bytesFor`.
 * Source: Traag, Waltman, van Eck 2019, arXiv 1810.08473.
 *
 * @param start  index: node; value: any number below the number of nodes, equal ones start in one community;
 *   without it every node starts alone
 * @throws RangeError when γ is negative, or `start` has another length or a number out of range
 */
export function leidenCpm(
  graph: LevelGraph,
  { resolution, iterations }: LeidenParameters,
  seed: number,
  start?: Uint32Array,
): Partition {
  const given = start && startOf(graph, start);
  const price = exactPrice(resolution);
  const order = visitOrder(graph, seed);
  const ground = reordered(graph, order);
  let shown =
    given === undefined
      ? eachAlone(order.length)
      : connectedParts(
          ground,
          order.map((node) => given[node]!),
        );
  for (let iteration = 0; iteration < iterations; iteration++) {
    const cold = iteration === 0 && given === undefined;
    const next = iterate(ground, shown, price, cold ? 'every node' : 'nodes that gain');
    if (samePartition(shown, next)) break;
    shown = next;
  }
  return partitionOf(inverseOf(order).map((number) => shown.communityOf[number]!));
}

/**
 * Bytes at the peak, the given graph left out; links counted once. Two graphs at most, the reordered one and the
 * first aggregated one, with 24 bytes a link each and as much again while rows are cut to size; and 100 bytes a node
 * for them, for labels and for the local move. Half a million accounts with 1.75 million links took half of it.
 */
export function bytesFor(nodes: number, links: number): number {
  return 100 * nodes + 72 * links;
}

function startOf(graph: LevelGraph, start: Uint32Array): Uint32Array {
  const nodes = graph.masses.length;
  if (start.length !== nodes) {
    throw new RangeError(`start must have one number a node, ${nodes}, got ${start.length}`);
  }
  return partitionOf(start).communityOf;
}

/**
 * One way up: levels follow until one neither moves a node nor makes the graph smaller. Above the ground a node's
 * number, and so its place in the queue, follows from the first visited of its nodes.
 */
function iterate(ground: LevelGraph, start: Partition, price: number, first: FirstQueue): Partition {
  let level = ground;
  let labels = start.communityOf;
  let nodeOf = eachAlone(labels.length).communityOf;
  for (let depth = 0; depth < mostLevels; depth++) {
    const moved = localMove(level, labels, price, depth === 0 ? first : 'nodes that gain');
    labels = moved.communityOf;
    const parts = partitionOf(refine(level, labels, price));
    if (moved.moves === 0 && parts.count === labels.length) break;
    level = aggregate(level, parts);
    labels = labelsAbove(labels, parts);
    nodeOf = nodeOf.map((node) => parts.communityOf[node]!);
  }
  const found = partitionOf(nodeOf.map((node) => labels[node]!));
  // Parts are connected; so are communities of one part each, which is how an iteration usually ends.
  return found.count === labels.length ? found : connectedParts(ground, found.communityOf);
}

/** The communities of a level as labels of the next one: parts of one community share its lowest part's number. */
function labelsAbove(communityOf: Uint32Array, parts: Partition): Uint32Array {
  const labels = new Uint32Array(parts.count);
  const lowestPartOf = new Uint32Array(communityOf.length);
  for (let node = communityOf.length - 1; node >= 0; node--) {
    lowestPartOf[communityOf[node]!] = parts.communityOf[node]!;
  }
  for (let node = 0; node < communityOf.length; node++) {
    labels[parts.communityOf[node]!] = lowestPartOf[communityOf[node]!]!;
  }
  return labels;
}
