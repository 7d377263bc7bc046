import type { ParameterSet } from '../../domain/parameters.ts';
import type { Watermark } from '../../domain/watermark.ts';
import { type AccountFinding, type GroupFinding, nothingFound } from './finding.ts';
import type { KnownGangs } from './known-gangs.ts';
import { createPairSums, type PairSums } from './pair-sums.ts';
import { createProvisionalGroups, type ProvisionalGroups } from './provisional-groups.ts';
import { createRecentApplications, type RecentApplications } from './recent-applications.ts';
import { openRings, type Rings } from './rings.ts';
import { createVersionedMap, type VersionedMap } from './versioned-map.ts';
import { createVotes, type Votes } from './votes.ts';

export interface LinkerParts {
  readonly known: KnownGangs;
  readonly parameters: ParameterSet;
  /** First instant that evidence is counted from, epoch ms. */
  readonly coveredFrom: number;
  /** Accounts and resources that are expected to meet. */
  readonly expectedPairs: number;
}

/** Everything that a linker remembers. Changed in place, by the linker alone. */
export interface LinkerState {
  readonly known: KnownGangs;
  readonly parameters: ParameterSet;
  readonly rings: Rings;
  readonly sums: PairSums;
  readonly votes: Votes;
  readonly groups: ProvisionalGroups;
  readonly applications: RecentApplications;
  /** Account and resource, as one text, that a star vote was counted for. */
  readonly starVotes: Set<string>;
  readonly accounts: VersionedMap<AccountFinding>;
  readonly groupFindings: VersionedMap<GroupFinding>;
  /** Provisional members by gang of the generation. */
  readonly joined: VersionedMap<number>;
  /** Time of the newest event, epoch ms. */
  clock: number;
  watermark: Watermark;
  changes: number;
}

export function newLinkerState({ known, parameters, coveredFrom, expectedPairs }: LinkerParts): LinkerState {
  return {
    known,
    parameters,
    rings: openRings(parameters, coveredFrom, expectedPairs),
    sums: createPairSums(parameters),
    votes: createVotes(),
    groups: createProvisionalGroups(parameters.intraday),
    applications: createRecentApplications(parameters.intraday.groupHours),
    starVotes: new Set(),
    accounts: createVersionedMap(),
    groupFindings: createVersionedMap(),
    joined: createVersionedMap(),
    clock: Number.NEGATIVE_INFINITY,
    watermark: 0,
    changes: 0,
  };
}

/** Whether no gang of the generation has the account. */
export function isFree({ known }: LinkerState, account: number): boolean {
  return known.gangOf(account) < 0;
}

export function findingOf({ accounts }: LinkerState, account: number): AccountFinding {
  return accounts.get(account) ?? nothingFound;
}

export function change(state: LinkerState, account: number, part: Partial<AccountFinding>): void {
  state.accounts.set(account, { ...findingOf(state, account), ...part, changedAt: state.watermark });
  state.changes++;
}
