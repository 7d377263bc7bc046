import type { LinkGraph } from '../link-graph.ts';

/** Above this a cut is not computed: a gang that large is reviewed by a person. */
const mostNodes = 500;

/**
 * Fewest links whose removal leaves a graph in two parts; 0 when it is in parts already or has fewer than two nodes.
 * Links count 1 each, whatever their weight: a gang of n is well connected when its cut is above log10 n.
 *
 * Terms: a phase orders the nodes by how tightly they hang on those before; the last one's links are the cut of the
 * phase; the last two are then merged. The smallest cut of all phases is the answer.
 *
 * O(nodes³), 4 bytes a pair of nodes: at most 1 MB.
 * Sources: Stoer and Wagner 1997, doi 10.1145/263867.263872; the bound by log10 n: Park et al., PLOS Complex
 * Systems, pcsy.0000009.
 *
 * @throws RangeError above 500 nodes
 */
export function minCut(graph: LinkGraph): number {
  const nodes = graph.masses.length;
  if (nodes > mostNodes) throw new RangeError(`minCut takes at most ${mostNodes} nodes, got ${nodes}`);
  if (nodes < 2) return 0;
  const table = tableOf(graph);
  const left = Array.from({ length: nodes }, (_, node) => node);
  let smallest = Number.POSITIVE_INFINITY;
  while (left.length > 1) {
    const { cut, before, last } = phase(table, nodes, left);
    smallest = Math.min(smallest, cut);
    merge(table, nodes, before, last);
    left.splice(left.indexOf(last), 1);
  }
  return smallest;
}

/** Links between each two nodes, row by row. */
function tableOf(graph: LinkGraph): Uint32Array {
  const nodes = graph.masses.length;
  const table = new Uint32Array(nodes * nodes);
  for (let node = 0; node < nodes; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      table[node * nodes + graph.targets[place]!] = 1;
    }
  }
  return table;
}

interface PhaseCut {
  readonly cut: number;
  readonly before: number;
  readonly last: number;
}

function phase(table: Uint32Array, nodes: number, left: readonly number[]): PhaseCut {
  const ties = new Uint32Array(nodes);
  const waiting = [...left];
  let before = -1;
  let last = -1;
  while (waiting.length > 0) {
    const tightest = waiting.reduce((best, node) => (ties[node]! > ties[best]! ? node : best));
    waiting.splice(waiting.indexOf(tightest), 1);
    before = last;
    last = tightest;
    for (const node of waiting) ties[node]! += table[tightest * nodes + node]!;
  }
  return { cut: ties[last]!, before, last };
}

/** Gives the links of `from` to `into`; the row of `from` is not read again. */
function merge(table: Uint32Array, nodes: number, into: number, from: number): void {
  for (let node = 0; node < nodes; node++) {
    if (node === into || node === from) continue;
    const sum = table[into * nodes + node]! + table[from * nodes + node]!;
    table[into * nodes + node] = sum;
    table[node * nodes + into] = sum;
  }
}
