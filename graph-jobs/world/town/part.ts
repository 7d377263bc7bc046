import type { Act } from './act.ts';
import type { Gang } from './gang.ts';
import type { Town } from './town.ts';

/** A world before its acts are drawn: its people, and who of them is in which gang. */
export interface World {
  readonly town: Town;
  readonly gangs: readonly Gang[];
  readonly lineage: readonly LineageRow[];
  readonly supplies: readonly Supply[];
}

/** What happened to a gang as a whole. Gangs are named by their numbers. */
export interface LineageRow {
  readonly gang: number;
  readonly event: 'BORN' | 'MERGED' | 'SPLIT';
  readonly at: number;
  /** Gangs that this one came from; empty for one that is new. */
  readonly parents: readonly number[];
}

/** A gang that works on devices and addresses bought from another one. */
export interface Supply {
  readonly gang: number;
  readonly supplier: number;
  readonly from: number;
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
  'cafe',
  'promotion-day',
  'office-batch',
  'dorm',
  'promotion-stand',
  'referral-group',
  'vendor-burst',
  'device-heir',
] as const;
export type CrowdKind = (typeof crowdKinds)[number];
