import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { Reason } from '../../domain/risk-signal.ts';
import { expectedGapMs, type VisitHistory } from '../evidence/meetings.ts';
import type { Detection } from './detect-gangs.ts';
import type { MemberEvidence } from './member-evidence.ts';
import type { TransmittedRisk } from './risk-transmission.ts';

/** The most surprising meeting of a member with its gang; none where no meeting links it. O(m log m) for m meetings. */
export function meetingReason({ links }: MemberEvidence, history: VisitHistory): Reason[] {
  const [best] = links
    .flatMap(({ meetings }) => meetings)
    .sort((a, b) => b.units - a.units || a.later - b.later || a.earlier - b.earlier);
  if (best === undefined) return [];
  const { visits, chains } = history;
  const kind = resourceKinds[chains.resourceKind[best.resource]!]!;
  const gap = visits.at[best.later]! - visits.at[best.earlier]!;
  return [{ code: 'MEETING_BURST', values: { gap, kind, expected: expectedGapMs(best.resource, history) } }];
}

/** Who passes risk on to an account, by name where it is an account and masked where it is a resource. */
export function transmittedReason(
  transmitted: TransmittedRisk | null,
  { accountLinks, decided }: Detection,
): Reason[] {
  if (transmitted === null) return [];
  const { source, sourceKind, hops } = transmitted;
  const account = accountLinks.history.chains.accounts[source];
  const mask = sourceKind === 'ACCOUNT' ? account : decided.resourceEntries.get(source)?.display;
  return [{ code: 'TRANSMITTED', values: { mask: mask ?? '', hops } }];
}
