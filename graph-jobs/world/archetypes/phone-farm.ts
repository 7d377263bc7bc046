import { noClaims } from '../town/act.ts';
import { happens } from '../town/draw.ts';
import type { Gang, GangType } from '../town/gang.ts';
import { carrierPlace } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { dressedSteps, freshSteps, recruitsInBursts, silenceMs } from './career.ts';
import { freshDevice, placeOn } from './own-place.ts';
import { pooledDevice } from './pools.ts';

const hiddenShare = 0.85;

/**
 * A shelf of phones, one for eight accounts. What shows is the phone, unless its id was wiped before; the address is
 * mostly one of the rented home lines, and they change all the time.
 */
export const phoneFarm: GangType = {
  kind: 'FARM',
  roleOf: () => 'MEMBER',
  recruitsResidents: false,
  leastDays: () => 6,
  recruits: (size, _parameters, random) => recruitsInBursts(size, random),
  *acts(gang, town, random) {
    const phones = phonesOf(gang);
    const lines = Math.ceil(gang.members.length / 2) + 4;
    const silence = silenceMs(town, gang);
    const { sharing } = town.parameters.gangs;
    yield* dressedSteps(
      gang,
      town,
      (member) => freshSteps(gang, member, silence, random),
      ({ at }, member, pools) => {
        const shown = happens(random, sharing);
        const deviceId = shown ? pools.device(phones, at, random) : freshDevice(town, member.account, at);
        if (!happens(random, hiddenShare)) {
          return { place: carrierPlace(town, deviceId, member.region, random), claims: noClaims };
        }
        return { place: placeOn(deviceId, pools.homeAddress(lines, at, random)), claims: noClaims };
      },
    );
  },
};

/** The phones that the gang had before anybody disturbed it. */
export function shelfDevices(town: Town, gang: Gang): string[] {
  return Array.from({ length: phonesOf(gang) }, (_, number) => pooledDevice(town, gang, number, 0));
}

function phonesOf({ members }: Gang): number {
  return Math.ceil(members.length / 8);
}
