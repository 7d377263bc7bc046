/**
 * The relation graph that engines divide, in compressed sparse rows. Every link is stored in both directions, sorted
 * by node number, without self links and without parallel ones.
 */
export interface LinkGraph {
  /** Index: node. Value: first place of its links in `targets`. One longer than the number of nodes. */
  readonly offsets: Uint32Array;
  /** Neighbour at the other end of each link. */
  readonly targets: Uint32Array;
  /** Weight of each link, whole units of 1/1024 nat; negative where it keeps its ends apart. */
  readonly weights: Int32Array;
  /** Index: node. Value: persons it stands for; 0 for a resource. */
  readonly masses: Uint32Array;
  /**
   * Index: node. Value: a hash of the node's stable id, any 32 bits. With the seed of a run it orders the first
   * visits, so that what happens elsewhere does not reorder a region: never a rank among all nodes.
   */
  readonly order: Uint32Array;
}

/** Links in any order and direction. Parallel links and self links are allowed here. */
export interface LinkList {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Whole units of 1/1024 nat. */
  readonly weights: Int32Array;
}

/** What a graph knows of its nodes besides their links. Both arrays have one entry a node. */
export type NodeColumns = Pick<LinkGraph, 'masses' | 'order'>;

/**
 * The graph of a list of links: both directions stored, rows sorted by neighbour, parallel links merged by sum,
 * self links dropped. The order and the direction of the list make no difference.
 *
 * A counting sort spreads the links over their rows; each row is then sorted in place. O(nodes + links · log of the
 * longest row), 32 bytes a link at the peak.
 *
 * @throws RangeError when an end of a link is no node, or a merged weight does not fit 32 bits
 */
export function linkGraphOf(links: LinkList, nodes: NodeColumns): LinkGraph {
  checkEnds(links, nodes.masses.length);
  const rows = spread(links, nodes.masses.length);
  sortRows(rows);
  const kept = mergeParallels(rows);
  return {
    offsets: rows.offsets,
    targets: rows.targets.slice(0, kept),
    weights: rows.weights.slice(0, kept),
    masses: nodes.masses,
    order: nodes.order,
  };
}

/** Bytes of a graph with this many nodes and links, every link counted once: 12 a node and 16 a link. */
export function bytesFor(nodes: number, links: number): number {
  return 12 * nodes + 4 + 16 * links;
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Int32Array;
}

function checkEnds(links: LinkList, nodes: number): void {
  const { from, to, weights } = links;
  if (from.length !== to.length || from.length !== weights.length) {
    throw new RangeError(
      `links: got ${from.length} sources, ${to.length} targets, ${weights.length} weights`,
    );
  }
  for (let link = 0; link < from.length; link++) {
    const highest = Math.max(from[link]!, to[link]!);
    if (highest >= nodes)
      throw new RangeError(`links: end ${highest} of link ${link}, there are ${nodes} nodes`);
  }
}

/** Every link in the rows of both its ends, in the order of the list. */
function spread({ from, to, weights }: LinkList, nodes: number): Rows {
  const offsets = new Uint32Array(nodes + 1);
  for (let link = 0; link < from.length; link++) {
    if (from[link] === to[link]) continue;
    offsets[from[link]! + 1]!++;
    offsets[to[link]! + 1]!++;
  }
  addUp(offsets);
  const next = offsets.slice(0, nodes);
  const rows = {
    offsets,
    targets: new Uint32Array(offsets[nodes]!),
    weights: new Int32Array(offsets[nodes]!),
  };
  for (let link = 0; link < from.length; link++) {
    const a = from[link]!;
    const b = to[link]!;
    if (a === b) continue;
    const atA = next[a]!++;
    const atB = next[b]!++;
    rows.targets[atA] = b;
    rows.weights[atA] = weights[link]!;
    rows.targets[atB] = a;
    rows.weights[atB] = weights[link]!;
  }
  return rows;
}

/** Sorts every row by neighbour, in place: short rows by insertion, long ones as numbers of neighbour and place. */
function sortRows({ offsets, targets, weights }: Rows): void {
  for (let node = 0; node + 1 < offsets.length; node++) {
    const begin = offsets[node]!;
    const end = offsets[node + 1]!;
    if (end - begin <= shortRow) sortShortRow(targets, weights, begin, end);
    else sortLongRow(targets.subarray(begin, end), weights.subarray(begin, end));
  }
}

const shortRow = 32;

function sortShortRow(targets: Uint32Array, weights: Int32Array, begin: number, end: number): void {
  for (let place = begin + 1; place < end; place++) {
    const target = targets[place]!;
    const weight = weights[place]!;
    let hole = place;
    for (; hole > begin && targets[hole - 1]! > target; hole--) {
      targets[hole] = targets[hole - 1]!;
      weights[hole] = weights[hole - 1]!;
    }
    targets[hole] = target;
    weights[hole] = weight;
  }
}

/** Target and place share a double: 32 bits and up to 21. */
function sortLongRow(targets: Uint32Array, weights: Int32Array): void {
  const places = targets.length;
  const keys = Float64Array.from(targets, (target, place) => target * places + place).sort();
  const unsorted = weights.slice();
  keys.forEach((key, place) => {
    targets[place] = Math.floor(key / places);
    weights[place] = unsorted[key % places]!;
  });
}

/** Sums neighbours that stand side by side, in place, and tells how many places remain. */
function mergeParallels({ offsets, targets, weights }: Rows): number {
  let kept = 0;
  let begin = 0;
  for (let node = 0; node + 1 < offsets.length; node++) {
    const end = offsets[node + 1]!;
    const first = kept;
    for (let place = begin; place < end; place++) {
      if (kept > first && targets[kept - 1] === targets[place]) {
        weights[kept - 1] = checkedSum(weights[kept - 1]!, weights[place]!);
      } else {
        targets[kept] = targets[place]!;
        weights[kept++] = weights[place]!;
      }
    }
    begin = end;
    offsets[node + 1] = kept;
  }
  return kept;
}

function checkedSum(a: number, b: number): number {
  const sum = a + b;
  if (sum !== (sum | 0))
    throw new RangeError(`links: a merged weight is at most 2147483647 units, got ${sum}`);
  return sum;
}

/** Counts, each one place later than its row, become first places. */
function addUp(offsets: Uint32Array): void {
  for (let node = 1; node < offsets.length; node++) offsets[node]! += offsets[node - 1]!;
}
