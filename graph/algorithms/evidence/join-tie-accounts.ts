import type { Tie } from '../../domain/event.ts';
import { type AccountId, compareText } from '../../domain/ids.ts';
import type { Chains } from './gather-chains.ts';

/**
 * The chains with the accounts that only ties name among their accounts, so that one numbering, in the order of ids,
 * holds them all. Such an account has no rows. O(accounts · log accounts), or nothing without new accounts.
 */
export function joinTieAccounts(chains: Chains, ties: readonly Tie[]): Chains {
  const known = new Set(chains.accounts);
  const facts = new Map<AccountId, { createdAt: number; firstAt: number }>();
  for (const { accountId, otherAccountId, accountCreatedAt, at } of ties) {
    for (const id of [accountId, otherAccountId]) {
      if (known.has(id)) continue;
      const fact = facts.get(id) ?? { createdAt: Number.NaN, firstAt: at };
      const createdAt = id === accountId && accountCreatedAt !== null ? accountCreatedAt : Number.NaN;
      facts.set(id, { createdAt: earlier(fact.createdAt, createdAt), firstAt: Math.min(fact.firstAt, at) });
    }
  }
  if (facts.size === 0) return chains;
  const accounts = [...chains.accounts, ...facts.keys()].sort(compareText);
  const numberOf = new Map(accounts.map((id, account) => [id, account]));
  const moved = Uint32Array.from(chains.accounts, (id) => numberOf.get(id)!);
  const createdAt = Float64Array.from(accounts, (id) => facts.get(id)?.createdAt ?? Number.NaN);
  const firstAt = Float64Array.from(accounts, (id) => facts.get(id)?.firstAt ?? Number.NaN);
  moved.forEach((account, before) => {
    createdAt[account] = chains.accountCreatedAt[before]!;
    firstAt[account] = chains.accountFirstEventAt[before]!;
  });
  return {
    ...chains,
    accounts,
    accountCreatedAt: createdAt,
    accountFirstEventAt: firstAt,
    account: chains.account.map((account) => moved[account]!),
  };
}

/** The earlier of two instants of which either may be unknown (NaN). */
function earlier(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : Math.min(a, b);
}
