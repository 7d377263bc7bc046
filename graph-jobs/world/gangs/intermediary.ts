import { dayMs } from '../../../graph/domain/window.ts';
import { addressOf } from '../town/addresses.ts';
import { exponential, happens, oneOf, wholeBetween } from '../town/draw.ts';
import type { GangType } from '../town/gang.ts';
import { carrierPlace } from '../town/places.ts';
import { gangClaims } from './gang-claims.ts';
import { agentDevices, gangAddresses } from './holdings.ts';

/**
 * Type C: real people, with a life of their own, who let an agent apply for them. Each is seen two to four times on
 * the agent's devices, first with the application; they come over two to five weeks.
 */
export const intermediary: GangType = {
  kind: 'C',
  roleOf: () => 'MEMBER',
  recruitsResidents: true,
  leastDays: () => 20,
  recruits: (size, _parameters, random) => {
    const spanMs = wholeBetween(random, 14, 34) * dayMs;
    return Array.from({ length: size }, (_, member) => ({
      afterMs: member === 0 ? 0 : Math.floor(random.next() * 0.9 * spanMs),
      ageMs: 0,
    }));
  },
  *acts(gang, town, random) {
    const devices = agentDevices(town, gang);
    const addresses = gangAddresses(gang, town, 2);
    for (const { account, startsAt, region } of gang.members) {
      const visits = wholeBetween(random, 2, 4);
      let at = startsAt;
      for (let visit = 0; visit < visits; visit++) {
        const deviceId = oneOf(random, devices);
        const place = happens(random, town.parameters.gangs.camouflage)
          ? carrierPlace(town, deviceId, region, random)
          : { deviceId, ip: addressOf('home', oneOf(random, addresses)), wifi: null, geoCell: null };
        yield {
          type: visit === 0 ? 'application' : 'login',
          account,
          at,
          place,
          claims: gangClaims(town, gang, account),
        };
        at += Math.ceil(exponential(random, 1.5 * dayMs));
      }
    }
  },
};
