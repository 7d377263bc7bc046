import type { LinkGraph } from '../link-graph.ts';
import { eachItsOwnLeader, unite } from '../union-find.ts';

/** A maximum spanning tree of every connected part, hung up at the part's lowest node. */
export interface SpanningTree {
  /** Index: node. Value: the node above; its own number for the top of a part. */
  readonly above: Uint32Array;
  /** Index: node. Value: weight of the link to the node above, 1/1024 nat; 0 for a top. */
  readonly weights: Int32Array;
  /** Index: node. Value: links up to the top. */
  readonly depths: Uint32Array;
}

/**
 * The tree in which any two nodes are joined by the chain whose weakest link is strongest: links are taken by falling
 * weight, lower ends first among equal ones, unless they close a circle. Links of 0 or less join nothing.
 *
 * O(m log m) for m links. Source: Kruskal 1956, doi 10.1090/S0002-9939-1956-0078686-7.
 */
export function spanningTreeOf(graph: LinkGraph): SpanningTree {
  const nodes = graph.masses.length;
  const leaders = eachItsOwnLeader(nodes);
  const neighbours: Neighbour[][] = Array.from({ length: nodes }, () => []);
  for (const { a, b, weight } of strongestFirst(graph)) {
    if (!unite(leaders, a, b)) continue;
    neighbours[a]!.push({ node: b, weight });
    neighbours[b]!.push({ node: a, weight });
  }
  return hangUp(neighbours);
}

/** Nodes from one end to the other along the tree, both included; null when no chain joins them. O(nodes). */
export function strongestChain({ above, depths }: SpanningTree, from: number, to: number): number[] | null {
  const ahead = [from];
  const behind = [to];
  while (ahead.at(-1) !== behind.at(-1)) {
    const a = ahead.at(-1)!;
    const b = behind.at(-1)!;
    if (above[a] === a && above[b] === b) return null;
    if (depths[a]! >= depths[b]!) ahead.push(above[a]!);
    else behind.push(above[b]!);
  }
  return [...ahead, ...behind.reverse().slice(1)];
}

interface Neighbour {
  readonly node: number;
  readonly weight: number;
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

function strongestFirst(graph: LinkGraph): Link[] {
  const links: Link[] = [];
  for (let a = 0; a < graph.masses.length; a++) {
    for (let place = graph.offsets[a]!; place < graph.offsets[a + 1]!; place++) {
      const b = graph.targets[place]!;
      const weight = graph.weights[place]!;
      if (b > a && weight > 0) links.push({ a, b, weight });
    }
  }
  return links.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
}

function hangUp(neighbours: readonly (readonly Neighbour[])[]): SpanningTree {
  const above = Uint32Array.from(neighbours, (_, node) => node);
  const weights = new Int32Array(neighbours.length);
  const depths = new Uint32Array(neighbours.length);
  const seen = new Uint8Array(neighbours.length);
  for (let top = 0; top < neighbours.length; top++) {
    if (seen[top] === 1) continue;
    seen[top] = 1;
    const waiting = [top];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const { node: below, weight } of neighbours[node]!) {
        if (seen[below] === 1) continue;
        seen[below] = 1;
        above[below] = node;
        weights[below] = weight;
        depths[below] = depths[node]! + 1;
        waiting.push(below);
      }
    }
  }
  return { above, weights, depths };
}
