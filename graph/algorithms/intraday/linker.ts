import type { EventType } from '../../domain/event.ts';
import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { Reason } from '../../domain/risk-signal.ts';
import type { Watermark } from '../../domain/watermark.ts';
import { dayMs, hourMs } from '../../domain/window.ts';
import type { LinkerView } from './finding.ts';
import {
  change,
  findingOf,
  isFree,
  type LinkerParts,
  type LinkerState,
  newLinkerState,
} from './linker-state.ts';
import { burstOf } from './meeting-burst.ts';
import type { PairSums } from './pair-sums.ts';
import type { LinkerEvent } from './ring-event.ts';
import type { RingMeeting } from './rings.ts';
import { type Partner, reconsiderGroup, tieAccounts } from './tie-groups.ts';
import { decideByVotes, voteByMeeting, voteByResources } from './vote-for-gangs.ts';

/**
 * Links each event as it comes to what came before. Its findings are a function of the gangs of a generation, of the
 * events that were remembered and of those that were applied, in their order.
 */
export interface Linker {
  /** Takes in an event that the generation saw: it makes evidence, but no finding. */
  remember(event: LinkerEvent): void;
  /** Links an event that came later. O(kinds · K), and the accounts of the group that it changes. */
  apply(event: LinkerEvent, watermark: Watermark): void;
  view(): LinkerView;
  /** Accounts whose evidence with this one is at least so much, 1/1024 nat. */
  readonly partnersOf: PairSums['partnersOf'];
}

/**
 * A linker that has seen nothing. Terms: s is the surprise of a meeting, e the summed evidence of a pair, Δe what a
 * meeting adds to it, B the star weight of a kind.
 *
 *     votes               gang of a core partner += Δe, gang that holds the resource += B
 *     provisional member  best ≥ `voteNats` and ≥ `voteShare` of all votes, and new or acting; else exposed
 *     provisional group   accounts without a gang, two with e ≥ `groupNats` or one with Σ e ≥ `groupNats` into a group
 *     notice              Σ s over the partners around ≥ `burstNats` at a registration or application
 *
 * Source: detection.md, section 15.
 */
export function createLinker(parts: LinkerParts): Linker {
  const state = newLinkerState(parts);
  return {
    partnersOf: state.sums.partnersOf,
    remember(event) {
      note(state, event);
      for (const meeting of state.rings.observe(event).meetings)
        state.sums.add(event.account, event.at, meeting);
    },
    apply(event, watermark) {
      state.watermark = watermark;
      note(state, event);
      link(state, event);
    },
    view: () => ({
      watermark: state.watermark,
      changes: state.changes,
      clock: state.clock,
      accounts: state.accounts.version(),
      groups: state.groupFindings.version(),
      joined: state.joined.version(),
    }),
  };
}

function note(state: LinkerState, { account, at, type }: LinkerEvent): void {
  state.clock = Math.max(state.clock, at);
  if (type === 'application') state.applications.add(account, at);
}

function link(state: LinkerState, event: LinkerEvent): void {
  const { account, at } = event;
  const { visits, meetings } = state.rings.observe(event);
  const voters = new Map<number, Reason | null>();
  const partners = new Map<number, Partner>();
  for (const meeting of meetings) {
    const { before, after } = state.sums.add(account, at, meeting);
    const reason = reasonOf(meeting, Math.abs(at - meeting.otherAt));
    const voter = voteByMeeting(state, event, meeting, after - before);
    if (voter !== null && !voters.has(voter)) voters.set(voter, reason);
    partners.set(meeting.other, { units: after, reason });
  }
  tieAccounts(state, account, partners);
  if (isFree(state, account)) {
    const shared = voteByResources(state, event, visits);
    const { member } = findingOf(state, account);
    // Who acts may become a member by votes that only exposed him so far.
    const mayJoin = isActing(event.type) && member === null;
    if (shared !== null || mayJoin) voters.set(account, voters.get(account) ?? shared);
  }
  for (const [voter, reason] of voters) {
    const isNew = at - event.openedAt(voter) <= state.parameters.membership.newAccountDays * dayMs;
    decideByVotes(state, voter, { isNew, acts: voter === account && isActing(event.type), reason });
  }
  if (!isActing(event.type)) return;
  noteBurst(state, event);
  reconsiderGroup(state, account);
}

function noteBurst(state: LinkerState, event: LinkerEvent): void {
  const { account, at } = event;
  if (!isFree(state, account)) return;
  const { burstNats, burstHours } = state.parameters.intraday;
  const { units, best } = burstOf(state.rings.around(event), state.parameters.evidence);
  if (best === null || units < burstNats * unitsPerNat) return;
  const reason = reasonOf(best, Math.abs(at - best.otherAt));
  change(state, account, { burst: { until: at + burstHours * hourMs, reason } });
}

function isActing(type: EventType): boolean {
  return type === 'registration' || type === 'application';
}

function reasonOf({ kind, expectedGapMs }: RingMeeting, gapMs: number): Reason {
  return { code: 'MEETING_BURST', values: { gap: gapMs, kind, expected: expectedGapMs } };
}
