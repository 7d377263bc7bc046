import type { Random } from '../../../graph/algorithms/random.ts';
import { hourMs, minuteMs } from '../../../graph/domain/window.ts';
import { noClaims } from '../town/act.ts';
import { exponential, happens, wholeBetween } from '../town/draw.ts';
import type { GangType, Member } from '../town/gang.ts';
import { deviceAt } from '../town/places.ts';
import { residentIn } from '../town/town.ts';
import type { Step } from './career.ts';
import { dressedSteps } from './career.ts';
import { ownPlace, placeOn } from './own-place.ts';

/**
 * Honest people who were talked into applying, all in one evening: own devices, own names, and one address behind which
 * the caller's assistance program lets them appear.
 */
export const induced: GangType = {
  kind: 'INDUCED',
  roleOf: () => 'VICTIM',
  recruitsResidents: true,
  leastDays: () => 2,
  recruits: (size, _parameters, random) => {
    const eveningMs = wholeBetween(random, 2, 5) * hourMs;
    return Array.from({ length: size }, (_, member) => ({
      afterMs: member === 0 ? 0 : Math.floor(random.next() * eveningMs),
      ageMs: 0,
    }));
  },
  *acts(gang, town, random) {
    const { sharing } = town.parameters.gangs;
    yield* dressedSteps(
      gang,
      town,
      (member) => inducedSteps(member, random),
      ({ at }, member, pools) => {
        if (!happens(random, sharing)) return { place: ownPlace(town, member, at, random), claims: noClaims };
        const deviceId = deviceAt(town, residentIn(town, member.account), at, random);
        return { place: placeOn(deviceId, pools.vendorAddress(1, at, random)), claims: noClaims };
      },
    );
  },
};

function inducedSteps({ startsAt }: Member, random: Random): Step[] {
  const applied = startsAt + Math.ceil(minuteMs + exponential(random, 8 * minuteMs));
  return [
    { type: 'login', at: startsAt },
    { type: 'application', at: applied },
  ];
}
