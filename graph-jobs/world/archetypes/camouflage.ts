import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { noClaims } from '../town/act.ts';
import { addressOf } from '../town/addresses.ts';
import { happens, wholeBetween } from '../town/draw.ts';
import { addressAt } from '../town/leases.ts';
import type { Part } from '../town/part.ts';
import { carrierPlace, residentLeases } from '../town/places.ts';
import { residentIn } from '../town/town.ts';

const visitingShare = 0.1;

/** Made accounts log in now and then as anybody would, on a phone of their own; one in ten visits an honest home. */
export const camouflage: Part = {
  name: 'camouflage',
  crowd: null,
  *acts({ town, gangs }) {
    if (town.parameters.labels === null) return;
    for (const { account, startsAt, region } of gangs.flatMap(({ members }) => members)) {
      const random = randomOf(town.seed, 'camouflage', account);
      if (account < town.census.people) continue;
      const deviceId = town.names.deviceId('recruit', account);
      const later = () => startsAt + Math.floor(random.next() * 20 * dayMs);
      for (let login = wholeBetween(random, 0, 3); login > 0; login--) {
        const place = carrierPlace(town, deviceId, region, random);
        yield { type: 'login', account, at: later(), place, claims: noClaims };
      }
      if (!happens(random, visitingShare)) continue;
      const host = residentIn(town, random.below(town.census.people));
      const at = later();
      const ip = addressOf('home', addressAt(residentLeases(town, host), at));
      const place = { deviceId, ip, wifi: town.names.wifi('home', host.home), geoCell: null };
      yield { type: 'login', account, at, place, claims: noClaims };
    }
  },
};
