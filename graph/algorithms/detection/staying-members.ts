import type { MembershipParameters } from '../../domain/parameters.ts';
import { type Membership, noCommunity, type Standing } from '../core-members.ts';
import type { EarlierGang } from './earlier-gangs.ts';

/** Communities and standings, by account. */
export interface Staying {
  readonly communityOf: Uint32Array;
  readonly standing: readonly Standing[];
}

/**
 * Members of the generation before stay with their gang as long as it lasts and they are seen. A window forgets one
 * meeting a night, not that it took place:
 *
 *     EXPOSED in its gang's community   CORE or PERIPHERY by dedication: new to the gang, or acted with it, it was once
 *     NONE                              PERIPHERY of its gang, half its weight and no part of its profile
 *
 * A gang lasts where a community holds `leastCore` of its earlier core as core. What the window holds goes first: who
 * is core or periphery of a community stays there, and who is exposed by another one is let go. Judged gangs keep their
 * members by other rules. O(accounts + members). Source: detection.md, section 9.
 */
export function withStayingMembers(
  found: Uint32Array,
  { standing: before, dedication }: Membership,
  gangs: readonly EarlierGang[],
  { coreShare, leastCore }: Pick<MembershipParameters, 'coreShare' | 'leastCore'>,
): Staying {
  const communityOf = found.slice();
  const standing = before.slice();
  for (const { core, periphery, pinned } of gangs) {
    const home = pinned ? null : homeOf(core, found, before, leastCore);
    if (home === null) continue;
    for (const account of [...core, ...periphery]) {
      const [isHome, isDedicated] = [found[account] === home, dedication[account]! >= coreShare];
      standing[account] = stayingAs(before[account]!, isHome, isDedicated);
      if (before[account] === 'NONE') communityOf[account] = home;
    }
  }
  return { communityOf, standing };
}

function stayingAs(found: Standing, isHome: boolean, isDedicated: boolean): Standing {
  if (found === 'NONE') return 'PERIPHERY';
  if (found !== 'EXPOSED' || !isHome) return found;
  return isDedicated ? 'CORE' : 'PERIPHERY';
}

/** The community that has most of a core as its own core, the lowest of equal ones; null where it has too few. */
function homeOf(
  core: Uint32Array,
  communityOf: Uint32Array,
  standing: readonly Standing[],
  leastCore: number,
): number | null {
  const counts = new Map<number, number>();
  for (const account of core) {
    const community = communityOf[account]!;
    if (community === noCommunity || standing[account] !== 'CORE') continue;
    counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return most !== undefined && most[1] >= leastCore ? most[0] : null;
}
