import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import type { Chains } from './gather-chains.ts';
import { qualifiedAccounts } from './star-links.ts';
import type { Visits } from './visits.ts';

/**
 * Lets visits count on devices that only together are a fair share of an account: a farm passes its members around among
 * many phones, and each member has one of its own that it uses more than any of them.
 *
 *     (u's visits to r and to F) ÷ (u's visits to devices)   ≥ leastShare
 *
 * r is a device on which u's visits do not count, F the other devices of u that have somebody besides u in common with r
 * whose visits count on both; there is one at least. Devices of more than `mostStarAccounts` such accounts are of no
 * fleet. Changes `qualified`. O(visits), and for each account with such a device r the square of its devices times their
 * accounts.
 *
 * @param totals  index: code of the kind, then account; visits of the account to any resource of the kind
 */
export function qualifyFleets(
  chains: Chains,
  visits: Visits,
  qualified: Uint8Array,
  totals: readonly (Uint32Array | null)[],
  { evidence }: Pick<ParameterSet, 'evidence'>,
): void {
  const regulars = regularsOfDevices(chains, visits, qualified, evidence.mostStarAccounts);
  for (const [account, devices] of devicesOfPassers(visits, qualified, regulars)) {
    const isCompany = (one: DeviceUse, other: DeviceUse) =>
      one !== other && haveInCommon(regulars.get(one.device)!, regulars.get(other.device)!, account);
    const all = totals[chains.resourceKind[devices[0]!.device]!]![account]!;
    for (const one of devices.filter(({ counts }) => !counts)) {
      const fleet = devices.filter((other) => isCompany(one, other));
      const given = fleet.reduce((sum, other) => sum + other.visits, one.visits);
      if (fleet.length > 0 && given >= evidence.leastShare * all) qualify(visits, qualified, one, account);
    }
  }
}

/** What one account does on one device. */
interface DeviceUse {
  readonly device: number;
  readonly visits: number;
  readonly counts: boolean;
}

/** Accounts whose visits count, of each device that has some and that somebody else uses too. */
function regularsOfDevices(
  chains: Chains,
  visits: Visits,
  qualified: Uint8Array,
  most: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, ReadonlySet<number>>();
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    if (resourceKindFacts[resourceKinds[chains.resourceKind[resource]!]!].family !== 'DEVICE') continue;
    if (visits.offsets[resource + 1]! - visits.offsets[resource]! < 2) continue;
    const regulars = new Set(qualifiedAccounts(visits, qualified, resource));
    if (regulars.size > 0 && regulars.size <= most) found.set(resource, regulars);
  }
  return found;
}

/** The devices, among those with regulars, of each account whose visits do not count on one of them. */
function devicesOfPassers(
  { offsets, account }: Visits,
  qualified: Uint8Array,
  regulars: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, readonly DeviceUse[]> {
  const passers = new Map<number, DeviceUse[]>();
  const eachVisit = (look: (device: number, visit: number) => void) => {
    for (const device of regulars.keys())
      for (let v = offsets[device]!; v < offsets[device + 1]!; v++) look(device, v);
  };
  eachVisit((_, visit) => {
    if (qualified[visit] === 0) passers.set(account[visit]!, []);
  });
  eachVisit((device, visit) => {
    const devices = passers.get(account[visit]!);
    if (devices === undefined) return;
    const before = devices.at(-1)?.device === device ? devices.pop() : undefined;
    devices.push({ device, visits: (before?.visits ?? 0) + 1, counts: qualified[visit] === 1 });
  });
  return passers;
}

function haveInCommon(one: ReadonlySet<number>, other: ReadonlySet<number>, but: number): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  for (const account of fewer) if (account !== but && more.has(account)) return true;
  return false;
}

function qualify(
  { offsets, account }: Visits,
  qualified: Uint8Array,
  { device }: DeviceUse,
  user: number,
): void {
  for (let v = offsets[device]!; v < offsets[device + 1]!; v++) if (account[v] === user) qualified[v] = 1;
}
