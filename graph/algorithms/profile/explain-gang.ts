import type { ParameterSet } from '../../domain/parameters.ts';
import type { Reason } from '../../domain/risk-signal.ts';
import { dayMs, hourMs } from '../../domain/window.ts';
import type { KnownOutcomes } from './known-outcomes.ts';
import { mostWithin } from './member-events.ts';
import type { ProfiledGang } from './profile-gang.ts';

/**
 * Why a community is taken for a gang, with the figures of each sentence; strongest findings first. What does not
 * stand out is left out: fewer than three applications in a burst, fewer than half of the members new, no member
 * with an outcome, no black entry within two hops, fewer than two lenders each.
 */
export function gangReasons(
  { events, use, counts, figures }: ProfiledGang,
  members: number,
  outcomes: KnownOutcomes,
  { profile }: ParameterSet,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (counts.fraud > 0) {
    reasons.push({ code: 'FRAUD_SHARE', values: { m: counts.fraud, base: outcomes.fraudRate } });
  }
  if (counts.black > 0) reasons.push({ code: 'BLACK_TOUCH', values: { m: counts.black, n: members } });
  const burst = mostWithin(events.applications, profile.burstHours * hourMs);
  if (burst.count >= 3) {
    const days = Math.max(1, Math.ceil((burst.until - burst.from) / dayMs));
    reasons.push({ code: 'BURST', values: { n: burst.count, devices: use.devices, days } });
  }
  if (counts.fresh * 2 >= members) {
    reasons.push({ code: 'NEW_ACCOUNTS', values: { m: counts.fresh, n: members } });
  }
  if (counts.overdue > 0) {
    reasons.push({ code: 'OVERDUE_SHARE', values: { m: counts.overdue, base: outcomes.overdueRate } });
  }
  const mean = figures.get('lenders') ?? 0;
  if (mean >= 2) {
    reasons.push({ code: 'LENDERS', values: { mean, most: Math.max(...events.lendersByMember) } });
  }
  return reasons;
}
