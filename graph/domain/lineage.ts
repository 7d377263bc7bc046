import type { AccountId, GangId } from './ids.ts';

/** What became of a gang from one generation to the next. */
export const lineageKinds = [
  'BORN',
  'GROWN',
  'SHRUNK',
  'SPLIT',
  'MERGED',
  'DORMANT',
  'DISSOLVED',
  'REVIVED',
] as const;

export type LineageKind = (typeof lineageKinds)[number];

/** One step in the life of gangs, as a refresh found it. Ids are never reused. */
export interface LineageStep {
  readonly kind: LineageKind;
  /** Gangs before the step, by id; empty for `BORN`. */
  readonly from: readonly GangId[];
  /** Gangs after the step, by id, the one that keeps the id first; empty for `DORMANT` and `DISSOLVED`. */
  readonly to: readonly GangId[];
  /** Jaccard index of the two cores, 0 to 1; null where there is only one. */
  readonly overlap: number | null;
  /** The finding in figures, such as core sizes before and after. */
  readonly values: Readonly<Record<string, number>>;
}

/** A step with its place in time. */
export interface LineageEvent extends LineageStep {
  readonly generation: number;
  /** The generation's as-of instant, epoch ms. */
  readonly at: number;
}

/** A gang that the last runs did not find again. It may revive under its id. */
export interface DormantGang {
  readonly gangId: GangId;
  /** Core members when it was last found, by account id. */
  readonly core: readonly AccountId[];
  /** Refreshes in a row that did not find it, at least 1. */
  readonly missed: number;
}

/** How little changed from the shown generation to this one. Null where there is nothing to compare. */
export interface Stability {
  /** Gangs with a core Jaccard index of at least 0.5 to an earlier gang that keep its id, share of all such gangs. */
  readonly idsKept: number | null;
  /** Labelled accounts of the earlier generation that lost their gang or changed it, share of those still in the window. */
  readonly churn: number | null;
  /** Normalised mutual information of both partitions over accounts in a gang in both. */
  readonly mutualInformation: number | null;
  /** Adjusted Rand index of both partitions over the same accounts. */
  readonly adjustedRand: number | null;
}
