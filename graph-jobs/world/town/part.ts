import type { Act } from './act.ts';
import type { Gang } from './gang.ts';
import type { Town } from './town.ts';

/** A world before its acts are drawn: its people, and who of them is in which gang. */
export interface World {
  readonly town: Town;
  readonly gangs: readonly Gang[];
}

/**
 * One thing that happens in a world. Parts only add: none reads what another has drawn, so that leaving one out, or
 * putting one in, changes nothing in the others. Acts come in any order; those outside the window are dropped.
 */
export interface Part {
  readonly name: string;
  /** What its honest accounts are called in the truth, where they look like a gang without being one. */
  readonly crowd: CrowdKind | null;
  acts(world: World): Iterable<Act>;
}

/** Innocent look-alikes. A later one counts more where an account is in several. */
export const crowdKinds = [
  'household',
  'campus',
  'store',
  'promotion-day',
  'office-batch',
  'vendor-burst',
  'device-heir',
] as const;
export type CrowdKind = (typeof crowdKinds)[number];
