import { eventTypes } from '../domain/event.ts';
import type { KindParameters, ParameterSet } from '../domain/parameters.ts';
import { resourceKindFacts, resourceKinds } from '../domain/resource-kinds.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../domain/window.ts';
import { coveredSeconds, type VisitHistory } from './evidence/meetings.ts';
import { qualifiedAccounts } from './evidence/star-links.ts';

/** What an account is to its community. */
export type Standing = 'CORE' | 'PERIPHERY' | 'EXPOSED' | 'NONE';

/** How each account stands to its community. Index of all arrays: account. */
export interface Membership {
  readonly standing: readonly Standing[];
  /** a_u, 0 to 1. */
  readonly dedication: Float64Array;
}

/** Community number of an account in none. */
export const noCommunity = 0xffffffff;

/** A direct relation of two accounts. */
export interface TieEnds {
  readonly a: number;
  readonly b: number;
  readonly at: number;
}

export interface MembershipInput {
  readonly history: Pick<VisitHistory, 'chains' | 'visits' | 'qualified' | 'coveredFrom' | 'asOf'>;
  /** Direct relations that count, by account numbers. */
  readonly ties: readonly TieEnds[];
  /** Index: account. Value: community, or `noCommunity`. */
  readonly communityOf: Uint32Array;
  /** Index: account. Opening, epoch ms; −∞ where it cannot be told. */
  readonly openedAt: Float64Array;
}

/**
 * Divides the accounts of communities into core, periphery and merely exposed ones.
 *
 * A visit is co-located when another account of the community visits the same resource within `togetherHours` of its
 * kind and `togetherMeanGaps` mean gaps of that resource: on a busy address somebody of the community is always about,
 * which says nothing. What fewer than `fewestAccounts` of its kind share says nothing either. Events of one account less than 30 minutes apart count once, as one session. Dedication:
 *
 *     a_u = max(co-located ÷ all sessions                      by device and network,
 *               co-located ÷ sessions that register or apply   by identity,
 *               ties to members ÷ all ties)
 *
 * An account is *new* when it was opened at most `newAccountDays` before its first meeting with the community, and
 * *acted* when it registered or applied in a co-located visit.
 *
 *     CORE       a_u ≥ coreShare, and new or acted
 *     PERIPHERY  0 < a_u < coreShare, and new or acted
 *     EXPOSED    a_u > 0, neither new nor acted: touched through a minority of what it does
 *     NONE       a_u = 0
 *
 * One pass forward and one back over the visits, O(visits). Source: detection.md, section 9.
 */
export function standingOfAccounts(input: MembershipInput, parameters: ParameterSet): Membership {
  const colocated = colocatedVisits(input, parameters);
  const tallies = tallySessions(input, colocated, parameters.evidence.visitGapMinutes * minuteMs);
  const tied = tallyTies(input);
  const { coreShare, newAccountDays } = parameters.membership;
  const dedication = Float64Array.from(tallies.sessions, (sessions, account) =>
    Math.max(
      ratio(tallies.together[account]!, sessions),
      ratio(tallies.identityTogether[account]!, tallies.acting[account]!),
      ratio(tied.together[account]!, tied.all[account]!),
    ),
  );
  const isNew = (account: number) =>
    Math.min(tallies.firstMeetingAt[account]!, tied.firstAt[account]!) - input.openedAt[account]! <=
    newAccountDays * dayMs;
  const standing = Array.from(dedication, (share, account): Standing => {
    if (share === 0) return 'NONE';
    if (!isNew(account) && tallies.acted[account] === 0) return 'EXPOSED';
    return share >= coreShare ? 'CORE' : 'PERIPHERY';
  });
  return { standing, dedication };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** 1 for each visit with another account of the community close by. */
export function colocatedVisits(
  { history, communityOf }: MembershipInput,
  parameters: ParameterSet,
): Uint8Array {
  const { chains, visits, qualified, coveredFrom, asOf } = history;
  const colocated = new Uint8Array(visits.row.length);
  const last = new Map<number, LastTwo>();
  const spanMs = coveredSeconds(coveredFrom, asOf) * secondMs;
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    const from = visits.offsets[resource]!;
    const until = visits.offsets[resource + 1]!;
    if (until - from < 2) continue;
    const kind = resourceKinds[chains.resourceKind[resource]!]!;
    const { fewestAccounts } = parameters.kinds[kind];
    // Two on one thing are two accounts or none, so there is nothing to count for the many kinds that ask for no more.
    if (fewestAccounts > 2 && qualifiedAccounts(visits, qualified, resource).length < fewestAccounts)
      continue;
    const within = togetherMs(until - from, spanMs, parameters.kinds[kind]);
    const look = (v: number) => {
      const account = visits.account[v]!;
      const community = communityOf[account]!;
      if (community === noCommunity) return;
      const met = last.get(community);
      if (met && Math.abs(visits.at[v]! - latestOther(met, account)) <= within) colocated[v] = 1;
      last.set(community, remembered(met, account, visits.at[v]!));
    };
    last.clear();
    for (let v = from; v < until; v++) look(v);
    last.clear();
    for (let v = until - 1; v >= from; v--) look(v);
  }
  return colocated;
}

/** How far apart two visits on a resource may be to be together, ms. */
function togetherMs(
  visits: number,
  spanMs: number,
  { togetherHours, togetherMeanGaps }: KindParameters,
): number {
  if (togetherMeanGaps === null) return togetherHours * hourMs;
  return Math.min(togetherHours * hourMs, (togetherMeanGaps * spanMs) / Math.max(1, visits - 1));
}

/** The account met last and when, and when the last one other than it was met. */
interface LastTwo {
  readonly account: number;
  readonly at: number;
  readonly otherAt: number;
}

function latestOther(met: LastTwo, account: number): number {
  return met.account === account ? met.otherAt : met.at;
}

function remembered(met: LastTwo | undefined, account: number, at: number): LastTwo {
  if (met === undefined) return { account, at, otherAt: Number.NaN };
  return { account, at, otherAt: met.account === account ? met.otherAt : met.at };
}

/** Counts by account. */
interface Tallies {
  readonly sessions: Uint32Array;
  readonly together: Uint32Array;
  /** Sessions that register or apply. */
  readonly acting: Uint32Array;
  readonly identityTogether: Uint32Array;
  /** 1 where a registration or application was co-located. */
  readonly acted: Uint8Array;
  /** ∞ where there was no meeting. */
  readonly firstMeetingAt: Float64Array;
}

const actingTypes = (1 << eventTypes.indexOf('registration')) | (1 << eventTypes.indexOf('application'));

function tallySessions(input: MembershipInput, colocated: Uint8Array, gapMs: number): Tallies {
  const { chains } = input.history;
  const accounts = chains.accounts.length;
  const tallies: Tallies = {
    sessions: new Uint32Array(accounts),
    together: new Uint32Array(accounts),
    acting: new Uint32Array(accounts),
    identityTogether: new Uint32Array(accounts),
    acted: new Uint8Array(accounts),
    firstMeetingAt: new Float64Array(accounts).fill(Number.POSITIVE_INFINITY),
  };
  const marks = markRows(input, colocated, tallies.acted);
  for (let from = 0, until = 0; from < chains.rows; from = until) {
    const account = chains.account[from]!;
    let mark = 0;
    let types = 0;
    do {
      mark |= marks[until]!;
      types |= 1 << chains.type[until]!;
      until++;
    } while (
      until < chains.rows &&
      chains.account[until] === account &&
      chains.at[until]! - chains.at[until - 1]! < gapMs
    );
    const acting = (types & actingTypes) !== 0;
    tallies.sessions[account]!++;
    if (acting) tallies.acting[account]!++;
    if ((mark & togetherMark) !== 0) tallies.together[account]!++;
    if ((mark & identityMark) !== 0 && acting) tallies.identityTogether[account]!++;
    if (mark !== 0) {
      tallies.firstMeetingAt[account] = Math.min(tallies.firstMeetingAt[account]!, chains.at[from]!);
    }
  }
  return tallies;
}

/** Ties of each account, those inside its community, and the first of these. */
function tallyTies({ ties, communityOf }: MembershipInput) {
  const all = new Uint32Array(communityOf.length);
  const together = new Uint32Array(communityOf.length);
  const firstAt = new Float64Array(communityOf.length).fill(Number.POSITIVE_INFINITY);
  for (const { a, b, at } of ties) {
    const inside = communityOf[a] === communityOf[b] && communityOf[a] !== noCommunity;
    for (const end of [a, b]) {
      all[end]!++;
      if (inside) together[end]!++;
      if (inside) firstAt[end] = Math.min(firstAt[end]!, at);
    }
  }
  return { all, together, firstAt };
}

const togetherMark = 1;
const identityMark = 2;

/** Marks the first row of each co-located visit, and the accounts that acted in one. */
function markRows({ history }: MembershipInput, colocated: Uint8Array, acted: Uint8Array): Uint8Array {
  const { chains, visits } = history;
  const marks = new Uint8Array(chains.rows);
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    const { family } = resourceKindFacts[resourceKinds[chains.resourceKind[resource]!]!];
    const mark = family === 'IDENTITY' ? identityMark : togetherMark;
    for (let v = visits.offsets[resource]!; v < visits.offsets[resource + 1]!; v++) {
      if (colocated[v] === 0) continue;
      marks[visits.row[v]!]! |= mark;
      if ((visits.types[v]! & actingTypes) !== 0) acted[visits.account[v]!] = 1;
    }
  }
  return marks;
}
