import type { ResourceRef } from './entity.ts';
import type { AccountId } from './ids.ts';

/** Weights are stored as whole numbers of this part of a nat, so that sums do not depend on their order. */
export const unitsPerNat = 1024;

/** Two accounts with the summed surprise of their meetings. `a` comes before `b` in text order. */
export interface EvidenceLink {
  readonly a: AccountId;
  readonly b: AccountId;
  /** Summed and capped surprise of all meetings. */
  readonly nats: number;
  /** The strongest meetings, strongest first, then earliest; at most 5. */
  readonly meetings: readonly Meeting[];
}

/** Two accounts on one resource, close in time. */
export interface Meeting {
  readonly resource: ResourceRef;
  readonly display: string;
  /** First instant of the visit of `a`, epoch ms; likewise of `b`. */
  readonly aAt: number;
  readonly bAt: number;
  readonly gapMs: number;
  /** Mean gap of independent visits to this resource: 1 / ρ. */
  readonly expectedGapMs: number;
  readonly nats: number;
}

/** An account and a resource of a gang, with the constant weight that ties them. */
export interface StarLink {
  readonly accountId: AccountId;
  readonly resource: ResourceRef;
  readonly nats: number;
}

/** All links inside one gang. */
export interface GangEvidence {
  readonly links: readonly EvidenceLink[];
  readonly stars: readonly StarLink[];
}
