import type { Chains } from '../evidence/gather-chains.ts';
import type { Visits } from '../evidence/visits.ts';

/** Where to find what an account did, and how many accounts a resource has. Memory: 8 bytes a visit, 4 an account. */
export interface AccountIndex {
  /** Index: account. Value: its first row in the chains. One longer than the number of accounts. */
  readonly rowOffsets: Uint32Array;
  /** Index: account. Value: its first place in `visits`. One longer than the number of accounts. */
  readonly visitOffsets: Uint32Array;
  /** Visit numbers, by account, then resource, then time. */
  readonly visits: Uint32Array;
  /** Index: visit. Value: its resource. */
  readonly resourceOf: Uint32Array;
  /** Index: resource. Value: distinct accounts in the window. */
  readonly accountsOn: Uint32Array;
}

/** O(rows + visits). */
export function indexAccounts(chains: Chains, visits: Visits): AccountIndex {
  const accounts = chains.accounts.length;
  const visitOffsets = offsetsOf(visits.account, accounts);
  const next = visitOffsets.slice(0, accounts);
  const byAccount = new Uint32Array(visits.row.length);
  const resourceOf = new Uint32Array(visits.row.length);
  const accountsOn = new Uint32Array(chains.resources.length);
  const lastResource = new Uint32Array(accounts);
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    for (let v = visits.offsets[resource]!; v < visits.offsets[resource + 1]!; v++) {
      const account = visits.account[v]!;
      byAccount[next[account]!++] = v;
      resourceOf[v] = resource;
      if (lastResource[account] !== resource + 1) accountsOn[resource]!++;
      lastResource[account] = resource + 1;
    }
  }
  return {
    rowOffsets: offsetsOf(chains.account, accounts),
    visitOffsets,
    visits: byAccount,
    resourceOf,
    accountsOn,
  };
}

function offsetsOf(accountOf: Uint32Array, accounts: number): Uint32Array {
  const offsets = new Uint32Array(accounts + 1);
  for (const account of accountOf) offsets[account + 1]!++;
  for (let account = 0; account < accounts; account++) offsets[account + 1]! += offsets[account]!;
  return offsets;
}
