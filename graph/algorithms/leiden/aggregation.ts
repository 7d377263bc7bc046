import type { Members, Partition } from '../partition.ts';
import { membersOf } from '../partition.ts';
import type { LevelGraph } from './level-graph.ts';

/**
 * The graph whose nodes are the parts of a partition: links between two parts are summed, links inside a part are
 * dropped (their weight never changes a gain), masses are added, and a part keeps the stable order of its lowest
 * node. In a row, parts stand in the order in which the nodes of the row's part, lowest first, meet them.
 *
 * O(nodes + links); 12 bytes for each direction of a link between parts, twice while rows are cut to size.
 */
export function aggregate(graph: LevelGraph, parts: Partition): LevelGraph {
  return { ...sumByPart(graph, parts, membersOf(parts)), ...columnsOf(graph, parts) };
}

type Rows = Pick<LevelGraph, 'offsets' | 'targets' | 'weights'>;

function sumByPart(graph: LevelGraph, { communityOf, count }: Partition, members: Members): Rows {
  const most = linksBetween(graph, communityOf);
  const offsets = new Uint32Array(count + 1);
  const targets = new Uint32Array(most);
  const weights = new Float64Array(most);
  /** Index: part. Value: one more than the place of its link in the row at hand, when above the row's first place. */
  const placeOf = new Uint32Array(count);
  let filled = 0;
  for (let part = 0; part < count; part++) {
    const first = filled;
    for (let member = members.offsets[part]!; member < members.offsets[part + 1]!; member++) {
      const node = members.nodes[member]!;
      for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
        const other = communityOf[graph.targets[place]!]!;
        if (other === part) continue;
        if (placeOf[other]! <= first) {
          targets[filled] = other;
          placeOf[other] = ++filled;
        }
        weights[placeOf[other]! - 1]! += graph.weights[place]!;
      }
    }
    offsets[part + 1] = filled;
  }
  return { offsets, targets: targets.slice(0, filled), weights: weights.slice(0, filled) };
}

/** Directions of links whose ends are in two parts: as many places as the rows can need. */
function linksBetween(graph: LevelGraph, communityOf: Uint32Array): number {
  let links = 0;
  for (let node = 0; node < communityOf.length; node++) {
    for (let place = graph.offsets[node]!; place < graph.offsets[node + 1]!; place++) {
      if (communityOf[graph.targets[place]!] !== communityOf[node]) links++;
    }
  }
  return links;
}

function columnsOf(
  graph: LevelGraph,
  { communityOf, count }: Partition,
): Pick<LevelGraph, 'masses' | 'order'> {
  const masses = new Uint32Array(count);
  const order = new Uint32Array(count);
  for (let node = communityOf.length - 1; node >= 0; node--) {
    const part = communityOf[node]!;
    masses[part]! += graph.masses[node]!;
    order[part] = graph.order[node]!;
  }
  return { masses, order };
}
