import type { LinkGraph } from '../../../graph/algorithms/link-graph.ts';
import { hashOf } from '../../../graph/algorithms/random.ts';

/**
 * Leiden with the constant Potts model, the way one would tell it: maps, no queue tricks, no typed arrays. Slow, and
 * the oracle for the kernel: both must give equal labels.
 */
export function plainLeiden(
  graph: LinkGraph,
  { resolution, iterations }: { resolution: number; iterations: number },
  seed: number,
  start?: readonly number[],
): number[] {
  const all = nodesOf(graph);
  const order = visitOrder(all, seed);
  const nodes = order.map((node) => ({
    ...all[node]!,
    links: new Map([...all[node]!.links].map(([other, weight]) => [order.indexOf(other), weight])),
  }));
  let labels = connectedParts(
    nodes,
    start === undefined ? [...order.keys()] : order.map((node) => start[node]!),
  );
  for (let iteration = 0; iteration < iterations; iteration++) {
    const before = labels;
    const cold = iteration === 0 && start === undefined;
    labels = connectedParts(nodes, climb(nodes, before, resolution, cold));
    if (labels.every((label, node) => label === before[node])) break;
  }
  return numbered(all.map((_, node) => labels[order.indexOf(node)]!));
}

interface Node {
  readonly mass: number;
  readonly order: number;
  /** Neighbour and weight, in neighbour order. */
  readonly links: ReadonlyMap<number, number>;
}

function nodesOf(graph: LinkGraph): Node[] {
  return Array.from(graph.masses, (mass, node) => {
    const [from, until] = [graph.offsets[node], graph.offsets[node + 1]];
    const targets = [...graph.targets.slice(from, until)];
    const weights = graph.weights.slice(from, until);
    return {
      mass,
      order: graph.order[node] ?? 0,
      links: new Map(targets.map((target, index) => [target, weights[index] ?? 0])),
    };
  });
}

/** Chains of strongest links by the hash of their lowest node, then nodes by their own. */
function visitOrder(nodes: readonly Node[], seed: number): number[] {
  const key = (node: number): number => hashOf(seed, nodes[node]!.order);
  const strongest = nodes.map(({ links }, node) => {
    const most = Math.max(0, ...links.values());
    return [...links].find(([, weight]) => weight === most && most > 0)?.[0] ?? node;
  });
  const chains = nodes.map((_, node) => node);
  for (const _ of nodes) {
    strongest.forEach((other, node) => {
      const lower = Math.min(chains[node]!, chains[other]!);
      chains[node] = lower;
      chains[other] = lower;
    });
  }
  return nodes
    .map((_, node) => node)
    .sort((a, b) => key(chains[a]!) - key(chains[b]!) || key(a) - key(b) || a - b);
}

function climb(ground: readonly Node[], start: readonly number[], price: number, cold: boolean): number[] {
  let nodes = ground;
  let labels = [...start];
  let nodeOf = ground.map((_, node) => node);
  for (;;) {
    const before = [...labels];
    moveNodes(nodes, labels, price, cold && nodes === ground);
    const moved = labels.some((label, node) => label !== before[node]);
    const parts = numbered(refined(nodes, labels, price));
    const partCount = new Set(parts).size;
    if (!moved && partCount === nodes.length) return nodeOf.map((node) => labels[node]!);
    nodes = aggregated(nodes, parts, partCount);
    labels = Array.from(
      { length: partCount },
      (_, part) => parts[labels.indexOf(labels[parts.indexOf(part)]!)]!,
    );
    nodeOf = nodeOf.map((node) => parts[node]!);
  }
}

function massOf(nodes: readonly Node[], labels: readonly number[], label: number): number {
  return nodes.reduce((sum, { mass }, node) => sum + (labels[node] === label ? mass : 0), 0);
}

/** Weight of a node's links by label of their other end, in neighbour order. */
function weightsTo(
  node: Node,
  labels: readonly number[],
  counts: (other: number) => boolean,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [other, weight] of node.links) {
    if (!counts(other)) continue;
    const label = labels[other] ?? 0;
    sums.set(label, (sums.get(label) ?? 0) + weight);
  }
  return sums;
}

function moveNodes(nodes: readonly Node[], labels: number[], price: number, all: boolean): void {
  const gains = (node: number): boolean => bestLabel(nodes, labels, price, node) !== labels[node];
  const queue = [...nodes.keys()].filter((node) => all || gains(node));
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const best = bestLabel(nodes, labels, price, node);
    if (best === labels[node]) continue;
    labels[node] = best;
    const outside = [...nodes[node]!.links.keys()].filter((other) => labels[other] !== best);
    queue.push(...outside.filter((other) => !queue.includes(other)));
  }
}

function bestLabel(nodes: readonly Node[], labels: readonly number[], price: number, node: number): number {
  const { mass } = nodes[node]!;
  const own = labels[node]!;
  const sums = weightsTo(nodes[node]!, labels, () => true);
  let best = own;
  let bestGain = (sums.get(own) ?? 0) - price * mass * (massOf(nodes, labels, own) - mass);
  for (const [label, weight] of sums) {
    const gain = weight - price * mass * massOf(nodes, labels, label);
    if (label === own || weight === 0 || gain <= bestGain) continue;
    best = label;
    bestGain = gain;
  }
  const company = labels.filter((label) => label === own).length > 1;
  return bestGain < 0 && company ? nodes.findIndex((_, label) => !labels.includes(label)) : best;
}

function refined(nodes: readonly Node[], labels: readonly number[], price: number): number[] {
  const parts = nodes.map((_, node) => node);
  const outside = (part: number): number => {
    const inside = [...nodes.keys()].filter((node) => parts[node] === part);
    return inside
      .flatMap((node) => [...nodes[node]!.links])
      .filter(([other]) => labels[other] === labels[inside[0]!] && parts[other] !== part)
      .reduce((sum, [, weight]) => sum + weight, 0);
  };
  const wellConnected = (part: number): boolean => {
    const mass = massOf(nodes, parts, part);
    const community = labels[parts.indexOf(part)]!;
    return outside(part) >= price * mass * (massOf(nodes, labels, community) - mass);
  };
  for (const node of nodes.keys()) {
    const alone = parts.filter((part) => part === parts[node]).length === 1;
    if (!alone || outside(node) <= 0 || !wellConnected(node)) continue;
    let best = node;
    let bestGain = 0;
    for (const [part, weight] of weightsTo(nodes[node]!, parts, (other) => labels[other] === labels[node])) {
      const gain = weight - price * nodes[node]!.mass * massOf(nodes, parts, part);
      if (gain <= bestGain || !wellConnected(part)) continue;
      best = part;
      bestGain = gain;
    }
    parts[node] = best;
  }
  return parts;
}

/** Numbers labels by the lowest node of each. */
function numbered(labels: readonly number[]): number[] {
  const seen = [...new Set(labels)];
  return labels.map((label) => seen.indexOf(label));
}

function aggregated(nodes: readonly Node[], parts: readonly number[], count: number): Node[] {
  return Array.from({ length: count }, (_, part) => {
    const members = nodes.filter((_, node) => parts[node] === part);
    const sums = new Map<number, number>();
    for (const [other, weight] of members.flatMap(({ links }) => [...links])) {
      const to = parts[other]!;
      if (to !== part) sums.set(to, (sums.get(to) ?? 0) + weight);
    }
    return {
      mass: members.reduce((sum, { mass }) => sum + mass, 0),
      order: members[0]!.order,
      links: sums,
    };
  });
}

function connectedParts(nodes: readonly Node[], labels: readonly number[]): number[] {
  const parts = nodes.map(() => -1);
  let count = 0;
  const visit = (node: number, part: number): void => {
    if (parts[node] !== -1) return;
    parts[node] = part;
    for (const [other, weight] of nodes[node]!.links) {
      if (weight > 0 && labels[other] === labels[node]) visit(other, part);
    }
  };
  nodes.forEach((_, node) => {
    if (parts[node] === -1) visit(node, count++);
  });
  return parts;
}
