import { randomOf } from '../../../graph/algorithms/random.ts';
import { minuteMs } from '../../../graph/domain/window.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { addressOf } from '../town/addresses.ts';
import { wakingInstant } from '../town/clock.ts';
import { distinctBelow, exponential, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { deviceAt } from '../town/places.ts';
import { residentIn } from '../town/town.ts';

/**
 * Honest customers of the vendor whose addresses some gangs share: they come in the same short bursts, minutes apart,
 * several on one address, because the vendor moves them all at once.
 */
export const vendorBursts: Part = {
  name: 'vendor bursts',
  crowd: 'vendor-burst',
  *acts({ town }) {
    const { crowds, gangs } = town.parameters;
    const random = randomOf(town.seed, 'vendor bursts');
    const customers = distinctBelow(random, town.census.people, crowds.vendorBursters);
    for (let next = 0; next < customers.length; ) {
      const ip = addressOf('vendor', random.below(gangs.sharedVendorAddresses));
      const together = customers.slice(next, next + wholeBetween(random, 3, 7));
      next += together.length;
      let at = wakingInstant(random, town.window);
      for (const account of together) {
        at += Math.ceil(minuteMs + exponential(random, 3 * minuteMs));
        const deviceId = deviceAt(town, residentIn(town, account), at, random);
        const place = { deviceId, ip, wifi: null, geoCell: null };
        yield { type: 'login', account, at, place, claims: noClaims } satisfies Visit;
      }
    }
  },
};
