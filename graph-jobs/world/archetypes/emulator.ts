import type { Random } from '../../../graph/algorithms/random.ts';
import type { Claims } from '../town/act.ts';
import { happens } from '../town/draw.ts';
import type { Gang, GangType } from '../town/gang.ts';
import { carrierPlace } from '../town/places.ts';
import { dressedSteps, freshSteps, recruitsInBursts, silenceMs } from './career.ts';
import { freshDevice } from './own-place.ts';
import type { Pools } from './pools.ts';

/**
 * Emulated phones: every event has a device id of its own and an address of a carrier. Only what the applications say
 * holds them together: a few contact phones, one postal address in several spellings, one odd client program.
 */
export const emulator: GangType = {
  kind: 'EMULATOR',
  roleOf: () => 'MEMBER',
  recruitsResidents: false,
  leastDays: () => 6,
  recruits: (size, _parameters, random) => recruitsInBursts(size, random),
  *acts(gang, town, random) {
    const silence = silenceMs(town, gang);
    const { sharing } = town.parameters.gangs;
    yield* dressedSteps(
      gang,
      town,
      (member) => freshSteps(gang, member, silence, random),
      ({ at }, member, pools) => ({
        place: carrierPlace(town, freshDevice(town, member.account, at), member.region, random),
        claims: claimsOf(gang, pools, sharing, at, random),
      }),
    );
  },
};

function claimsOf(gang: Gang, pools: Pools, sharing: number, at: number, random: Random): Claims {
  const contacts = Math.ceil(gang.members.length / 10);
  return {
    ...(happens(random, sharing) ? { contactPhones: [pools.contactPhone(contacts, at, random)] } : {}),
    ...(happens(random, sharing / 2) ? { address: pools.address(random) } : {}),
    ...(happens(random, sharing / 2)
      ? { userAgent: `Wallet/5.1 (Android 9; sdk_gphone_${gang.number})` }
      : {}),
  };
}
