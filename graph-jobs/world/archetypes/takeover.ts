import type { Random } from '../../../graph/algorithms/random.ts';
import { dayMs, hourMs, minuteMs } from '../../../graph/domain/window.ts';
import { noClaims } from '../town/act.ts';
import { exponential, happens, wholeBetween } from '../town/draw.ts';
import type { GangType, Member, Recruit } from '../town/gang.ts';
import type { Step } from './career.ts';
import { dressedSteps } from './career.ts';
import { freshDevice, placeOn } from './own-place.ts';

const applyingShare = 0.5;

/** Stolen accounts of honest people, tried in waves from bot devices behind proxies. Their past stays clean. */
export const takeover: GangType = {
  kind: 'TAKEOVER',
  roleOf: () => 'VICTIM',
  recruitsResidents: true,
  leastDays: () => 6,
  recruits: (size, _parameters, random) => inWaves(size, random),
  *acts(gang, town, random) {
    const devices = Math.ceil(gang.members.length / 12);
    const addresses = wholeBetween(random, 3, 6);
    const { sharing } = town.parameters.gangs;
    yield* dressedSteps(
      gang,
      town,
      (member) => stolenSteps(member, random),
      ({ at }, member, pools) => {
        const shown = happens(random, sharing);
        const deviceId = shown ? pools.device(devices, at, random) : freshDevice(town, member.account, at);
        return { place: placeOn(deviceId, pools.vendorAddress(addresses, at, random)), claims: noClaims };
      },
    );
  },
};

function inWaves(size: number, random: Random): Recruit[] {
  const waves = wholeBetween(random, 1, 3);
  return Array.from({ length: size }, (_, member) => ({
    afterMs: member === 0 ? 0 : Math.floor(random.below(waves) * 1.5 * dayMs + random.next() * 2 * hourMs),
    ageMs: 0,
  }));
}

function stolenSteps({ startsAt }: Member, random: Random): Step[] {
  const login: Step = { type: 'login', at: startsAt };
  const next = startsAt + Math.ceil(minuteMs + exponential(random, 20 * minuteMs));
  return [login, { type: happens(random, applyingShare) ? 'application' : 'login', at: next }];
}
