import type { LinkGraph } from '../link-graph.ts';

/** A part of a graph with nodes of its own numbering. */
export interface Subgraph {
  readonly graph: LinkGraph;
  /** Index: node of the part. Value: node of the whole graph. Rising. */
  readonly nodes: Uint32Array;
}

/**
 * The graph of some nodes and the links between them: a gang with its resources, say. O(their links) and one look-up
 * table of the given nodes.
 *
 * @param nodes  rising, each once
 */
export function subgraphOf(graph: LinkGraph, nodes: Uint32Array): Subgraph {
  const numbers = new Map(Array.from(nodes, (node, number) => [node, number] as const));
  const offsets = new Uint32Array(nodes.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  nodes.forEach((node, number) => {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      const other = numbers.get(graph.targets[place]!);
      if (other === undefined) continue;
      targets.push(other);
      weights.push(graph.weights[place]!);
    }
    offsets[number + 1] = targets.length;
  });
  return {
    graph: {
      offsets,
      targets: Uint32Array.from(targets),
      weights: Int32Array.from(weights),
      masses: nodes.map((node) => graph.masses[node]!),
      order: nodes.map((node) => graph.order[node]!),
    },
    nodes,
  };
}
