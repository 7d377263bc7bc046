import type { Random } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Relation } from '../town/act.ts';
import { happens, wholeBetween } from '../town/draw.ts';
import type { Gang, GangType } from '../town/gang.ts';
import { dressedSteps, freshSteps, silenceMs } from './career.ts';
import { ownPlace } from './own-place.ts';

const peoplePerShell = 45;
const mostShells = 8;

/**
 * Firms that exist on paper: about 45 people each say that they work there, and one account, the first of the gang,
 * pays them a wage. Phones, addresses and devices are their own.
 */
export const shellEmployer: GangType = {
  kind: 'SHELL_EMPLOYER',
  roleOf: (place) => (place === 0 ? 'ORGANISER' : 'MEMBER'),
  recruitsResidents: false,
  leastDays: () => 20,
  recruits: (size, _parameters, random) => {
    const spanMs = wholeBetween(random, 14, 45) * dayMs;
    return Array.from({ length: size }, (_, member) => ({
      afterMs: member === 0 ? 0 : Math.floor(random.next() * spanMs),
      ageMs: 0,
    }));
  },
  *acts(gang, town, random) {
    const shells = Math.min(mostShells, Math.ceil(gang.members.length / peoplePerShell));
    const silence = silenceMs(town, gang);
    const { sharing } = town.parameters.gangs;
    yield* dressedSteps(
      gang,
      town,
      (member) => freshSteps(gang, member, silence, random),
      ({ at }, member, pools) => ({
        place: ownPlace(town, member, at, random),
        claims: happens(random, sharing) ? { employer: pools.employer(member.account % shells) } : {},
      }),
    );
    yield* wagesOf(gang, sharing, random);
  },
};

function* wagesOf(gang: Gang, sharing: number, random: Random): Generator<Relation> {
  const [payer, ...workers] = gang.members;
  if (payer === undefined) return;
  for (const { account: other, startsAt } of workers) {
    if (!happens(random, sharing)) continue;
    const at = startsAt + Math.floor((1 + random.next() * 6) * dayMs);
    const amount = wholeBetween(random, 30, 90) * 100;
    yield { type: 'tie', account: payer.account, at, other, tie: 'TRANSFER', amount };
  }
}
