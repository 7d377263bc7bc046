import type { AccountId } from '../../domain/ids.ts';
import { noCommunity, type Standing } from '../core-members.ts';

/** A gang of the generation that a run refers to. */
export interface EarlierGangMembers {
  readonly core: readonly AccountId[];
  readonly periphery: readonly AccountId[];
  /** A person has given a verdict on it: members leave by a person's act, or with their last event in the window. */
  readonly pinned: boolean;
}

/** The same gang by the account numbers of a run; who has no event in its window is left out. */
export interface EarlierGang {
  readonly core: Uint32Array;
  readonly periphery: Uint32Array;
  readonly pinned: boolean;
}

/** O(accounts + members). Gangs of which nobody is in the window are left out. */
export function earlierGangsIn(
  accounts: readonly AccountId[],
  gangs: readonly EarlierGangMembers[],
): readonly EarlierGang[] {
  if (gangs.length === 0) return [];
  const numberOf = new Map(accounts.map((id, account) => [id, account]));
  const numbers = (ids: readonly AccountId[]) =>
    Uint32Array.from(ids.flatMap((id) => numberOf.get(id) ?? [])).sort();
  return gangs
    .map(({ core, periphery, pinned }) => ({ core: numbers(core), periphery: numbers(periphery), pinned }))
    .filter(({ core, periphery }) => core.length + periphery.length > 0);
}

/**
 * Communities in which every pinned gang is together: in the community that holds most of its core, the lowest of
 * equal ones, or in one of its own where there is none or another pinned gang has it. O(accounts).
 */
export function withPinnedGangs(communityOf: Uint32Array, gangs: readonly EarlierGang[]): Uint32Array {
  const pinned = gangs.filter((gang) => gang.pinned);
  if (pinned.length === 0) return communityOf;
  const together = communityOf.slice();
  let fresh = communityOf.reduce((most, one) => (one === noCommunity ? most : Math.max(most, one)), 0) + 1;
  const taken = new Set<number>();
  for (const { core, periphery } of pinned) {
    const home = homeOf(core, communityOf);
    const community = home === null || taken.has(home) ? fresh++ : home;
    taken.add(community);
    for (const account of [...core, ...periphery]) together[account] = community;
  }
  return together;
}

function homeOf(core: Uint32Array, communityOf: Uint32Array): number | null {
  const counts = new Map<number, number>();
  for (const account of core) {
    const community = communityOf[account]!;
    if (community !== noCommunity) counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  const [home] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return home?.[0] ?? null;
}

/** Standings in which members of pinned gangs are at least what they were. */
export function withPinnedMembers(
  standing: readonly Standing[],
  gangs: readonly EarlierGang[],
): readonly Standing[] {
  const pinned = gangs.filter((gang) => gang.pinned);
  if (pinned.length === 0) return standing;
  const kept = standing.slice();
  for (const { core, periphery } of pinned) {
    for (const account of periphery) if (kept[account] !== 'CORE') kept[account] = 'PERIPHERY';
    for (const account of core) kept[account] = 'CORE';
  }
  return kept;
}

/** Least Jaccard index of the cores for a gang to be the earlier one. */
const sameCore = 0.5;

/**
 * Whether a core is that of a pinned gang, of another earlier one, or of none. Asked for each found core, it walks the
 * core's members only.
 */
export function standingOfGangs(gangs: readonly EarlierGang[]): (core: Uint32Array) => GangStanding {
  const gangOf = new Map<number, number>();
  gangs.forEach(({ core }, gang) => {
    for (const account of core) gangOf.set(account, gang);
  });
  return (core) => {
    const shared = new Map<number, number>();
    for (const account of core) {
      const gang = gangOf.get(account);
      if (gang !== undefined) shared.set(gang, (shared.get(gang) ?? 0) + 1);
    }
    const known = [...shared].map(([gang, count]) => ({ ...gangs[gang]!, count }));
    // All of a pinned gang's core is in one community, so one shared member tells.
    if (known.some(({ pinned }) => pinned)) return 'PINNED';
    const alike = known.some(
      (gang) => gang.count / (gang.core.length + core.length - gang.count) >= sameCore,
    );
    return alike ? 'SHOWN' : 'NEW';
  };
}

export type GangStanding = 'PINNED' | 'SHOWN' | 'NEW';
