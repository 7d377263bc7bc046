import { groupedBy } from '../../domain/grouped-by.ts';
import type { EvidenceFamily } from '../../domain/resource-kinds.ts';
import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { VisitHistory } from '../evidence/meetings.ts';
import type { Visits } from '../evidence/visits.ts';
import type { InnerEvidence, MemberLink, MemberStar, PairMeeting } from './gang-evidence.ts';

/** What ties one account to its gang. */
export interface MemberEvidence {
  /** Summed weight of its links and stars inside the gang, 1/1024 nat. */
  readonly units: number;
  /** Independent sources among device, network, identity and tie evidence. */
  readonly families: number;
  /** All of it is network evidence that rests on one address or one day. */
  readonly loneNetwork: boolean;
  readonly links: readonly MemberLink[];
  readonly stars: readonly MemberStar[];
}

/**
 * Counts the independent sources of each member's evidence. Device and network evidence that was only seen in the
 * same events is one source. O(evidence). Source: detection.md, section 13.
 */
export function memberEvidence(
  evidence: InnerEvidence,
  { chains, visits }: Pick<VisitHistory, 'chains' | 'visits'>,
): ReadonlyMap<number, MemberEvidence> {
  const ends = evidence.links.flatMap((link) => [link.a, link.b].map((account) => ({ account, link })));
  const links = groupedBy(ends, ({ account }) => account);
  const stars = groupedBy(evidence.stars, ({ account }) => account);
  const linksOf = (account: number) => links.get(account)?.map(({ link }) => link) ?? [];
  const accounts = new Set([...links.keys(), ...stars.keys()]);
  return new Map(
    Array.from(accounts, (account) => [
      account,
      evidenceOf(account, linksOf(account), stars.get(account) ?? [], chains, visits),
    ]),
  );
}

function evidenceOf(
  account: number,
  links: readonly MemberLink[],
  stars: readonly MemberStar[],
  chains: Chains,
  visits: Visits,
): MemberEvidence {
  const found = sourcesOf(account, links, stars, chains, visits);
  const separate = found.device && found.network && !sameEvents(found.deviceRows, found.networkRows);
  const together = found.device || found.network ? 1 : 0;
  const families = (separate ? 2 : together) + Number(found.identity) + Number(found.tie);
  const oneSpot = found.addresses.size <= 1 || found.days.size <= 1;
  return {
    units: [...links, ...stars].reduce((sum, { units }) => sum + units, 0),
    families,
    loneNetwork: found.network && !found.device && !found.identity && !found.tie && oneSpot,
    links,
    stars,
  };
}

/** Where the evidence of one account comes from. Rows are events of the account. */
interface Sources {
  device: boolean;
  network: boolean;
  identity: boolean;
  tie: boolean;
  readonly deviceRows: Set<number>;
  readonly networkRows: Set<number>;
  readonly addresses: Set<number>;
  readonly days: Set<number>;
}

function sourcesOf(
  account: number,
  links: readonly MemberLink[],
  stars: readonly MemberStar[],
  chains: Chains,
  visits: Visits,
): Sources {
  const found: Sources = {
    device: false,
    network: false,
    identity: false,
    // Links without a meeting come from ties.
    tie: links.some(({ meetings }) => meetings.length === 0),
    deviceRows: new Set(),
    networkRows: new Set(),
    addresses: new Set(),
    days: new Set(),
  };
  for (const { meetings } of links) {
    for (const meeting of meetings) addMeeting(found, account, meeting, chains, visits);
  }
  for (const { resource } of stars) {
    if (familyOf(chains, resource) === 'IDENTITY') found.identity = true;
    else addStar(found, account, resource, visits);
  }
  return found;
}

function familyOf(chains: Chains, resource: number): EvidenceFamily {
  return resourceKindFacts[resourceKinds[chains.resourceKind[resource]!]!].family;
}

function addMeeting(
  found: Sources,
  account: number,
  { earlier, later, resource }: PairMeeting,
  chains: Chains,
  visits: Visits,
): void {
  const own = visits.account[earlier] === account ? earlier : later;
  if (familyOf(chains, resource) === 'DEVICE') {
    found.device = true;
    found.deviceRows.add(visits.row[own]!);
    return;
  }
  found.network = true;
  found.networkRows.add(visits.row[own]!);
  found.addresses.add(resource);
  found.days.add(Math.floor(visits.at[own]! / dayMs));
}

/** A device star rests on all visits of the account on that device. */
function addStar(found: Sources, account: number, resource: number, visits: Visits): void {
  found.device = true;
  for (let v = visits.offsets[resource]!; v < visits.offsets[resource + 1]!; v++) {
    if (visits.account[v] === account) found.deviceRows.add(visits.row[v]!);
  }
}

function sameEvents(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((row) => other.has(row));
}
