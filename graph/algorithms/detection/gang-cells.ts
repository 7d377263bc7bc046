import { groupedBy } from '../../domain/grouped-by.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { leidenCpm } from '../leiden/leiden-cpm.ts';
import { linkGraphOf } from '../link-graph.ts';
import { hashOf } from '../random.ts';
import { priceOf } from './communities.ts';
import type { DetectedGang } from './detect-gangs.ts';

type GangWithEvidence = Pick<DetectedGang, 'core' | 'periphery' | 'evidence'>;

/** The graph of all gangs, each apart from the others. */
interface CellGraph {
  readonly from: number[];
  readonly to: number[];
  readonly weights: number[];
  /** Index: node. Persons weigh 1, resources nothing. */
  readonly masses: number[];
  readonly order: number[];
}

/**
 * Cells: the parts of each gang that hang together more tightly than the gang does, by the constant Potts model at the
 * price of a cell, over the links and stars inside the gang alone. A resource that two gangs use stands in each of
 * them once, so no cell reaches beyond its gang. The accounts of one person are in one cell; a member whom nothing
 * ties is a cell alone.
 *
 * Time: one run of `leidenCpm` over the evidence of all gangs.
 *
 * @param accounts  ids, by number
 * @param personOf  index: account; value: lowest account of its person
 * @returns index: account; value: number of its cell in its gang from 1 on, the largest first, of equal ones that with
 *   the lowest account; 0 for accounts in no gang
 */
export function cellsOfGangs(
  gangs: readonly GangWithEvidence[],
  accounts: readonly string[],
  personOf: Uint32Array,
  { communities }: ParameterSet,
): Uint32Array {
  const graph: CellGraph = { from: [], to: [], weights: [], masses: [], order: [] };
  const nodesOf = gangs.map((gang) => addGang(graph, gang, accounts, personOf, communities.seed));
  const { masses, order } = graph;
  const { communityOf } = leidenCpm(
    linkGraphOf(
      {
        from: Uint32Array.from(graph.from),
        to: Uint32Array.from(graph.to),
        weights: Int32Array.from(graph.weights),
      },
      { masses: Uint32Array.from(masses), order: Uint32Array.from(order) },
    ),
    { resolution: priceOf(communities.cellNats), iterations: communities.iterations },
    communities.seed,
  );
  const cellOf = new Uint32Array(accounts.length);
  gangs.forEach(({ core, periphery }, gang) => {
    const members = [...core, ...periphery].sort((a, b) => a - b);
    const labels = members.map((account) => communityOf[nodesOf[gang]!.get(personOf[account]!)!]!);
    numberCells(members, labels, cellOf);
  });
  return cellOf;
}

/** Adds the persons of a gang, the resources of its stars, and what ties them. Key: person. Value: node. */
function addGang(
  graph: CellGraph,
  { core, periphery, evidence }: GangWithEvidence,
  accounts: readonly string[],
  personOf: Uint32Array,
  seed: number,
): ReadonlyMap<number, number> {
  const nodeOf = new Map<number, number>();
  const addNode = (mass: number, stable: number) => {
    graph.order.push(stable);
    return graph.masses.push(mass) - 1;
  };
  for (const account of [...core, ...periphery].sort((a, b) => a - b)) {
    const person = personOf[account]!;
    if (!nodeOf.has(person)) nodeOf.set(person, addNode(1, hashOf(seed, accounts[account]!)));
  }
  const link = (from: number, to: number, units: number) => {
    graph.from.push(from);
    graph.to.push(to);
    graph.weights.push(units);
  };
  for (const { a, b, units } of evidence.links) {
    const [one, other] = [nodeOf.get(personOf[a]!)!, nodeOf.get(personOf[b]!)!];
    if (one !== other) link(one, other, units);
  }
  const stars = evidence.stars.toSorted((p, q) => p.resource - q.resource || p.account - q.account);
  let [last, node] = [-1, -1];
  const seen = new Set<number>();
  for (const { account, resource, units } of stars) {
    // A resource is told from others by its first member here, which no key of pseudonyms changes.
    if (resource !== last) node = addNode(0, hashOf(seed, 'star', accounts[account]!));
    if (resource !== last) seen.clear();
    last = resource;
    const person = personOf[account]!;
    // Each person stands once in a star.
    if (!seen.has(person)) link(node, nodeOf.get(person)!, units);
    seen.add(person);
  }
  return nodeOf;
}

/** Members are in account order. */
function numberCells(members: readonly number[], labels: readonly number[], cellOf: Uint32Array): void {
  const cells = groupedBy(members, (_, place) => labels[place]!);
  // Cells stand by their lowest accounts, and sorting keeps the order of equal ones.
  const inOrder = [...cells.values()].sort((a, b) => b.length - a.length);
  inOrder.forEach((cell, place) => {
    for (const account of cell) cellOf[account] = place + 1;
  });
}
