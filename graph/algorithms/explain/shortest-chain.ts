import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { LinkGraph } from '../link-graph.ts';

/** Weight at which two nodes are as near as can be, nats: the most evidence that a pair can have. */
const fullNats = 12;

/** How far every node is from one of them, and over which node it is reached. */
export interface Distances {
  /** Index: node. Value: length of the shortest chain; Infinity where none leads there. */
  readonly lengths: Float64Array;
  /** Index: node. Value: the node before it; its own number where there is none. */
  readonly before: Uint32Array;
}

/**
 * Shortest chains from one node.
 *
 *     length of a link = −ln(min(1, w ÷ 12))        w weight in nats, above 0; weaker links keep apart
 *
 * so a chain is as long as the product of its links' shares of full evidence is small. Among equal lengths the chain
 * of fewer links wins, then the one over lower nodes. O(nodes²), for a gang's few hundred.
 * Source: Dijkstra 1959, doi 10.1007/BF01386390.
 */
export function distancesFrom(graph: LinkGraph, from: number): Distances {
  const nodes = graph.masses.length;
  const walk: Walk = {
    lengths: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    links: new Uint32Array(nodes),
    before: Uint32Array.from({ length: nodes }, (_, node) => node),
    done: new Uint8Array(nodes),
  };
  walk.lengths[from] = 0;
  for (let node = from; node !== -1; node = nearest(walk)) {
    walk.done[node] = 1;
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      reach(walk, node, graph.targets[place]!, lengthOf(graph.weights[place]!));
    }
  }
  return walk;
}

interface Walk extends Distances {
  /** Index: node. Value: links of the chain to it. */
  readonly links: Uint32Array;
  /** Index: node. Value: 1 once its chain is final. */
  readonly done: Uint8Array;
}

function reach({ lengths, links, before, done }: Walk, node: number, other: number, step: number): void {
  const length = lengths[node]! + step;
  if (done[other] === 1 || length === Number.POSITIVE_INFINITY) return;
  const fewer = length === lengths[other]! && links[node]! + 1 < links[other]!;
  if (length > lengths[other]! || (length === lengths[other]! && !fewer)) return;
  lengths[other] = length;
  links[other] = links[node]! + 1;
  before[other] = node;
}

/** Nodes of the shortest chain from one end to the other, both included; null when no chain joins them. */
export function shortestChain(graph: LinkGraph, from: number, to: number): number[] | null {
  const { lengths, before } = distancesFrom(graph, from);
  if (lengths[to] === Number.POSITIVE_INFINITY) return null;
  const chain = [to];
  while (chain[0] !== from) chain.unshift(before[chain[0]!]!);
  return chain;
}

/** The open node with the shortest chain, of fewest links among equals; −1 when none is left within reach. */
function nearest({ lengths, links, done }: Walk): number {
  let best = -1;
  for (let node = 0; node < lengths.length; node++) {
    if (done[node] === 1 || lengths[node] === Number.POSITIVE_INFINITY) continue;
    const closer = best === -1 || lengths[node]! < lengths[best]!;
    if (closer || (lengths[node] === lengths[best] && links[node]! < links[best]!)) best = node;
  }
  return best;
}

function lengthOf(units: number): number {
  return units > 0 ? -Math.log(Math.min(1, units / (fullNats * unitsPerNat))) : Number.POSITIVE_INFINITY;
}
