import type { Decisions } from '../../graph/algorithms/detection/decisions.ts';
import { noDecisions } from '../../graph/algorithms/detection/decisions.ts';
import type { DetectionInput } from '../../graph/algorithms/detection/detection-input.ts';
import type { Chains } from '../../graph/algorithms/evidence/gather-chains.ts';
import { gatherChains } from '../../graph/algorithms/evidence/gather-chains.ts';
import { joinTieAccounts } from '../../graph/algorithms/evidence/join-tie-accounts.ts';
import type { VisitHistory } from '../../graph/algorithms/evidence/meetings.ts';
import { qualifiedVisits } from '../../graph/algorithms/evidence/share-gate.ts';
import { visitsOf } from '../../graph/algorithms/evidence/visits.ts';
import { finished } from '../../graph/algorithms/slices.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { defaultParameters, type ParameterSet } from '../../graph/domain/parameters.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { days } from './history.ts';
import { chainColumnsOf } from './memory-chains.ts';

/** The window of all literals unless said: 60 days. */
export const sixtyDays = days(0, 60);

/** Chains of a literal. */
export function chainsOf(events: readonly GraphEvent[], window: TimeWindow = sixtyDays): Chains {
  const ties = events.filter((event) => event.type === 'tie');
  return joinTieAccounts(finished(gatherChains([chainColumnsOf(events, window, resourceKinds)])), ties);
}

/** The visits of a literal, with those that count. */
export function visitHistoryOf(
  events: readonly GraphEvent[],
  parameters: ParameterSet = defaultParameters,
  window: TimeWindow = sixtyDays,
): VisitHistory {
  const chains = chainsOf(events, window);
  const visits = visitsOf(chains, parameters.evidence.visitGapMinutes);
  const qualified = qualifiedVisits(chains, visits, parameters);
  return { chains, visits, qualified, coveredFrom: window.from, asOf: window.until };
}

/** All that detection reads of a literal whose store began with the window. */
export function detectionInputOf(
  events: readonly GraphEvent[],
  window: TimeWindow = sixtyDays,
  decisions: Decisions = noDecisions,
): DetectionInput {
  return {
    chains: chainsOf(events, window),
    ties: events.filter((event) => event.type === 'tie'),
    outcomes: events.filter((event) => event.type === 'outcome').sort((a, b) => a.knownAt - b.knownAt),
    decisions,
    window,
    storeBeganAt: window.from,
  };
}

/** The default parameters with some of one group replaced. */
export function parametersWith<Group extends keyof ParameterSet>(
  group: Group,
  changes: Partial<ParameterSet[Group]>,
): ParameterSet {
  return { ...defaultParameters, [group]: { ...(defaultParameters[group] as object), ...changes } };
}

/** Account ids of numbers, as a literal reads. */
export function idsOf(chains: Chains, accounts: Iterable<number>): string[] {
  return Array.from(accounts, (account) => chains.accounts[account] ?? '?');
}
