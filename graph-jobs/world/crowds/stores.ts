import { randomOf } from '../../../graph/algorithms/random.ts';
import { minuteMs } from '../../../graph/domain/window.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { daysOf, instantBetweenHours } from '../town/clock.ts';
import { between, distinctBelow, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { placeAt } from '../town/places.ts';
import type { Town } from '../town/town.ts';

/** A shop assistant enters each customer's application on the shop's own device; the customer looks at it once more. */
export const stores: Part = {
  name: 'stores',
  crowd: 'store',
  *acts({ town }) {
    for (let store = 0; store < town.parameters.crowds.stores; store++) yield* customersOf(town, store);
  },
};

/** The device and the address of a store. */
export function storePlace(town: Town, store: number) {
  const region = store % town.parameters.people.regions;
  return placeAt(town, town.names.deviceId('store', store), 'store', store, region);
}

function* customersOf(town: Town, store: number): Generator<Visit> {
  const random = randomOf(town.seed, 'store', store);
  const [least, most] = town.parameters.crowds.storeCustomers;
  const customers = distinctBelow(random, town.census.people, wholeBetween(random, least, most));
  const place = storePlace(town, store);
  for (const account of customers) {
    const at = instantBetweenHours(random, town.window, random.below(daysOf(town.window)), [9.5, 21]);
    const again = at + Math.floor(between(random, 2, 12) * minuteMs);
    yield { type: 'application', account, at, place, claims: noClaims };
    yield { type: 'login', account, at: again, place, claims: noClaims };
  }
}
