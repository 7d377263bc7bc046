import type { Random } from '../../../graph/algorithms/random.ts';
import { hashOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Place } from './act.ts';
import { addressOf } from './addresses.ts';
import type { Resident } from './census.ts';
import { happens } from './draw.ts';
import type { Lease } from './leases.ts';
import { addressAt, leasesOf } from './leases.ts';
import type { Town } from './town.ts';

/** Where a person is at an instant in ordinary life: on the own device, at home, on the move or on a campus. */
export function ordinaryPlace(
  town: Town,
  resident: Resident,
  leases: readonly Lease[],
  at: number,
  random: Random,
): Place {
  const { people } = town.parameters;
  const deviceId = deviceAt(town, resident, at, random);
  if (happens(random, people.vendorShare)) {
    const address = random.below(people.vendors * people.addressesPerVendor);
    return { deviceId, ip: addressOf('vendor', address), wifi: null, geoCell: null };
  }
  if (happens(random, people.carrierShare)) return carrierPlace(town, deviceId, resident.region, random);
  if (resident.campus !== null && happens(random, people.campusPresence)) {
    return placeAt(town, deviceId, 'campus', resident.campus, resident.campus % people.regions);
  }
  if (resident.office !== null && happens(random, people.officePresence)) {
    return placeAt(town, deviceId, 'office', resident.office, resident.office % people.regions);
  }
  return homePlace(town, deviceId, resident, addressAt(leases, at));
}

export function residentLeases(town: Town, resident: Resident): Lease[] {
  const { homeAddresses, leaseMeanDays } = town.parameters.people;
  return leasesOf(town.seed, resident.home, homeAddresses, leaseMeanDays, town.window);
}

/** Behind the shared addresses of a region's carrier, drawn anew for each session. */
export function carrierPlace(town: Town, deviceId: string, region: number, random: Random): Place {
  const perRegion = town.parameters.people.carrierAddressesPerRegion;
  const ip = addressOf('carrier', region * perRegion + random.below(perRegion));
  return { deviceId, ip, wifi: null, geoCell: town.parameters.identities ? cellOf(town, region, 0) : null };
}

/** At a place with one address and one Wi-Fi of its own. */
export function placeAt(
  town: Town,
  deviceId: string,
  block: 'campus' | 'store' | 'office' | 'cafe' | 'stand' | 'dorm',
  number: number,
  region: number,
): Place {
  const ip = addressOf(block, number);
  if (!town.parameters.identities) return { deviceId, ip, wifi: null, geoCell: null };
  return { deviceId, ip, wifi: town.names.wifi(block, number), geoCell: cellOf(town, region, number) };
}

/** The device that a person holds at an instant, or the tablet of the home. */
export function deviceAt(town: Town, resident: Resident, at: number, random: Random): string {
  const { names, census, parameters } = town;
  if (resident.tablet && happens(random, parameters.people.tabletUse))
    return names.deviceId('tablet', resident.home);
  const handover = census.handovers.get(resident.person);
  if (handover !== undefined && at >= handover.at) return names.deviceId('person', handover.giver);
  const gone = census.givenAwayAt.get(resident.person);
  const owner = gone !== undefined && at >= gone ? 'replacement' : 'person';
  const drifts = driftsUntil(town, resident.person, at);
  return names.deviceId(drifts === 0 ? owner : `${owner} after ${drifts}`, resident.person);
}

/** How often the id of a person's device has changed by itself. */
function driftsUntil(town: Town, person: number, at: number): number {
  const { driftPerWeek } = town.parameters.people;
  if (driftPerWeek === 0) return 0;
  const weeks = Math.floor((at - town.window.from) / (7 * dayMs));
  let drifts = 0;
  for (let week = 0; week < weeks; week++) {
    if (hashOf(town.seed, 'drift', person, week) < driftPerWeek * 2 ** 32) drifts += 1;
  }
  return drifts;
}

function homePlace(town: Town, deviceId: string, resident: Resident, address: number): Place {
  const ip = addressOf('home', address);
  if (!town.parameters.identities) return { deviceId, ip, wifi: null, geoCell: null };
  const geoCell = cellOf(town, resident.region, resident.home);
  return { deviceId, ip, wifi: town.names.wifi('home', resident.home), geoCell };
}

const geohashDigits = '0123456789bcdefghjkmnpqrstuvwxyz';

/** A geohash of six characters: four of the region, two of the place in it. */
function cellOf(town: Town, region: number, place: number): string {
  const far = hashOf(town.seed, 'region cell', region);
  const near = hashOf(town.seed, 'cell', region, place);
  const digit = (bits: number) => geohashDigits[bits & 31];
  return `wt${digit(far)}${digit(far >> 5)}${digit(near)}${digit(near >> 5)}`;
}
