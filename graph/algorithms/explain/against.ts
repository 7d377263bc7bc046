import type { GangEvidence, Meeting } from '../../domain/evidence-link.ts';
import type { Gang } from '../../domain/gang.ts';
import { characteristicCodes, characteristicUnits } from '../../domain/gang-profile.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import { normalPortrait } from '../profile/normal-portrait.ts';
import type { MemberFacts } from './member-facts.ts';

/**
 * What speaks for innocence. `HUB_MET`: members share a resource that many others use too. `OWN_DEVICE`: members that
 * mostly use a device of their own. `LOW_DEDICATION`: members in the periphery. `LONE_NETWORK`: members held by one
 * address or one day of network evidence. `NORMAL_PORTRAIT`: members that look like normal customers. `LIKE_NORMAL`:
 * a characteristic no higher than among accounts in no gang.
 */
export type CounterCode = (typeof counterCodes)[number];

export const counterCodes = [
  'HUB_MET',
  'OWN_DEVICE',
  'LOW_DEDICATION',
  'LONE_NETWORK',
  'NORMAL_PORTRAIT',
  'LIKE_NORMAL',
] as const;

/** One finding, with the figures that its sentence is made of. */
export interface CounterFinding {
  readonly code: CounterCode;
  readonly values: Readonly<Record<string, number | string>>;
}

export interface CounterRules {
  /** A hub has more distinct accounts than this that are no members. */
  readonly hubAccounts: number;
  /** A member's device share, 0 to 1, from which on it counts as mostly its own. */
  readonly ownDeviceShare: number;
  /** A normal customer's account is older than this, days. */
  readonly normalAgeDays: number;
}

export const defaultCounterRules: CounterRules = {
  hubAccounts: 50,
  ownDeviceShare: normalPortrait.privateShare,
  normalAgeDays: normalPortrait.ageDays,
};

/**
 * What speaks for the innocence of a gang, in the order of the codes. Counts are of the members given, out of `n`.
 *
 * @param asOf  instant at which the age of accounts is taken, epoch ms
 */
export function counterFindings(
  gang: Gang,
  evidence: GangEvidence,
  members: readonly MemberFacts[],
  asOf: number,
  rules: CounterRules = defaultCounterRules,
): CounterFinding[] {
  const known = new Set(members.map(({ accountId }) => accountId));
  const share = rules.ownDeviceShare;
  const counted: readonly (readonly [CounterCode, number, Readonly<Record<string, number>>])[] = [
    ['OWN_DEVICE', members.filter((member) => (member.ownDeviceShare ?? 0) >= share).length, { share }],
    ['LOW_DEDICATION', members.filter(({ role }) => role === 'PERIPHERY').length, {}],
    ['LONE_NETWORK', loneNetworkMembers(evidence).filter((id) => known.has(id)).length, {}],
    ['NORMAL_PORTRAIT', members.filter((member) => isNormal(member, asOf, rules)).length, {}],
  ];
  return [
    ...hubsMet(gang, rules),
    ...counted
      .filter(([, m]) => m > 0)
      .map(([code, m, values]) => ({ code, values: { m, n: members.length, ...values } })),
    ...likeNormal(gang),
  ];
}

function hubsMet({ sharedResources }: Gang, { hubAccounts }: CounterRules): CounterFinding[] {
  const hubs = sharedResources.filter(({ accounts, members }) => accounts - members > hubAccounts);
  return resourceKinds.flatMap((kind) => {
    const accounts = hubs.filter(({ ref }) => ref.kind === kind).map((hub) => hub.accounts);
    if (accounts.length === 0) return [];
    return [{ code: 'HUB_MET' as const, values: { m: accounts.length, kind, most: Math.max(...accounts) } }];
  });
}

/** All tests of the portrait must hold: old enough, mostly on private devices, nothing known against it. */
function isNormal(
  { openedAt, privateDeviceShare, knownBadAt, overdue }: MemberFacts,
  asOf: number,
  { ownDeviceShare, normalAgeDays }: CounterRules,
): boolean {
  const old = asOf - openedAt > normalAgeDays * dayMs;
  return old && (privateDeviceShare ?? 0) >= ownDeviceShare && knownBadAt === null && !overdue;
}

/**
 * Shares that tell fraud when they are high; a network of its own is as common among customers of one employer, and
 * normal customers tell the contrary.
 */
const tellingCodes = characteristicCodes.filter(
  (code) => characteristicUnits[code] === 'share' && code !== 'topNetworkShare' && code !== 'normalShare',
);

function likeNormal({ profile }: Gang): CounterFinding[] {
  return tellingCodes.flatMap((code) => {
    const { value, baseline } = profile[code] ?? { value: 1, baseline: null };
    if (baseline === null || baseline === 0 || value > baseline) return [];
    return [{ code: 'LIKE_NORMAL' as const, values: { characteristic: code, value, base: baseline } }];
  });
}

/** Members whose evidence inside the gang is of the network family alone and rests on one address or on one day. */
export function loneNetworkMembers({ links, stars }: GangEvidence): AccountId[] {
  const meetings = new Map<AccountId, { met: Meeting; at: number }[]>();
  const otherwise = new Set<AccountId>(stars.map(({ accountId }) => accountId));
  for (const link of links) {
    for (const end of ['a', 'b'] as const) {
      if (link.meetings.length === 0) otherwise.add(link[end]);
      const met = link.meetings.map((meeting) => ({
        met: meeting,
        at: end === 'a' ? meeting.aAt : meeting.bAt,
      }));
      meetings.set(link[end], [...(meetings.get(link[end]) ?? []), ...met]);
    }
  }
  return [...meetings]
    .filter(([id, all]) => !otherwise.has(id) && all.every(({ met }) => isNetwork(met.resource.kind)))
    .filter(([, all]) => isOne(all.map(({ met }) => met.resource.key)) || isOne(all.map(dayOf)))
    .map(([id]) => id)
    .sort();
}

function isNetwork(kind: ResourceKind): boolean {
  return resourceKindFacts[kind].family === 'NETWORK';
}

function isOne(values: readonly unknown[]): boolean {
  return new Set(values).size === 1;
}

function dayOf({ at }: { readonly at: number }): number {
  return Math.floor(at / dayMs);
}
