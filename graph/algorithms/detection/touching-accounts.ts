import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import type { VisitHistory } from '../evidence/meetings.ts';
import type { Neighbour } from './incident-links.ts';

/**
 * Accounts that touch a resource, each once, in account order: a recorded fact, so no evidence limits it. Visits
 * below the share gate do not count, so that nobody is drawn in by a login that others made for him; a resource of
 * more than `mostAccounts` is a hub and touches nobody. O(visits on the resource).
 */
export function touchingAccounts(
  resource: number,
  { chains, visits, qualified }: Pick<VisitHistory, 'chains' | 'visits' | 'qualified'>,
  mostAccounts: number,
): readonly Neighbour[] {
  const accounts = new Set<number>();
  for (let visit = visits.offsets[resource]!; visit < visits.offsets[resource + 1]!; visit++) {
    if (qualified[visit] === 1) accounts.add(visits.account[visit]!);
  }
  if (accounts.size > mostAccounts) return [];
  const { family } = resourceKindFacts[resourceKinds[chains.resourceKind[resource]!]!];
  return Array.from(accounts, (account) => ({
    account,
    units: Number.POSITIVE_INFINITY,
    networkOnly: family === 'NETWORK',
  })).sort((a, b) => a.account - b.account);
}
