import { randomOf } from '../../../graph/algorithms/random.ts';
import { addressText, employerText } from '../identities/texts.ts';
import type { Visit } from '../town/act.ts';
import { daysOf, instantBetweenHours, wakingInstant } from '../town/clock.ts';
import { happens } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { deviceAt, placeAt } from '../town/places.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';

/**
 * Workers of one factory live in one house: one employer, one postal address, one Wi-Fi. On two days, before a feast,
 * many of them apply.
 */
export const dorms: Part = {
  name: 'dorms',
  crowd: 'dorm',
  *acts({ town }) {
    for (let dorm = 0; dorm < town.parameters.crowds.dorms; dorm++) yield* workersOf(town, dorm);
  },
};

const applyingShare = 0.4;
const loginsEach = 4;

/** Ranges of numbers that nobody else draws from. */
const firstDormDoor = 15_000_000;
const firstFactory = 200_000;

function* workersOf(town: Town, dorm: number): Generator<Visit> {
  const random = randomOf(town.seed, 'dorm', dorm);
  const { dormPeople } = town.parameters.crowds;
  const region = random.below(town.parameters.people.regions);
  const payday = random.below(Math.max(1, daysOf(town.window) - 1));
  const first = random.below(Math.max(1, town.census.people - dormPeople));
  const claims = {
    address: addressText(town.seed, firstDormDoor + dorm),
    employer: employerText(firstFactory + dorm),
  };
  for (let account = first; account < Math.min(first + dormPeople, town.census.people); account++) {
    const resident = residentIn(town, account);
    const visit = (type: Visit['type'], at: number): Visit => {
      const place = placeAt(town, deviceAt(town, resident, at, random), 'dorm', dorm, region);
      return { type, account, at, place, claims };
    };
    for (let login = 0; login < loginsEach; login++) yield visit('login', wakingInstant(random, town.window));
    if (!happens(random, applyingShare)) continue;
    yield visit('application', instantBetweenHours(random, town.window, payday + random.below(2), [18, 23]));
  }
}
