import type { Overlap } from './overlap.ts';
import { cellsOf } from './overlap.ts';

/**
 * What one planted gang contributes to B-cubed. The sums over all gangs give the metric; the sums over gangs drawn
 * with replacement give its interval.
 *
 * With n_cg accounts of community c in gang g, an account of the cell has the precision (n_cg − 1) ÷ (n_c − 1) and the
 * recall (n_cg − 1) ÷ (n_g − 1), itself left out. Honest accounts in a community have precision 0; each gang bears
 * them in proportion to its accounts there: Σ_c n_c · n_cg ÷ Σ_g' n_cg'.
 */
export interface GangPart {
  readonly gang: string;
  readonly size: number;
  /** Accounts whose recall is counted: all, or none in a gang of one, which has nobody to be found with. */
  readonly recallAccounts: number;
  readonly recallSum: number;
  /** Accounts of touched communities that this gang bears. */
  readonly precisionAccounts: number;
  readonly precisionSum: number;
  /** Largest Jaccard index of the gang with a community, 0 to 1. */
  readonly bestJaccard: number;
}

/** By gang id, so that draws repeat. */
export function gangParts(overlap: Overlap): GangPart[] {
  const parts = new Map([...overlap.gangSizes].map(([gang, size]) => [gang, emptyPart(gang, size)]));
  for (const { community, gang, accounts } of cellsOf(overlap)) {
    const part = parts.get(gang) as Writable;
    const communitySize = overlap.communitySizes.get(community) as number;
    const others = accounts - 1;
    if (part.size > 1) part.recallSum += (accounts * others) / (part.size - 1);
    part.precisionSum += (accounts * others) / (communitySize - 1);
    part.precisionAccounts += (communitySize * accounts) / gangAccountsIn(overlap, community);
    part.bestJaccard = Math.max(part.bestJaccard, accounts / (communitySize + part.size - accounts));
  }
  return [...parts.values()].sort((a, b) => (a.gang < b.gang ? -1 : 1));
}

type Writable = { -readonly [Field in keyof GangPart]: GangPart[Field] };

function emptyPart(gang: string, size: number): Writable {
  const recallAccounts = size > 1 ? size : 0;
  return { gang, size, recallAccounts, recallSum: 0, precisionAccounts: 0, precisionSum: 0, bestJaccard: 0 };
}

function gangAccountsIn(overlap: Overlap, community: string): number {
  let sum = 0;
  for (const accounts of overlap.shared.get(community)?.values() ?? []) sum += accounts;
  return sum;
}
