import type { Outcome } from '../../domain/event.ts';
import type { Chains } from '../evidence/gather-chains.ts';

/** What is known of the accounts of a window. Index: account. */
export interface KnownOutcomes {
  /** 1 where fraud is confirmed. */
  readonly fraud: Uint8Array;
  /** 1 where something is overdue. */
  readonly overdue: Uint8Array;
  /** Share of accounts with confirmed fraud; likewise overdue. */
  readonly fraudRate: number;
  readonly overdueRate: number;
}

/**
 * The state of each account after all outcomes known before `asOf`, taken in the order in which they became known:
 * SETTLED ends OVERDUE, CLEARED ends both. What was not known yet changes nothing. O(accounts + outcomes).
 */
export function knownOutcomes(chains: Chains, outcomes: readonly Outcome[], asOf: number): KnownOutcomes {
  const numberOf = new Map(outcomes.length === 0 ? [] : chains.accounts.map((id, account) => [id, account]));
  const fraud = new Uint8Array(chains.accounts.length);
  const overdue = new Uint8Array(chains.accounts.length);
  for (const { accountId, outcome, knownAt } of outcomes) {
    const account = numberOf.get(accountId);
    if (account === undefined || knownAt >= asOf) continue;
    if (outcome === 'CONFIRMED_FRAUD') fraud[account] = 1;
    if (outcome === 'CLEARED') fraud[account] = 0;
    if (outcome === 'OVERDUE') overdue[account] = 1;
    if (outcome === 'SETTLED' || outcome === 'CLEARED') overdue[account] = 0;
  }
  return { fraud, overdue, fraudRate: shareOf(fraud), overdueRate: shareOf(overdue) };
}

function shareOf(marks: Uint8Array): number {
  return marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
