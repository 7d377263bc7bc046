import { randomOf } from '../../../graph/algorithms/random.ts';
import { distinctBelow, happens, wholeBetween } from '../town/draw.ts';
import type { Gang } from '../town/gang.ts';
import type { Town } from '../town/town.ts';

/*
 * What a gang holds: the same for every part that asks, because each answer comes from a stream of its own.
 */

/** Phones of a farm: one for five members, two at least. */
export function farmDevices(town: Town, gang: Gang): string[] {
  return devicesOf(town, gang, Math.max(2, Math.ceil(gang.members.length / 5)));
}

/** Devices of an intermediary: one to three, whatever the number of customers. */
export function agentDevices(town: Town, gang: Gang): string[] {
  return devicesOf(town, gang, wholeBetween(randomOf(town.seed, 'agent devices', gang.number), 1, 3));
}

/** One device for each hand-over in a chain, and one at either end. */
export function chainDevices(town: Town, gang: Gang): string[] {
  return devicesOf(town, gang, gang.members.length + 1);
}

/** Numbers of the home addresses that a gang sits behind. */
export function gangAddresses(gang: Gang, town: Town, count: number): number[] {
  return distinctBelow(
    randomOf(town.seed, 'gang addresses', gang.number),
    town.parameters.people.homeAddresses,
    count,
  );
}

/** Numbers of the proxy vendor's addresses that a batch rents: one for three members, one vendor. */
export function vendorAddresses(gang: Gang, town: Town): number[] {
  const { people, gangs } = town.parameters;
  const random = randomOf(town.seed, 'vendor addresses', gang.number);
  const count = Math.ceil(gang.members.length / 3);
  if (happens(random, gangs.sharedVendorShare))
    return distinctBelow(random, gangs.sharedVendorAddresses, count);
  const vendor = random.below(people.vendors);
  return distinctBelow(random, people.addressesPerVendor, count).map(
    (n) => vendor * people.addressesPerVendor + n,
  );
}

function devicesOf(town: Town, gang: Gang, count: number): string[] {
  return Array.from({ length: count }, (_, number) => town.names.deviceId(`gang ${gang.number}`, number));
}
