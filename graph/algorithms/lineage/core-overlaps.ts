import { type AccountId, compareText, type GangId } from '../../domain/ids.ts';

/** A gang of an earlier generation, as far as its identity goes. */
export interface EarlierGang {
  readonly gangId: GangId;
  readonly core: ReadonlySet<AccountId>;
  /** A person has given a verdict on it. */
  readonly pinned: boolean;
  /** Its standing verdict is FRAUD. */
  readonly confirmed: boolean;
}

/** What an earlier core and a found core share. Only pairs that share a member. */
export interface CoreOverlap {
  readonly earlier: EarlierGang;
  /** Place of the found gang. */
  readonly gang: number;
  /** Accounts in both, at least 1. */
  readonly shared: number;
  /** Shared ÷ accounts of either. */
  readonly jaccard: number;
  /** Shared ÷ accounts of the earlier core. */
  readonly containment: number;
}

/**
 * All overlaps of earlier cores with found ones, in the order of the earlier gangs and then of the found ones. An
 * account is in one found core at most. Walks members only: O(members).
 */
export function coreOverlaps(
  earlier: readonly EarlierGang[],
  found: readonly ReadonlySet<AccountId>[],
): CoreOverlap[] {
  const gangOf = new Map<AccountId, number>();
  found.forEach((core, gang) => {
    for (const account of core) gangOf.set(account, gang);
  });
  return earlier.flatMap((before) => {
    const sharedWith = new Map<number, number>();
    for (const account of before.core) {
      const gang = gangOf.get(account);
      if (gang !== undefined) sharedWith.set(gang, (sharedWith.get(gang) ?? 0) + 1);
    }
    return [...sharedWith]
      .sort(([a], [b]) => a - b)
      .map(([gang, shared]) => ({
        earlier: before,
        gang,
        shared,
        jaccard: shared / (found[gang]!.size + before.core.size - shared),
        containment: shared / before.core.size,
      }));
  });
}

/** Orders gang ids by age: numbers only grow, so the shorter text is the older id, then the lower one. */
export function compareGangIds(a: GangId, b: GangId): number {
  return a.length - b.length || compareText(a, b);
}
