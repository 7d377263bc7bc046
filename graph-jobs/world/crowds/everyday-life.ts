import { randomOf } from '../../../graph/algorithms/random.ts';
import type { Visit } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import { wakingInstant } from '../town/clock.ts';
import { exponential, happens } from '../town/draw.ts';
import type { Gang } from '../town/gang.ts';
import type { Part } from '../town/part.ts';
import { ordinaryPlace, residentLeases } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';

/** Everybody logs in now and then from where they live, and one in a few applies for something. */
export const everydayLife: Part = {
  name: 'everyday life',
  crowd: null,
  *acts({ town, gangs }) {
    const customers = customersOf(gangs);
    const { loginMean } = town.parameters.people;
    const { customerLoginMean } = town.parameters.gangs;
    for (let person = 0; person < town.census.people; person++) {
      yield* lifeOf(town, person, customers.has(person) ? customerLoginMean : loginMean);
    }
  },
};

/** People who let an agent do such things for them. */
function customersOf(gangs: readonly Gang[]): ReadonlySet<number> {
  const served = gangs.filter(({ kind }) => kind === 'C' || kind === 'PACKAGED');
  return new Set(served.flatMap(({ members }) => members.map(({ account }) => account)));
}

function* lifeOf(town: Town, person: number, loginMean: number): Generator<Visit> {
  const { window, parameters } = town;
  const resident = residentIn(town, person);
  const leases = residentLeases(town, resident);
  const random = randomOf(town.seed, 'life', person);
  const visit = (type: Visit['type'], at: number): Visit => {
    const place = ordinaryPlace(town, resident, leases, at, random);
    return { type, account: person, at, place, claims: noClaims };
  };
  if (parameters.identities && resident.createdAt >= window.from)
    yield visit('registration', resident.createdAt);
  const events = 1 + Math.floor(exponential(random, loginMean));
  const applied = happens(random, parameters.people.applicationShare) ? random.below(events) : -1;
  const active = { from: Math.max(window.from, resident.createdAt), until: window.until };
  for (let event = 0; event < events; event++) {
    yield visit(event === applied ? 'application' : 'login', wakingInstant(random, active));
  }
}
