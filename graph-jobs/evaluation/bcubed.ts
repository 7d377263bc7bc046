import type { GangPart } from './gang-parts.ts';
import type { Overlap } from './overlap.ts';
import { cellsOf } from './overlap.ts';
import type { RatesWithF1 } from './rates.ts';
import { share, withF1 } from './rates.ts';

/**
 * B-cubed, the primary metric: judged account by account, the account itself left out.
 *
 * Recall is the mean over all gang accounts, 0 for one in no community. Precision is the mean over the accounts of
 * communities that touch a gang; communities that touch none are false gangs and show in the member precision.
 * Source: Bagga & Baldwin 1998, with the account itself left out so that singletons earn nothing.
 */
export function bcubed(parts: readonly GangPart[]): RatesWithF1 {
  const sum = (field: 'recallSum' | 'recallAccounts' | 'precisionSum' | 'precisionAccounts') =>
    parts.reduce((total, part) => total + part[field], 0);
  return withF1({
    precision: share(sum('precisionSum'), sum('precisionAccounts')),
    recall: share(sum('recallSum'), sum('recallAccounts')),
  });
}

/**
 * B-cubed for sets where most accounts have no known truth: over gang accounts only, as if nobody else existed, the
 * account itself counted in, and an account in no community alone in one of its own.
 *
 *     precision_u = |c ∩ g| ÷ |c ∩ all gangs|        recall_u = |c ∩ g| ÷ |g|
 */
export function bcubedAmongGangs(overlap: Overlap): RatesWithF1 {
  let [precision, recall, together] = [0, 0, 0];
  const alone = new Map(overlap.gangSizes);
  for (const { community, gang, accounts } of cellsOf(overlap)) {
    const row = overlap.shared.get(community) as ReadonlyMap<string, number>;
    const gangAccounts = [...row.values()].reduce((sum, count) => sum + count, 0);
    precision += (accounts * accounts) / gangAccounts;
    recall += (accounts * accounts) / (overlap.gangSizes.get(gang) as number);
    together += accounts;
    alone.set(gang, (alone.get(gang) as number) - accounts);
  }
  for (const [gang, accounts] of alone) {
    precision += accounts;
    recall += accounts / (overlap.gangSizes.get(gang) as number);
    together += accounts;
  }
  return withF1({ precision: share(precision, together), recall: share(recall, together) });
}
