import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { Visits } from '../evidence/visits.ts';
import type { AccountIndex } from './account-index.ts';
import type { AddressVisits } from './top-network-share.ts';

/** How the core members of one gang use devices and addresses. A figure is null where there is no visit of the kind. */
export interface ResourceUse {
  /** Visits on dedicated devices ÷ device visits. */
  readonly deviceDedication: number | null;
  readonly ipDedication: number | null;
  /** 1 − devices ÷ account-device pairs. */
  readonly deviceReuse: number | null;
  /** Members on dedicated devices on two days or more ÷ members. */
  readonly repeatDayShare: number | null;
  /** Distinct devices. */
  readonly devices: number;
  /** Visits of the members by address, unsorted. */
  readonly addresses: readonly AddressVisits[];
  /** Resources that two members or more touch, unsorted. */
  readonly shared: readonly {
    readonly resource: number;
    readonly members: number;
    readonly accounts: number;
  }[];
}

/** One member's visits on one resource. */
interface Use {
  readonly member: number;
  readonly resource: number;
  readonly visits: readonly number[];
}

/**
 * A device is dedicated for a member when at least `dedicatedDeviceShare` of its other accounts are members; an
 * address when it has at most `dedicatedIpAccounts` accounts, two other members and `dedicatedIpShare` of them.
 * O(visits of the members).
 */
export function resourceUse(
  members: Uint32Array,
  { chains, visits, index }: { chains: Chains; visits: Visits; index: AccountIndex },
  { profile }: ParameterSet,
): ResourceUse {
  const uses = usesOf(members, index);
  const membersOn = new Map<number, number>();
  for (const { resource } of uses) membersOn.set(resource, (membersOn.get(resource) ?? 0) + 1);
  const kindOf = (resource: number) => resourceKinds[chains.resourceKind[resource]!]!;
  const othersShare = (resource: number) =>
    (membersOn.get(resource)! - 1) / Math.max(1, index.accountsOn[resource]! - 1);

  const onDevices = uses.filter(({ resource }) => kindOf(resource) === 'DEVICE');
  const ownDevices = onDevices.filter(
    ({ resource }) => membersOn.get(resource)! > 1 && othersShare(resource) >= profile.dedicatedDeviceShare,
  );
  const onIps = uses.filter(({ resource }) => kindOf(resource) === 'IP');
  const ownIps = onIps.filter(
    ({ resource }) =>
      index.accountsOn[resource]! <= profile.dedicatedIpAccounts &&
      membersOn.get(resource)! > 2 &&
      othersShare(resource) >= profile.dedicatedIpShare,
  );
  return {
    deviceDedication: partOf(visitsIn(ownDevices), visitsIn(onDevices)),
    ipDedication: partOf(visitsIn(ownIps), visitsIn(onIps)),
    deviceReuse: deviceReuseOf(members, chains, index),
    repeatDayShare: onDevices.length === 0 ? null : returning(ownDevices, visits) / members.length,
    devices: new Set(onDevices.map(({ resource }) => resource)).size,
    addresses: visitsByResource(onIps),
    shared: [...membersOn]
      .filter(([, count]) => count > 1)
      .map(([resource, count]) => ({ resource, members: count, accounts: index.accountsOn[resource]! })),
  };
}

/** 1 − devices ÷ account-device pairs; null where there is no device visit. O(visits of the accounts). */
export function deviceReuseOf(
  accounts: Iterable<number>,
  chains: Chains,
  index: AccountIndex,
): number | null {
  const device = resourceKinds.indexOf('DEVICE');
  const devices = new Set<number>();
  let pairs = 0;
  for (const account of accounts) {
    // Visits stand by account, then resource.
    let last = -1;
    for (let place = index.visitOffsets[account]!; place < index.visitOffsets[account + 1]!; place++) {
      const resource = index.resourceOf[index.visits[place]!]!;
      if (resource === last || chains.resourceKind[resource] !== device) continue;
      last = resource;
      devices.add(resource);
      pairs++;
    }
  }
  return pairs === 0 ? null : 1 - devices.size / pairs;
}

/** Whether a resource belongs to the identity family. */
export function isIdentity(chains: Chains, resource: number): boolean {
  return resourceKindFacts[resourceKinds[chains.resourceKind[resource]!]!].family === 'IDENTITY';
}

function usesOf(members: Uint32Array, index: AccountIndex): Use[] {
  const uses: Use[] = [];
  for (const member of members) {
    const until = index.visitOffsets[member + 1]!;
    for (let place = index.visitOffsets[member]!; place < until; ) {
      const resource = index.resourceOf[index.visits[place]!]!;
      const from = place;
      while (place < until && index.resourceOf[index.visits[place]!] === resource) place++;
      uses.push({ member, resource, visits: [...index.visits.subarray(from, place)] });
    }
  }
  return uses;
}

function visitsIn(uses: readonly Use[]): number {
  return uses.reduce((sum, { visits }) => sum + visits.length, 0);
}

function visitsByResource(uses: readonly Use[]): AddressVisits[] {
  const counts = new Map<number, number>();
  for (const { resource, visits } of uses) counts.set(resource, (counts.get(resource) ?? 0) + visits.length);
  return Array.from(counts, ([resource, visits]) => ({ resource, visits }));
}

function partOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function returning(uses: readonly Use[], visits: Visits): number {
  const days = new Map<number, Set<number>>();
  for (const use of uses) {
    const seen = days.get(use.member) ?? new Set();
    for (const visit of use.visits) seen.add(Math.floor(visits.at[visit]! / dayMs));
    days.set(use.member, seen);
  }
  return [...days.values()].filter(({ size }) => size >= 2).length;
}
