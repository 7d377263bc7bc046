import { dayMs } from '../../../graph/domain/window.ts';
import type { Visit } from '../town/act.ts';
import { addressOf } from '../town/addresses.ts';
import { exponential, happens, oneOf } from '../town/draw.ts';
import type { GangType } from '../town/gang.ts';
import { carrierPlace } from '../town/places.ts';
import { gangClaims } from './gang-claims.ts';
import { chainDevices, gangAddresses } from './holdings.ts';

/**
 * Type D: no device has more than two users. Each is handed from one member to the next, about half a day later, so
 * the gang is long and thin.
 */
export const chain: GangType = {
  kind: 'D',
  roleOf: () => 'MEMBER',
  recruitsResidents: false,
  leastDays: ({ stretch }) => 5 * stretch,
  recruits: (size, { stretch }, random) => {
    let afterMs = 0;
    return Array.from({ length: size }, () => {
      const recruit = { afterMs, ageMs: Math.floor(random.next() * 20 * dayMs) };
      afterMs += Math.ceil(exponential(random, gapMs * stretch));
      return recruit;
    });
  },
  *acts(gang, town, random) {
    const devices = chainDevices(town, gang);
    const addresses = gangAddresses(gang, town, 2);
    for (const [place, { account, startsAt, region }] of gang.members.entries()) {
      let at = startsAt;
      for (const [step, type] of steps.entries()) {
        const deviceId = devices[place + Math.min(step, 1)] as string;
        const from = happens(random, carrierShare)
          ? carrierPlace(town, deviceId, region, random)
          : { deviceId, ip: addressOf('home', oneOf(random, addresses)), wifi: null, geoCell: null };
        yield { type, account, at, place: from, claims: gangClaims(town, gang, account) };
        at += Math.ceil(exponential(random, gapMs * town.parameters.gangs.stretch));
      }
    }
  },
};

const gapMs = 0.6 * dayMs;
const carrierShare = 0.6;

/** On the device of the one before, then twice on the one that goes to the next. */
const steps: readonly Visit['type'][] = ['login', 'application', 'login'];
