import { dayMs } from '../../../graph/domain/window.ts';
import type { Visit } from '../town/act.ts';
import { addressOf } from '../town/addresses.ts';
import { between, happens, oneOf, wholeBetween } from '../town/draw.ts';
import type { GangType } from '../town/gang.ts';
import { carrierPlace } from '../town/places.ts';
import { gangClaims } from './gang-claims.ts';
import { farmDevices, gangAddresses } from './holdings.ts';

/** Share of an account's acts that come from its usual phone, whatever the others come from. */
const usualShare = 0.85;

/**
 * Type A: fresh accounts run on a few phones from a few homes, each mostly on the same phone. Each logs in several times
 * within about two days and applies once.
 */
export const farm: GangType = {
  kind: 'A',
  roleOf: () => 'MEMBER',
  recruitsResidents: false,
  leastDays: ({ stretch }) => 5 * stretch,
  recruits: (size, { stretch }, random) =>
    Array.from({ length: size }, (_, member) => ({
      afterMs: member === 0 ? 0 : Math.floor(random.next() * 1.5 * dayMs * stretch),
      ageMs: Math.floor(random.next() * 3 * dayMs),
    })),
  *acts(gang, town, random) {
    const { camouflage, stretch } = town.parameters.gangs;
    const devices = farmDevices(town, gang);
    const addresses = gangAddresses(gang, town, wholeBetween(random, 2, 5));
    for (const { account, startsAt, region } of gang.members) {
      const usual = oneOf(random, devices);
      const logins = wholeBetween(random, 3, 7);
      const applied = wholeBetween(random, 1, logins);
      for (let act = 0; act <= logins; act++) {
        const at = act === 0 ? startsAt : startsAt + Math.floor(between(random, 0, 2 * dayMs * stretch));
        const deviceId = happens(random, usualShare) ? usual : oneOf(random, devices);
        const place = happens(random, camouflage)
          ? carrierPlace(town, deviceId, region, random)
          : { deviceId, ip: addressOf('home', oneOf(random, addresses)), wifi: null, geoCell: null };
        const type: Visit['type'] = act === applied ? 'application' : 'login';
        yield { type, account, at, place, claims: gangClaims(town, gang, account) };
      }
    }
  },
};
