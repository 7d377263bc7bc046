import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Act } from '../town/act.ts';
import type { Gang } from '../town/gang.ts';
import type { Part } from '../town/part.ts';
import { gangTypes } from './gang-types.ts';

/** What the gangs do. Who has left does nothing more for the gang. */
export const gangActs: Part = {
  name: 'gangs',
  crowd: null,
  *acts({ town, gangs }) {
    for (const gang of gangs) {
      const leaves = leavingTimes(gang);
      const acts = gangTypes[gang.kind].acts(gang, town, randomOf(town.seed, 'gang acts', gang.number));
      for (const act of acts) if (!hasLeft(act, leaves)) yield act;
    }
  },
};

function leavingTimes({ members }: Gang): ReadonlyMap<number, number> {
  return new Map(
    members.flatMap(({ account, leavesAt }) => (leavesAt === null ? [] : [[account, leavesAt]])),
  );
}

function hasLeft({ account, at }: Act, leaves: ReadonlyMap<number, number>): boolean {
  const leavesAt = leaves.get(account);
  return leavesAt !== undefined && at >= leavesAt;
}
