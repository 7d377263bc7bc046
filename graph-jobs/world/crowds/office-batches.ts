import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { daysOf, instantBetweenHours } from '../town/clock.ts';
import { distinctBelow, happens, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { deviceAt, placeAt } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';

/** A lender's sales team visits an office: colleagues come in the course of a day, each on the own device, all on one address. */
export const officeBatches: Part = {
  name: 'office batches',
  crowd: 'office-batch',
  *acts({ town }) {
    for (let office = 0; office < town.parameters.crowds.officeBatches; office++)
      yield* batchOf(town, office);
  },
};

const applyingShare = 0.4;

function* batchOf(town: Town, office: number): Generator<Visit> {
  const random = randomOf(town.seed, 'office batch', office);
  const day = random.below(daysOf(town.window));
  const [least, most] = town.parameters.crowds.officeAccounts;
  const region = random.below(town.parameters.people.regions);
  for (const account of distinctBelow(random, town.census.people, wholeBetween(random, least, most))) {
    const at = instantBetweenHours(random, town.window, day, [9, 18]);
    const resident = residentIn(town, account);
    const type = happens(random, applyingShare) ? 'application' : 'login';
    const place = placeAt(town, deviceAt(town, resident, at, random), 'office', office, region);
    yield { type, account, at, place, claims: noClaims };
  }
}
