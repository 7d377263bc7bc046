import { randomOf } from '../../../graph/algorithms/random.ts';
import type { TimeWindow } from '../../../graph/domain/window.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { between, happens, weighted } from './draw.ts';
import type { PeopleParameters } from './world-parameters.ts';

/**
 * Who lives where. Only what cannot be drawn again on demand is kept, 8 bytes a person; all else about a person or a
 * home comes from a stream of its own whenever it is asked for.
 */
export interface Census {
  readonly people: number;
  readonly homes: number;
  /** Home of each person. Index: person. */
  readonly homeOf: Uint32Array;
  /** First person of each home, and one more: the number of people. Index: home. */
  readonly firstOf: Uint32Array;
  /** Devices that change hands, by the person who gets one. */
  readonly handovers: ReadonlyMap<number, Handover>;
  /** When a person gives the first device away, epoch ms. */
  readonly givenAwayAt: ReadonlyMap<number, number>;
}

export interface Handover {
  readonly giver: number;
  readonly at: number;
}

/** What is true of a person all the time. */
export interface Resident {
  readonly person: number;
  readonly home: number;
  readonly region: number;
  /** Null for who does not study. */
  readonly campus: number | null;
  /** Number of the office that the person works in; null for who works elsewhere. */
  readonly office: number | null;
  readonly createdAt: number;
  /** Whether the home has a tablet that everybody in it uses. */
  readonly tablet: boolean;
}

export function censusOf(
  seed: number,
  people: number,
  parameters: PeopleParameters,
  window: TimeWindow,
): Census {
  const homeOf = new Uint32Array(people);
  const firstOf = [0];
  const random = randomOf(seed, 'home sizes');
  for (let person = 0; person < people; ) {
    const size = Math.min(people - person, weighted(random, parameters.householdSizes) + 1);
    homeOf.fill(firstOf.length - 1, person, person + size);
    person += size;
    firstOf.push(person);
  }
  const hands = handoversAmong(seed, people, parameters.secondHandShare, window);
  return { people, homes: firstOf.length - 1, homeOf, firstOf: Uint32Array.from(firstOf), ...hands };
}

export function residentOf(
  seed: number,
  census: Census,
  parameters: PeopleParameters,
  until: number,
  person: number,
): Resident {
  const home = census.homeOf[person] as number;
  const homeRandom = randomOf(seed, 'home', home);
  const region = homeRandom.below(parameters.regions);
  const size = (census.firstOf[home + 1] as number) - (census.firstOf[home] as number);
  const tablet = size > 1 && happens(homeRandom, parameters.tabletShare);
  const random = randomOf(seed, 'resident', person);
  const studies = happens(random, parameters.campusShare);
  const campus = Math.floor(random.next() * random.next() * parameters.campuses);
  const [youngest, oldest] = parameters.accountAgeDays;
  const createdAt = until - Math.ceil(between(random, youngest, oldest) * dayMs);
  const office = happens(random, parameters.officeShare) ? random.below(parameters.offices) : null;
  return { person, home, region, campus: studies ? campus : null, office, createdAt, tablet };
}

function handoversAmong(seed: number, people: number, share: number, window: TimeWindow) {
  const handovers = new Map<number, Handover>();
  const givenAwayAt = new Map<number, number>();
  const random = randomOf(seed, 'second-hand devices');
  for (let person = 0; person < people; person++) {
    if (!happens(random, share)) continue;
    const giver = random.below(people);
    const at = window.from + Math.floor(random.next() * (window.until - window.from));
    if (giver === person || givenAwayAt.has(giver) || handovers.has(giver)) continue;
    handovers.set(person, { giver, at });
    givenAwayAt.set(giver, at);
  }
  return { handovers, givenAwayAt };
}
