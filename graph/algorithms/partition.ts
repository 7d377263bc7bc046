/** A community for every node. */
export interface Partition {
  /** Index: node. Value: community, 0 … count − 1 without gaps, numbered by the lowest node of each. */
  readonly communityOf: Uint32Array;
  readonly count: number;
}

/**
 * The partition that gives two nodes one community exactly where their labels are equal. O(nodes).
 *
 * @param labels  one a node, each below `bound`
 * @throws RangeError when a label is not below `bound`
 */
export function partitionOf(labels: Uint32Array, bound: number = labels.length): Partition {
  const communityOf = new Uint32Array(labels.length);
  const numbers = new Uint32Array(bound);
  let count = 0;
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node]!;
    if (label >= bound) throw new RangeError(`label of node ${node} must be below ${bound}, got ${label}`);
    if (numbers[label] === 0) numbers[label] = ++count;
    communityOf[node] = numbers[label]! - 1;
  }
  return { communityOf, count };
}

/** Every node in a community of its own. */
export function eachAlone(nodes: number): Partition {
  return { communityOf: Uint32Array.from({ length: nodes }, (_, node) => node), count: nodes };
}

/** Whether two partitions of the same nodes are equal; both are numbered by their lowest nodes. */
export function samePartition(a: Partition, b: Partition): boolean {
  return a.count === b.count && a.communityOf.every((community, node) => community === b.communityOf[node]);
}

/** The nodes of each community, one community after the other. */
export interface Members {
  /** Index: community. Value: first place of its nodes in `nodes`. One longer than the number of communities. */
  readonly offsets: Uint32Array;
  /** Rising inside each community. */
  readonly nodes: Uint32Array;
}

/** Groups the nodes of a partition by a counting sort. O(nodes). */
export function membersOf({ communityOf, count }: Partition): Members {
  const offsets = new Uint32Array(count + 1);
  for (const community of communityOf) offsets[community + 1]!++;
  for (let community = 0; community < count; community++) offsets[community + 1]! += offsets[community]!;
  const next = offsets.slice(0, count);
  const nodes = new Uint32Array(communityOf.length);
  for (let node = 0; node < communityOf.length; node++) nodes[next[communityOf[node]!]!++] = node;
  return { offsets, nodes };
}
