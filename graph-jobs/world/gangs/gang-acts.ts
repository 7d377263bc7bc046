import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Part } from '../town/part.ts';
import { gangTypeOf } from './plan-gangs.ts';

/** What the gangs do. */
export const gangActs: Part = {
  name: 'gangs',
  crowd: null,
  *acts({ town, gangs }) {
    for (const gang of gangs) {
      yield* gangTypeOf(gang.kind).acts(gang, town, randomOf(town.seed, 'gang acts', gang.number));
    }
  },
};
