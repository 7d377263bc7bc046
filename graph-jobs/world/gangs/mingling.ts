import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { storePlace } from '../crowds/stores.ts';
import { noClaims } from '../town/act.ts';
import { between, happens } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { placeAt } from '../town/places.ts';

/** Some members are seen where many people are: once on a store's device, once on a campus. */
export const mingling: Part = {
  name: 'mingling',
  crowd: null,
  *acts({ town, gangs }) {
    const { people, crowds, gangs: parameters } = town.parameters;
    for (const { account, startsAt, region } of gangs.flatMap(({ members }) => members)) {
      const random = randomOf(town.seed, 'mingling', account);
      if (!happens(random, parameters.minglingShare)) continue;
      const soon = () => startsAt + Math.floor(between(random, 0, 3) * dayMs);
      const atStore = storePlace(town, random.below(crowds.stores));
      const deviceId = town.names.deviceId('recruit', account);
      const onCampus = placeAt(town, deviceId, 'campus', random.below(people.campuses), region);
      yield { type: 'login', account, at: soon(), place: atStore, claims: noClaims };
      yield { type: 'login', account, at: soon(), place: onCampus, claims: noClaims };
    }
  },
};
