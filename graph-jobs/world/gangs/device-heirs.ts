import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { shelfDevices } from '../archetypes/phone-farm.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { between, exponential, happens, oneOf, wholeBetween } from '../town/draw.ts';
import type { Gang } from '../town/gang.ts';
import type { Part } from '../town/part.ts';
import { ordinaryPlace, residentLeases } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';
import { agentDevices, chainDevices, farmDevices } from './holdings.ts';

/** A gang's phones are sold, and somebody innocent goes on to use one from home. */
export const deviceHeirs: Part = {
  name: 'device heirs',
  crowd: 'device-heir',
  *acts({ town, gangs }) {
    const { probability, perGang } = town.parameters.gangs.heirs;
    for (const gang of gangs) {
      const random = randomOf(town.seed, 'device heirs', gang.number);
      for (let heir = 0; heir < perGang; heir++) {
        if (happens(random, probability)) yield* heirOf(gang, town, heir);
      }
    }
  },
};

function* heirOf(gang: Gang, town: Town, heir: number): Generator<Visit> {
  const devices = devicesForSale(gang, town);
  if (devices.length === 0) return;
  const random = randomOf(town.seed, 'device heir', gang.number, heir);
  const resident = residentIn(town, random.below(town.census.people));
  const [least, most] = town.parameters.gangs.heirs.afterDays;
  const deviceId = oneOf(random, devices);
  const lastStart = Math.max(...gang.members.map(({ startsAt }) => startsAt));
  let at = lastStart + Math.floor(between(random, least, most) * dayMs);
  for (let visits = wholeBetween(random, 2, 5); visits > 0; visits--) {
    const place = ordinaryPlace(town, resident, residentLeases(town, resident), at, random);
    yield { type: 'login', account: resident.person, at, place: { ...place, deviceId }, claims: noClaims };
    at += Math.ceil(exponential(random, 3 * dayMs));
  }
}

function devicesForSale(gang: Gang, town: Town): string[] {
  if (gang.kind === 'A') return farmDevices(town, gang);
  if (gang.kind === 'C') return agentDevices(town, gang);
  if (gang.kind === 'D') return chainDevices(town, gang);
  return gang.kind === 'FARM' ? shelfDevices(town, gang) : [];
}
