import type {
  InnerEvidence,
  MemberLink,
  PairMeeting,
} from '../../graph/algorithms/detection/gang-evidence.ts';
import { expectedGapMs, type VisitHistory } from '../../graph/algorithms/evidence/meetings.ts';
import type { EvidenceLink, GangEvidence, Meeting } from '../../graph/domain/evidence-link.ts';
import { unitsPerNat } from '../../graph/domain/evidence-link.ts';
import { resourceRef } from './displays.ts';

const mostMeetings = 5;

/** The links inside a gang as a generation keeps them: by a, then b; stars by account, then resource. */
export function evidenceRecord(
  { links, stars }: InnerEvidence,
  history: VisitHistory,
  displays: ReadonlyMap<number, string>,
): GangEvidence {
  const { chains } = history;
  return {
    links: links.map((link) => linkRecord(link, history, displays)),
    stars: stars
      .toSorted((a, b) => a.account - b.account || a.resource - b.resource)
      .map(({ account, resource, units }) => ({
        accountId: chains.accounts[account]!,
        resource: resourceRef(chains, resource),
        nats: units / unitsPerNat,
      })),
  };
}

function linkRecord(
  { a, b, units, meetings }: MemberLink,
  history: VisitHistory,
  displays: ReadonlyMap<number, string>,
): EvidenceLink {
  const strongest = meetings
    .toSorted((p, q) => q.units - p.units || p.later - q.later || p.resource - q.resource)
    .slice(0, mostMeetings);
  return {
    a: history.chains.accounts[a]!,
    b: history.chains.accounts[b]!,
    nats: units / unitsPerNat,
    meetings: strongest.map((meeting) => meetingRecord(a, meeting, history, displays)),
  };
}

function meetingRecord(
  a: number,
  { earlier, later, units, resource }: PairMeeting,
  history: VisitHistory,
  displays: ReadonlyMap<number, string>,
): Meeting {
  const { at, account } = history.visits;
  const [ofA, ofB] = account[earlier] === a ? [earlier, later] : [later, earlier];
  return {
    resource: resourceRef(history.chains, resource),
    display: displays.get(resource) ?? '',
    aAt: at[ofA]!,
    bAt: at[ofB]!,
    gapMs: at[later]! - at[earlier]!,
    expectedGapMs: expectedGapMs(resource, history),
    nats: units / unitsPerNat,
  };
}
