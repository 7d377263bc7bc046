import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { wakingInstant } from '../town/clock.ts';
import { distinctBelow, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { placeAt } from '../town/places.ts';
import type { Town } from '../town/town.ts';

/** Internet cafés: the same few machines, anybody, at any time. */
export const cafes: Part = {
  name: 'cafes',
  crowd: 'cafe',
  *acts({ town }) {
    for (let cafe = 0; cafe < town.parameters.crowds.cafes; cafe++) yield* guestsOf(town, cafe);
  },
};

const machines = 6;

function* guestsOf(town: Town, cafe: number): Generator<Visit> {
  const random = randomOf(town.seed, 'cafe', cafe);
  const region = random.below(town.parameters.people.regions);
  for (const account of distinctBelow(random, town.census.people, wholeBetween(random, 40, 80))) {
    const deviceId = town.names.deviceId('cafe', cafe * machines + random.below(machines));
    const place = placeAt(town, deviceId, 'cafe', cafe, region);
    yield { type: 'login', account, at: wakingInstant(random, town.window), place, claims: noClaims };
  }
}
