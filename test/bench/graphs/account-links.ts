import type { LinkList, NodeColumns } from '../../../graph/algorithms/link-graph.ts';
import type { Random } from '../../../graph/algorithms/random.ts';
import { hashOf, randomOf } from '../../../graph/algorithms/random.ts';

/** How large a synthetic relation graph is. */
export interface AccountLinksOptions {
  readonly accounts: number;
  readonly links: number;
  readonly seed: number;
}

export interface AccountLinks {
  readonly links: LinkList;
  /** Accounts first, in random order; then resources. */
  readonly nodes: NodeColumns;
}

/**
 * Accounts and resources linked as a refresh links them, several times denser.
 *
 * Groups of 2 to 80 accounts, sizes falling as size^-1.5. Each account hangs on one of its group's resources (one for
 * 24 accounts) by a star of 4 nats and meets about five others of its group, 1.5 nats and an exponential excess of
 * 2 nats on average. The links that remain, about a tenth, join any two accounts by chance, 1.5 nats and an excess of
 * 0.5. (Relation graphs of the worlds base, stress and slow: 2 to 4 % between groups, half of the links stars, 3.1 to
 * 3.5 nats inside against 1.9 to 2.1 between.) Links come in random order and accounts in random numbering.
 */
export function accountLinks({ accounts, links, seed }: AccountLinksOptions): AccountLinks {
  const random = randomOf(seed, 'account-links');
  const list = {
    from: new Uint32Array(links),
    to: new Uint32Array(links),
    weights: new Int32Array(links),
  };
  let filled = 0;
  const add = (from: number, to: number, weight: number) => {
    if (filled === links) return;
    list.from[filled] = from;
    list.to[filled] = to;
    list.weights[filled++] = weight;
  };
  const numbers = shuffledNumbers(accounts, random);
  let resources = accounts;
  for (let first = 0; first < accounts; ) {
    const group = numbers.subarray(first, first + groupSize(random));
    resources = linkGroup(group, resources, random, add);
    first += group.length;
  }
  while (filled < links) add(random.below(accounts), random.below(accounts), weightOf(random, 0.5));
  shuffleLinks(list, random);
  return {
    links: list,
    nodes: {
      masses: new Uint32Array(resources).fill(1, 0, accounts),
      order: Uint32Array.from({ length: resources }, (_, node) => hashOf(seed, node)),
    },
  };
}

type AddLink = (from: number, to: number, weight: number) => void;

/** Links a group to its resources and within itself; gives the first number that is free for the next resources. */
function linkGroup(group: Uint32Array, firstResource: number, random: Random, add: AddLink): number {
  const resources = Math.ceil(group.length / 24);
  const share = Math.min(1, 5 / (group.length - 1));
  group.forEach((account, place) => {
    add(account, firstResource + (place % resources), 4096);
    for (let other = 0; other < place; other++) {
      if (random.next() < share) add(account, group[other]!, weightOf(random, 2));
    }
  });
  return firstResource + resources;
}

/** Density ∝ size^-1.5 between 2 and 80: mean 12.6. */
function groupSize(random: Random): number {
  const [low, high] = [2 ** -0.5, 81 ** -0.5];
  return Math.floor((low - random.next() * (low - high)) ** -2);
}

/** 1.5 nats and an exponential excess, at most 12 nats together; in 1/1024 nat. */
function weightOf(random: Random, meanExcessNats: number): number {
  return Math.round(1024 * Math.min(12, 1.5 - meanExcessNats * Math.log(1 - random.next())));
}

function shuffledNumbers(count: number, random: Random): Uint32Array {
  const numbers = Uint32Array.from({ length: count }, (_, number) => number);
  for (let last = count - 1; last > 0; last--) swap(numbers, last, random.below(last + 1));
  return numbers;
}

function shuffleLinks({ from, to, weights }: LinkList, random: Random): void {
  for (let last = from.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    swap(from, last, other);
    swap(to, last, other);
    swap(weights, last, other);
  }
}

function swap(column: Uint32Array | Int32Array, a: number, b: number): void {
  const kept = column[a]!;
  column[a] = column[b]!;
  column[b] = kept;
}
