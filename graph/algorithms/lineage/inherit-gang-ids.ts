import type { AccountId, GangId } from '../../domain/ids.ts';
import { type CoreOverlap, compareGangIds } from './core-overlaps.ts';

/** Least Jaccard index of two cores that are one gang, or least share of the earlier core that lives on. */
export const sameGang = { jaccard: 0.3, containment: 0.5 };

/**
 * Carries gang ids from earlier gangs over to the gangs of a run.
 *
 * A gang takes the id of the earlier gang whose core it overlaps most by Jaccard index, where that is at least 0.3 or
 * at least half of the earlier core lies in it. An id passes to one gang only: of the parts of a split, the one with
 * the larger overlap keeps it. Gangs that people have judged come first: a verdict must not lose its gang because that
 * grew together with a larger one.
 *
 * Ties go to the earlier gang that is confirmed fraud, then to the larger cores, then to the older id, then to the
 * gang that comes first, so the result depends on the inputs alone. O(overlaps · log overlaps).
 *
 * @returns by place of the found gang; what inherits nothing is left out
 */
export function inheritGangIds(
  overlaps: readonly CoreOverlap[],
  found: readonly ReadonlySet<AccountId>[],
): Map<number, CoreOverlap> {
  const inherited = new Map<number, CoreOverlap>();
  const passed = new Set<GangId>();
  for (const claim of overlaps.filter(isSameGang).sort(byClaim(found))) {
    if (inherited.has(claim.gang) || passed.has(claim.earlier.gangId)) continue;
    inherited.set(claim.gang, claim);
    passed.add(claim.earlier.gangId);
  }
  return inherited;
}

function isSameGang({ jaccard, containment }: CoreOverlap): boolean {
  return jaccard >= sameGang.jaccard || containment >= sameGang.containment;
}

function byClaim(found: readonly ReadonlySet<AccountId>[]) {
  return (a: CoreOverlap, b: CoreOverlap) =>
    Number(b.earlier.pinned) - Number(a.earlier.pinned) ||
    b.jaccard - a.jaccard ||
    Number(b.earlier.confirmed) - Number(a.earlier.confirmed) ||
    b.earlier.core.size - a.earlier.core.size ||
    found[b.gang]!.size - found[a.gang]!.size ||
    compareGangIds(a.earlier.gangId, b.earlier.gangId) ||
    a.gang - b.gang;
}
