import type { TimeWindow } from '../../../graph/domain/window.ts';
import type { Census, Resident } from './census.ts';
import { censusOf, residentOf } from './census.ts';
import type { Names } from './names.ts';
import { namesOf } from './names.ts';
import type { WorldParameters } from './world-parameters.ts';

/** The people of a world and the window that it shows: what all parts stand on. */
export interface Town {
  readonly seed: number;
  readonly window: TimeWindow;
  readonly parameters: WorldParameters;
  readonly names: Names;
  readonly census: Census;
}

export function townOf(seed: number, people: number, parameters: WorldParameters, window: TimeWindow): Town {
  const census = censusOf(seed, people, parameters.people, window);
  return { seed, window, parameters, names: namesOf(seed), census };
}

export function residentIn(town: Town, person: number): Resident {
  return residentOf(town.seed, town.census, town.parameters.people, town.window.until, person);
}
