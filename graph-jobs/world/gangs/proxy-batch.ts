import type { Random } from '../../../graph/algorithms/random.ts';
import { shuffle } from '../../../graph/algorithms/random.ts';
import { dayMs, minuteMs } from '../../../graph/domain/window.ts';
import type { Visit } from '../town/act.ts';
import { addressOf } from '../town/addresses.ts';
import { between, exponential, happens, oneOf, wholeBetween } from '../town/draw.ts';
import type { Gang, GangType, Member } from '../town/gang.ts';
import { carrierPlace } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { gangClaims } from './gang-claims.ts';
import { vendorAddresses } from './holdings.ts';

/**
 * Type B: every account has a device of its own, so only the rented addresses and the rhythm give them away. In each
 * of four to six rounds most members come in turn, minutes apart, three to seven on one address; in the last they apply.
 */
export const proxyBatch: GangType = {
  kind: 'B',
  roleOf: () => 'MEMBER',
  recruitsResidents: false,
  leastDays: ({ stretch }) => 7 * stretch,
  recruits: (size, _parameters, random) =>
    Array.from({ length: size }, () => ({ afterMs: 0, ageMs: Math.floor(random.next() * 3 * dayMs) })),
  *acts(gang, town, random) {
    const rounds = wholeBetween(random, 4, 6);
    const addresses = vendorAddresses(gang, town);
    let start = gang.startsAt;
    for (let round = 1; round <= rounds; round++) {
      yield* roundOf(gang, town, addresses, start, round === rounds ? 'application' : 'login', random);
      start += Math.floor(between(random, 0.3, 1.5) * dayMs * town.parameters.gangs.stretch);
    }
  },
};

const presence = 0.85;

function* roundOf(
  gang: Gang,
  town: Town,
  addresses: readonly number[],
  start: number,
  type: Visit['type'],
  random: Random,
): Generator<Visit> {
  const { camouflage } = town.parameters.gangs;
  const present: Member[] = gang.members.filter(() => happens(random, presence));
  let at = start;
  let address = 0;
  let left = 0;
  for (const { account, region } of shuffle(present, random)) {
    if (left === 0) {
      left = wholeBetween(random, 3, 7);
      address = oneOf(random, addresses);
    }
    left -= 1;
    const deviceId = town.names.deviceId('recruit', account);
    const place = happens(random, camouflage)
      ? carrierPlace(town, deviceId, region, random)
      : { deviceId, ip: addressOf('vendor', address), wifi: null, geoCell: null };
    yield { type, account, at, place, claims: gangClaims(town, gang, account) };
    at += Math.ceil(minuteMs + exponential(random, 3 * minuteMs));
  }
}
