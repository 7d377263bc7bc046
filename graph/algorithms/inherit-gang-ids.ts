import type { GangId } from '../domain/ids.ts';

/**
 * Carries gang ids from the shown generation over to the gangs of this run.
 *
 * A gang takes the id of the earlier gang whose core it overlaps most by Jaccard index, where that is at least
 * `minOverlap` (0 to 1) or at least `minContainment` of the earlier core lies in it. An id passes to one gang only: of the parts of a split, the one with the larger overlap keeps it. What inherits nothing gets
 * `newId()`.
 *
 * Ties go to the larger core, then to the gang that comes first, then to the earlier id in text order, so the result
 * depends on the inputs alone. Walks shared members only: O(members + pairs that share one).
 */
export function inheritGangIds<Account>(
  gangs: readonly ReadonlySet<Account>[],
  earlier: ReadonlyMap<GangId, ReadonlySet<Account>>,
  { minOverlap, minContainment }: { readonly minOverlap: number; readonly minContainment: number },
  newId: () => GangId,
): GangId[] {
  const claims = claimsOf(gangs, earlier)
    .filter((claim) => claim.overlap >= minOverlap || claim.containment >= minContainment)
    .sort(
      (a, b) =>
        b.overlap - a.overlap ||
        gangs[b.gang]!.size - gangs[a.gang]!.size ||
        a.gang - b.gang ||
        (a.id < b.id ? -1 : 1),
    );
  const ids = new Array<GangId | undefined>(gangs.length).fill(undefined);
  const passed = new Set<GangId>();
  for (const { gang, id } of claims) {
    if (ids[gang] !== undefined || passed.has(id)) continue;
    ids[gang] = id;
    passed.add(id);
  }
  return ids.map((id) => id ?? newId());
}

interface Claim {
  readonly gang: number;
  readonly id: GangId;
  /** Shared ÷ all members of the two cores. */
  readonly overlap: number;
  /** Shared ÷ members of the earlier core. */
  readonly containment: number;
}

function claimsOf<Account>(
  gangs: readonly ReadonlySet<Account>[],
  earlier: ReadonlyMap<GangId, ReadonlySet<Account>>,
): Claim[] {
  const gangOf = new Map<Account, number>();
  gangs.forEach((core, gang) => {
    for (const account of core) gangOf.set(account, gang);
  });
  return [...earlier].flatMap(([id, before]) => {
    const sharedWith = new Map<number, number>();
    for (const account of before) {
      const gang = gangOf.get(account);
      if (gang !== undefined) sharedWith.set(gang, (sharedWith.get(gang) ?? 0) + 1);
    }
    return [...sharedWith].map(([gang, shared]) => ({
      gang,
      id,
      overlap: shared / (gangs[gang]!.size + before.size - shared),
      containment: shared / before.size,
    }));
  });
}
