import type { LinkGraph } from '../link-graph.ts';

/** A link by its ends, the lower node first. */
export type LinkEnds = readonly [a: number, b: number];

/** Where a graph comes apart: rising by node, by lower end, by higher end. */
export interface WeakPoints {
  /** Links without which the graph has one connected part more. */
  readonly bridges: readonly LinkEnds[];
  /** Nodes without which the rest of their connected part falls into `parts` of 2 or more. */
  readonly articulations: readonly Articulation[];
}

export interface Articulation {
  readonly node: number;
  /** Connected parts that its own part leaves behind: "without resource X the gang falls into N parts". */
  readonly parts: number;
}

/**
 * Bridges and articulation points.
 *
 * Terms: `entry` is the time at which the walk enters a node, `low` the earliest entry reached from its subtree by
 * one link back. The tree link to a child is a bridge when low(child) > entry(node); the child's subtree comes loose
 * with the node when low(child) ≥ entry(node). A root leaves as many parts as it has children.
 *
 * O(nodes + links), without recursion. Source: Tarjan 1972, doi 10.1137/0201010.
 */
export function weakPoints(graph: LinkGraph): WeakPoints {
  const nodes = graph.masses.length;
  const walk: Walk = {
    entry: new Uint32Array(nodes),
    low: new Uint32Array(nodes),
    parent: new Int32Array(nodes).fill(-1),
    next: graph.offsets.slice(0, nodes),
    loose: new Uint32Array(nodes),
    bridges: [],
    clock: 0,
  };
  for (let root = 0; root < nodes; root++) {
    if (walk.entry[root] === 0) walkFrom(graph, walk, root);
  }
  const articulations = Array.from(walk.loose, (loose, node) => ({
    node,
    parts: walk.parent[node] === -1 ? loose : loose + 1,
  }));
  return {
    bridges: walk.bridges.sort(([a0, a1], [b0, b1]) => a0 - b0 || a1 - b1),
    articulations: articulations.filter(({ parts }) => parts > 1),
  };
}

interface Walk {
  /** Index: node. Value: when it was entered, from 1; 0 before. */
  readonly entry: Uint32Array;
  readonly low: Uint32Array;
  /** −1 for a root. */
  readonly parent: Int32Array;
  /** Index: node. Value: place of the link that is followed next. */
  readonly next: Uint32Array;
  /** Index: node. Value: child subtrees that come loose without it. */
  readonly loose: Uint32Array;
  readonly bridges: LinkEnds[];
  clock: number;
}

function walkFrom(graph: LinkGraph, walk: Walk, root: number): void {
  enter(walk, root);
  for (let node = root; node !== -1; ) {
    const place = walk.next[node]!++;
    if (place === graph.offsets[node + 1]!) {
      leave(walk, node);
      node = walk.parent[node]!;
      continue;
    }
    const other = graph.targets[place]!;
    if (walk.entry[other] === 0) {
      walk.parent[other] = node;
      enter(walk, other);
      node = other;
    } else if (other !== walk.parent[node]) {
      walk.low[node] = Math.min(walk.low[node]!, walk.entry[other]!);
    }
  }
}

function enter(walk: Walk, node: number): void {
  walk.clock++;
  walk.entry[node] = walk.clock;
  walk.low[node] = walk.clock;
}

/** The subtree of a node is complete: tell its parent how far back it reaches. */
function leave({ entry, low, parent, loose, bridges }: Walk, node: number): void {
  const above = parent[node]!;
  if (above === -1) return;
  low[above] = Math.min(low[above]!, low[node]!);
  if (low[node]! >= entry[above]!) loose[above]!++;
  if (low[node]! > entry[above]!) bridges.push([Math.min(above, node), Math.max(above, node)]);
}
