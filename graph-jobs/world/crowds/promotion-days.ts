import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { daysOf, instantBetweenHours } from '../town/clock.ts';
import { distinctBelow, happens, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { ordinaryPlace, residentLeases } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';

/** An offer ends tonight: hundreds who have nothing to do with each other come within three hours, many apply. */
export const promotionDays: Part = {
  name: 'promotion days',
  crowd: 'promotion-day',
  *acts({ town }) {
    for (let day = 0; day < town.parameters.crowds.promotionDays; day++) yield* rushOf(town, day);
  },
};

const applyingShare = 0.4;

function* rushOf(town: Town, promotion: number): Generator<Visit> {
  const random = randomOf(town.seed, 'promotion day', promotion);
  const day = random.below(daysOf(town.window));
  const [least, most] = town.parameters.crowds.promotionAccounts;
  for (const account of distinctBelow(random, town.census.people, wholeBetween(random, least, most))) {
    const resident = residentIn(town, account);
    const at = instantBetweenHours(random, town.window, day, [19, 22]);
    const type = happens(random, applyingShare) ? 'application' : 'login';
    const place = ordinaryPlace(town, resident, residentLeases(town, resident), at, random);
    yield { type, account, at, place, claims: noClaims };
  }
}
