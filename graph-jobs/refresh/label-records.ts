import type { DetectedGang, Detection } from '../../graph/algorithms/detection/detect-gangs.ts';
import type { MemberEvidence } from '../../graph/algorithms/detection/member-evidence.ts';
import { meetingReason, transmittedReason } from '../../graph/algorithms/detection/member-reasons.ts';
import type { MemberSignal, NeighbourSignal } from '../../graph/algorithms/detection/member-signals.ts';
import type { VisitHistory } from '../../graph/algorithms/evidence/meetings.ts';
import { unitsPerNat } from '../../graph/domain/evidence-link.ts';
import type { GangLabel, SecondMembership } from '../../graph/domain/gang.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import type { Reason } from '../../graph/domain/risk-signal.ts';

/** Where accounts stand inside their gangs and besides them. */
export interface LabelPlaces {
  /** Index: account. Value: number of its cell in its gang. */
  readonly cellOf: Uint32Array;
  readonly secondOf: (account: number) => SecondMembership | null;
}

/** Labels of all accounts that one gang concerns; exposed ones have no gang. */
export function labelRecords(
  gangId: GangId,
  gang: DetectedGang,
  signals: readonly MemberSignal[],
  gangReasons: readonly Reason[],
  detection: Detection,
  displays: ReadonlyMap<number, string>,
  { cellOf, secondOf }: LabelPlaces,
): GangLabel[] {
  const { history } = detection.accountLinks;
  const membersOn = new Map(gang.use.shared.map(({ resource, members }) => [resource, members]));
  return signals.map(({ account, role, risk, evidence, transmitted, entry }): GangLabel => {
    const listed = listedReason(entry);
    const passedOn = transmittedReason(transmitted, detection);
    const own = [
      ...listed,
      ...sharedReason(evidence, membersOn, history, displays),
      ...meetingReason(evidence, history),
      ...passedOn,
    ];
    return {
      accountId: history.chains.accounts[account]!,
      gangId: role === null ? null : gangId,
      role,
      strength: evidence.units / unitsPerNat,
      cell: role === null ? null : cellOf[account]!,
      second: role === null ? null : secondOf(account),
      signal: {
        level: risk.level,
        score: risk.score,
        reasons:
          role === null
            ? [...listed, { code: 'EXPOSED', values: {} }, ...passedOn]
            : [...own, ...gangReasons],
      },
    };
  });
}

/** Label of an account in no gang that a confirmed neighbour or a list entry puts at risk. */
export function neighbourRecord(
  { account, risk, transmitted, entry }: NeighbourSignal,
  detection: Detection,
): GangLabel {
  return {
    accountId: detection.accountLinks.history.chains.accounts[account]!,
    gangId: null,
    role: null,
    strength: 0,
    cell: null,
    second: null,
    signal: { ...risk, reasons: [...listedReason(entry), ...transmittedReason(transmitted, detection)] },
  };
}

function listedReason(entry: ListEntry | null): Reason[] {
  return entry === null ? [] : [{ code: 'LISTED', values: { list: entry.list, reason: entry.reason } }];
}

/** The resource of its stars, or else of its meetings, that most members share. */
function sharedReason(
  { stars, links }: MemberEvidence,
  membersOn: ReadonlyMap<number, number>,
  { chains }: VisitHistory,
  displays: ReadonlyMap<number, string>,
): Reason[] {
  const met = links.flatMap(({ meetings }) => meetings.map(({ resource }) => resource));
  const touched = stars.length > 0 ? stars.map(({ resource }) => resource) : met;
  const [best] = [...new Set(touched)].sort(
    (a, b) => (membersOn.get(b) ?? 0) - (membersOn.get(a) ?? 0) || a - b,
  );
  const members = best === undefined ? 0 : (membersOn.get(best) ?? 0);
  if (best === undefined || members < 2) return [];
  const kind = resourceKinds[chains.resourceKind[best]!]!;
  return [{ code: 'SHARED_RESOURCE', values: { m: members - 1, kind, mask: displays.get(best) ?? '' } }];
}
