import type { IntradayParameters } from '../../domain/parameters.ts';
import { hourMs } from '../../domain/window.ts';

/** Accounts without a gang that strong evidence ties, before any refresh saw them. */
export interface ProvisionalGroup {
  /** From 1 on, in the order in which groups began; of two that become one the earlier stays. */
  readonly number: number;
  /** In the order in which they joined. */
  readonly accounts: readonly number[];
  /** When it was last tied to an account anew, epoch ms: it ends `groupHours` after that. */
  readonly tiedAt: number;
}

export interface ProvisionalGroups {
  /** Ties two accounts: they are in one group afterwards. Null where they were before, or it would be too large. */
  tie(a: number, b: number, at: number): ProvisionalGroup | null;
  /** The group of an account that has not ended at an instant; null where it is in none. */
  groupOf(account: number, at: number): ProvisionalGroup | null;
}

/** No groups yet. O(`mostGroupAccounts`) a tie. Source: detection.md, section 15. */
export function createProvisionalGroups(parameters: IntradayParameters): ProvisionalGroups {
  const { mostGroupAccounts, groupHours } = parameters;
  const groups = new Map<number, ProvisionalGroup>();
  let begun = 0;

  const groupOf = (account: number, at: number): ProvisionalGroup | null => {
    const group = groups.get(account);
    return group === undefined || hasEnded(group, at, groupHours) ? null : group;
  };

  return {
    groupOf,
    tie(a, b, at) {
      const [ofA, ofB] = [groupOf(a, at), groupOf(b, at)];
      if (ofA !== null && ofA === ofB) return null;
      const joined = [ofA, ofB].filter((group) => group !== null).sort((p, q) => p.number - q.number);
      const accounts = [...joined.flatMap((group) => group.accounts)];
      if (ofA === null) accounts.push(a);
      if (ofB === null) accounts.push(b);
      if (accounts.length > mostGroupAccounts) return null;
      const group = { number: joined[0]?.number ?? ++begun, accounts, tiedAt: at };
      for (const account of accounts) groups.set(account, group);
      return group;
    },
  };
}

/** Whether a group has had no new tie for so long that it is over. */
export function hasEnded(
  { tiedAt }: Pick<ProvisionalGroup, 'tiedAt'>,
  at: number,
  groupHours: number,
): boolean {
  return at - tiedAt > groupHours * hourMs;
}
