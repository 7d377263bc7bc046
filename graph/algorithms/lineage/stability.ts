import type { AccountId, GangId } from '../../domain/ids.ts';
import type { Stability } from '../../domain/lineage.ts';
import { coreOverlaps, type EarlierGang } from './core-overlaps.ts';
import { agreementOf } from './partition-agreement.ts';

/** The gangs of one generation, as far as stability goes. */
export interface GangsOfGeneration {
  readonly cores: ReadonlyMap<GangId, ReadonlySet<AccountId>>;
  /** Gang of each member, periphery included. */
  readonly gangOf: ReadonlyMap<AccountId, GangId>;
}

/** Least Jaccard index of two cores that people would call the same gang. */
const sameToPeople = 0.5;

/**
 * How little changed between two generations; formulas beside the fields and in `agreementOf`. O(members).
 *
 * @param isInWindow  whether an account still has an event in the window of the later one: those that have not are not
 *   counted as lost
 */
export function stabilityOf(
  earlier: GangsOfGeneration,
  later: GangsOfGeneration,
  isInWindow: (account: AccountId) => boolean,
): Stability {
  const staying = [...earlier.gangOf].filter(([account]) => isInWindow(account));
  const moved = staying.filter(([account, gangId]) => later.gangOf.get(account) !== gangId).length;
  const agreement = agreementOf(
    staying.flatMap(([account, before]): [GangId, GangId][] => {
      const after = later.gangOf.get(account);
      return after === undefined ? [] : [[before, after]];
    }),
  );
  return {
    idsKept: idsKept(earlier, later),
    churn: staying.length === 0 ? null : moved / staying.length,
    mutualInformation: agreement?.mutualInformation ?? null,
    adjustedRand: agreement?.adjustedRand ?? null,
  };
}

function idsKept(earlier: GangsOfGeneration, later: GangsOfGeneration): number | null {
  const before = [...earlier.cores].map(
    ([gangId, core]): EarlierGang => ({ gangId, core, pinned: false, confirmed: false }),
  );
  const ids = [...later.cores.keys()];
  const alike = coreOverlaps(before, [...later.cores.values()]).filter(
    ({ jaccard }) => jaccard >= sameToPeople,
  );
  // Two earlier gangs with just half in common each: one id can be kept.
  const keepingOf = new Map<number, boolean>();
  for (const { gang, earlier: one } of alike)
    keepingOf.set(gang, keepingOf.get(gang) === true || one.gangId === ids[gang]);
  const kept = [...keepingOf.values()].filter((keeps) => keeps).length;
  return keepingOf.size === 0 ? null : kept / keepingOf.size;
}
