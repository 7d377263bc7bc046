import type { BatchBase } from '../../graph/algorithms/intraday/micro-batch.ts';
import { slicesOf } from '../../graph/algorithms/slices.ts';

/** Some items of one list of a base. */
export interface BasePart {
  readonly list: ListName;
  readonly items: readonly unknown[];
}

type ListName = keyof typeof itemsAPart;

/** What is copied for another thread in a few milliseconds. */
const itemsAPart = {
  accounts: 5_000,
  resources: 5_000,
  labels: 1_000,
  gangs: 250,
  ties: 250,
  outcomes: 250,
  communities: 250,
} as const;

const listNames = Object.keys(itemsAPart) as ListName[];

/** The lists of a base in parts, so that no message takes long to copy. */
export function* partsOf(base: BatchBase): Generator<BasePart> {
  const lists = listsOf(base);
  for (const list of listNames) {
    const items: readonly unknown[] = lists[list];
    for (const [from, end] of slicesOf(items.length, itemsAPart[list]))
      yield { list, items: items.slice(from, end) };
  }
}

/** A base with empty lists. Its columns lie in shared memory, which is not copied. */
export function withoutLists(base: BatchBase): BatchBase {
  return withLists(base, () => []);
}

/** The base again. */
export function putTogether(rest: BatchBase, parts: readonly BasePart[]): BatchBase {
  const lists = new Map<ListName, unknown[]>(listNames.map((list) => [list, []]));
  for (const { list, items } of parts) for (const item of items) lists.get(list)!.push(item);
  return withLists(rest, <Item>(list: ListName) => lists.get(list) as Item[]);
}

function listsOf({ chains, labels, gangs, ties, outcomes, communities }: BatchBase) {
  const { accounts, resources } = chains;
  return { accounts, resources, labels: [...labels], gangs, ties, outcomes, communities };
}

function withLists(base: BatchBase, listOf: <Item>(list: ListName) => readonly Item[]): BatchBase {
  return {
    ...base,
    chains: { ...base.chains, accounts: listOf('accounts'), resources: listOf('resources') },
    labels: listOf('labels'),
    gangs: listOf('gangs'),
    ties: listOf('ties'),
    outcomes: listOf('outcomes'),
    communities: listOf('communities'),
  };
}
