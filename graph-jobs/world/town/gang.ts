import type { Random } from '../../../graph/algorithms/random.ts';
import type { Act } from './act.ts';
import type { Town } from './town.ts';
import type { GangKind, GangParameters } from './world-parameters.ts';

/** A planted gang, with who is in it and from when on. */
export interface Gang {
  /** Counted from 1. */
  readonly number: number;
  readonly kind: GangKind;
  readonly startsAt: number;
  readonly members: readonly Member[];
  /** Number of the gang whose devices and addresses this one uses; null: its own. */
  readonly supplier: number | null;
}

export interface Member {
  /** Number of the account: a person's own below the number of people, made for the gang from there on. */
  readonly account: number;
  /** Belongs to the gang from here on, epoch ms. */
  readonly joinsAt: number;
  /** First act for the gang, epoch ms. */
  readonly startsAt: number;
  readonly createdAt: number;
  /** Whose carrier the member is seen on. */
  readonly region: number;
  /** Left the gang then, epoch ms; null: stays. */
  readonly leavesAt: number | null;
  /** Came over from another gang, so that the account was opened long before. */
  readonly transferred: boolean;
}

/** A way to run a gang: how its accounts come in, and what they do. */
export interface GangType {
  readonly kind: GangKind;
  /** Of the member at this place, counted from 0. */
  roleOf(place: number): MemberRole;
  /** Whether the members are people of the town, with lives of their own. */
  readonly recruitsResidents: boolean;
  /** A gang starts at least so long before the end, in days, so that most of it is seen. */
  leastDays(parameters: GangParameters): number;
  /** When each of `size` members begins and how old the account is then; the first one begins with the gang. */
  recruits(size: number, parameters: GangParameters, random: Random): Recruit[];
  /** What the gang does. Acts after the end of the window may be drawn; they are dropped later. */
  acts(gang: Gang, town: Town, random: Random): Iterable<Act>;
}

export type MemberRole = 'ORGANISER' | 'MEMBER' | 'VICTIM';

export interface Recruit {
  /** After the start of the gang, ms. */
  readonly afterMs: number;
  /** Age of the account at its first act, ms. Without meaning for residents. */
  readonly ageMs: number;
}
