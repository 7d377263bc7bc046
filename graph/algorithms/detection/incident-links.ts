import type { AccountLinks } from './link-accounts.ts';

/** An account one link away. */
export interface Neighbour {
  readonly account: number;
  /** 1/1024 nat. */
  readonly units: number;
  /** All of it is evidence of addresses and places. */
  readonly networkOnly: boolean;
}

/** Neighbours of an account: by its links first, in their order, then by the stars that it is in, by resource. */
export type NeighboursOf = (account: number) => Iterable<Neighbour>;

/** O(links + stars) once, O(neighbours) a question; 8 bytes a link and a star. */
export function incidentLinks({ links, stars, history }: AccountLinks): NeighboursOf {
  const accounts = history.chains.accounts.length;
  const byAccount = links.map(({ a, b }) => placesBy([a, b], accounts));
  const starsOf = placesBy([stars.account], accounts);
  return function* (account) {
    for (const [list, { offsets, places }] of byAccount.entries()) {
      const { a, b, units, networkOnly } = links[list]!;
      for (const link of places.subarray(offsets[account]!, offsets[account + 1]!)) {
        const other = a[link] === account ? b[link]! : a[link]!;
        yield { account: other, units: units[link]!, networkOnly: networkOnly[link] === 1 };
      }
    }
    for (const star of starsOf.places.subarray(starsOf.offsets[account]!, starsOf.offsets[account + 1]!)) {
      yield* inStar(star, account, stars);
    }
  };
}

/** The other accounts of one star, which stand side by side. */
function* inStar(
  star: number,
  account: number,
  { account: accountOf, resource, units }: AccountLinks['stars'],
) {
  let from = star;
  while (from > 0 && resource[from - 1] === resource[star]) from--;
  for (let ray = from; ray < resource.length && resource[ray] === resource[star]; ray++) {
    if (accountOf[ray] !== account)
      yield { account: accountOf[ray]!, units: units[ray]!, networkOnly: false };
  }
}

/** Places of each account in one column or several of equal length. */
function placesBy(columns: readonly Uint32Array[], accounts: number) {
  const offsets = new Uint32Array(accounts + 1);
  for (const column of columns) for (const account of column) offsets[account + 1]!++;
  for (let account = 0; account < accounts; account++) offsets[account + 1]! += offsets[account]!;
  const next = offsets.slice(0, accounts);
  const places = new Uint32Array(offsets[accounts]!);
  const length = columns[0]!.length;
  for (let place = 0; place < length; place++) {
    for (const column of columns) places[next[column[place]!]!++] = place;
  }
  return { offsets, places };
}
