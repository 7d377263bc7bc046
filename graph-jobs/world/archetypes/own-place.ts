import type { Random } from '../../../graph/algorithms/random.ts';
import type { Place } from '../town/act.ts';
import type { Member } from '../town/gang.ts';
import { carrierPlace, ordinaryPlace, residentLeases } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';

/** Where a member is when nothing of the gang shows: people where they live, made accounts on a phone of their own. */
export function ownPlace(town: Town, { account, region }: Member, at: number, random: Random): Place {
  if (account < town.census.people) {
    const resident = residentIn(town, account);
    return ordinaryPlace(town, resident, residentLeases(town, resident), at, random);
  }
  return carrierPlace(town, town.names.deviceId('recruit', account), region, random);
}

/** A device that is seen this once. */
export function freshDevice(town: Town, account: number, at: number): string {
  return town.names.deviceId(`fresh ${at}`, account);
}

export function placeOn(deviceId: string, ip: string): Place {
  return { deviceId, ip, wifi: null, geoCell: null };
}
