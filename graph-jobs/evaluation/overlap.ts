/** Which group each account is in; accounts in none are left out. Key: account id. Value: id of a gang or community. */
export type Grouping = ReadonlyMap<string, string>;

/** How the communities that were found lie over the gangs that were planted: what all metrics count from. */
export interface Overlap {
  /** Accounts of each planted gang. */
  readonly gangSizes: ReadonlyMap<string, number>;
  /** Accounts of each community. */
  readonly communitySizes: ReadonlyMap<string, number>;
  /** Accounts that a community and a gang have in common, where there are any. Outer key: community. */
  readonly shared: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Communities below this size say nothing and are treated as not found. */
export const leastCommunity = 3;

/** Counts in one pass over both groupings: O(accounts). */
export function overlapOf(found: Grouping, planted: Grouping): Overlap {
  const communitySizes = sizesOf(found, leastCommunity);
  const shared = new Map<string, Map<string, number>>();
  for (const [account, community] of found) {
    const gang = planted.get(account);
    if (gang === undefined || !communitySizes.has(community)) continue;
    const row = shared.get(community) ?? new Map<string, number>();
    row.set(gang, (row.get(gang) ?? 0) + 1);
    shared.set(community, row);
  }
  return { gangSizes: sizesOf(planted, 1), communitySizes, shared };
}

/** Every account that a community and a gang have in common, cell by cell. */
export function* cellsOf({ shared }: Overlap): Generator<Cell> {
  for (const [community, row] of shared) {
    for (const [gang, accounts] of row) yield { community, gang, accounts };
  }
}

export interface Cell {
  readonly community: string;
  readonly gang: string;
  readonly accounts: number;
}

function sizesOf(grouping: Grouping, least: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const group of grouping.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  for (const [group, size] of sizes) if (size < least) sizes.delete(group);
  return sizes;
}
