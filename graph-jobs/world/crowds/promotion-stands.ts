import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { daysOf, instantBetweenHours } from '../town/clock.ts';
import { distinctBelow, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { placeAt } from '../town/places.ts';
import type { Town } from '../town/town.ts';

/** A stand in a shopping street on a weekend: passers-by apply on one of two devices. */
export const promotionStands: Part = {
  name: 'promotion stands',
  crowd: 'promotion-stand',
  *acts({ town }) {
    for (let stand = 0; stand < town.parameters.crowds.promotionStands; stand++)
      yield* weekendOf(town, stand);
  },
};

const devices = 2;

function* weekendOf(town: Town, stand: number): Generator<Visit> {
  const random = randomOf(town.seed, 'promotion stand', stand);
  const [least, most] = town.parameters.crowds.standCustomers;
  const saturday = random.below(Math.max(1, daysOf(town.window) - 1));
  const region = random.below(town.parameters.people.regions);
  for (const account of distinctBelow(random, town.census.people, wholeBetween(random, least, most))) {
    const at = instantBetweenHours(random, town.window, saturday + random.below(2), [10, 20]);
    const deviceId = town.names.deviceId('stand', stand * devices + random.below(devices));
    const place = placeAt(town, deviceId, 'stand', stand, region);
    yield { type: 'application', account, at, place, claims: noClaims };
  }
}
