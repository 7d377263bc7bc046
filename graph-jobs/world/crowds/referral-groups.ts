import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs, minuteMs } from '../../../graph/domain/window.ts';
import type { Act } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { wakingInstant } from '../town/clock.ts';
import { distinctBelow, happens, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { ordinaryPlace, placeAt, residentLeases } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';

/** One finds a good offer and tells friends: all apply within two days, half of them on the phone that went round. */
export const referralGroups: Part = {
  name: 'referral groups',
  crowd: 'referral-group',
  *acts({ town }) {
    for (let group = 0; group < town.parameters.crowds.referralGroups; group++) yield* friendsOf(town, group);
  },
};

function* friendsOf(town: Town, group: number): Generator<Act> {
  const random = randomOf(town.seed, 'referral group', group);
  const [least, most] = town.parameters.crowds.referralFriends;
  const friends = distinctBelow(random, town.census.people, wholeBetween(random, least, most));
  const start = wakingInstant(random, { from: town.window.from, until: town.window.until - 2 * dayMs });
  const phone = town.names.deviceId('referral', group);
  const region = random.below(town.parameters.people.regions);
  for (const [place, account] of friends.entries()) {
    const at = place === 0 ? start : start + Math.floor(random.next() * 2 * dayMs);
    const resident = residentIn(town, account);
    const together = happens(random, 0.5);
    const where = together
      ? placeAt(town, phone, 'cafe', town.parameters.crowds.cafes + group, region)
      : ordinaryPlace(town, resident, residentLeases(town, resident), at, random);
    yield { type: 'application', account, at, place: where, claims: noClaims };
    const first = friends[0] as number;
    if (place > 0)
      yield { type: 'tie', account: first, at: at - minuteMs, other: account, tie: 'REFERRAL', amount: null };
  }
}
