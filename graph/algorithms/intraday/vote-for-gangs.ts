import { unitsPerNat } from '../../domain/evidence-link.ts';
import { resourceKindFacts } from '../../domain/resource-kinds.ts';
import type { Reason } from '../../domain/risk-signal.ts';
import { dayMs } from '../../domain/window.ts';
import { riskOf } from '../risk-level.ts';
import { change, findingOf, isFree, type LinkerState } from './linker-state.ts';
import type { LinkerEvent, LinkerMention } from './ring-event.ts';
import type { RingMeeting } from './rings.ts';
import type { Lead } from './votes.ts';

/**
 * Gives the account of a pair that has no gang the vote of the core member of the pair.
 *
 * @param units  what the meeting adds to the evidence of the pair
 * @returns the voter; null where the pair is another one
 */
export function voteByMeeting(
  state: LinkerState,
  event: LinkerEvent,
  { other, resource, kind }: RingMeeting,
  units: number,
): number | null {
  const coreGang = (account: number) => (state.known.isCore(account) ? state.known.gangOf(account) : -1);
  const ofOther = coreGang(other);
  const voter = ofOther >= 0 ? event.account : other;
  const gang = ofOther >= 0 ? ofOther : coreGang(event.account);
  if (gang < 0 || units === 0 || !isFree(state, voter)) return null;
  const network = resourceKindFacts[kind].family === 'NETWORK';
  state.votes.add(voter, gang, { units, resource, day: Math.floor(event.at / dayMs), network });
  return voter;
}

/**
 * Gives the account of an event the votes of the resources that a gang holds, each once. Returns why, for the last of
 * them.
 */
export function voteByResources(
  { known, parameters, starVotes, votes }: LinkerState,
  { account, at }: LinkerEvent,
  visits: readonly LinkerMention[],
): Reason | null {
  let reason: Reason | null = null;
  for (const { resource, kind, mask } of visits) {
    const { starNats } = parameters.kinds[kind];
    const holder = starNats > 0 ? known.holderOf(resource) : null;
    const counted = `${account} ${resource}`;
    if (holder === null || starVotes.has(counted)) continue;
    starVotes.add(counted);
    const network = resourceKindFacts[kind].family === 'NETWORK';
    const units = Math.round(starNats * unitsPerNat);
    votes.add(account, holder.gang, { units, resource, day: Math.floor(at / dayMs), network });
    reason = { code: 'SHARED_RESOURCE', values: { m: holder.members, kind, mask } };
  }
  return reason;
}

/**
 * Decides by its votes whether an account belongs to a gang: best ≥ `voteNats` and ≥ `voteShare` of all votes makes a
 * provisional member of one that is new or acts, and an exposed account of any other.
 */
export function decideByVotes(
  state: LinkerState,
  account: number,
  {
    isNew,
    acts,
    reason,
  }: { readonly isNew: boolean; readonly acts: boolean; readonly reason: Reason | null },
): void {
  const { voteNats, voteShare } = state.parameters.intraday;
  const lead = state.votes.leadOf(account);
  if (lead === null || lead.units < voteNats * unitsPerNat || lead.share < voteShare) return;
  const before = findingOf(state, account);
  const reasons = reason === null ? before.reasons : [reason];
  if (before.member !== null || isNew || acts) makeMember(state, account, lead, reasons);
  else if (!before.exposed) change(state, account, { exposed: true, reasons });
}

/** R = 1 − (1 − P · share): the part of the votes stands for the role. */
function makeMember(state: LinkerState, account: number, lead: Lead, reasons: readonly Reason[]): void {
  const { known, joined, parameters } = state;
  const { score, large } = known.gangs[lead.gang]!;
  const risk = riskOf(
    {
      role: 'CORE',
      gangScore: score * lead.share,
      transmitted: 0,
      families: 1,
      loneNetwork: lead.loneNetwork,
      large,
      exposed: false,
    },
    parameters.levels,
  );
  const before = findingOf(state, account).member?.gang;
  if (before !== lead.gang) {
    if (before !== undefined) joined.set(before, joined.get(before)! - 1);
    joined.set(lead.gang, (joined.get(lead.gang) ?? 0) + 1);
  }
  change(state, account, {
    member: { gang: lead.gang, signal: { ...risk, reasons } },
    exposed: false,
    reasons,
  });
}
