import type { EntityRef } from './entity.ts';
import type { GangId } from './ids.ts';
import type { Withdrawal } from './verdict.ts';
import type { WorkRecord } from './work-record.ts';

/**
 * How a gang can be wrong. `NOT_A_MEMBER`: an account should not be in it. `MISSING_MEMBER`: an account should be in it.
 * `TWO_GANGS`: it is two gangs in one. `INNOCENT_HUB`: a resource that holds it together is shared by strangers.
 */
export const gangFaults = ['NOT_A_MEMBER', 'MISSING_MEMBER', 'TWO_GANGS', 'INNOCENT_HUB'] as const;

export type GangFault = (typeof gangFaults)[number];

/** What a person says is wrong about a gang. Several may stand at once, beside the verdict on it. */
export interface Objection {
  /** `O-` and a number. */
  readonly objectionId: string;
  readonly gangId: GangId;
  readonly fault: GangFault;
  /** The account or resource that it names; null for `TWO_GANGS`, which names none. */
  readonly about: EntityRef | null;
  readonly reason: string;
  readonly author: string;
  /** When it was raised, epoch ms. */
  readonly at: number;
  /** The generation that the person saw. */
  readonly generation: number;
  /** Null while it stands. */
  readonly withdrawal: Withdrawal | null;
}

/** How it is kept, beside the others on its gang. */
export function objectionRecord(objection: Objection): WorkRecord {
  return {
    kind: 'OBJECTION',
    id: objection.objectionId,
    group: objection.gangId,
    version: objection.withdrawal === null ? 1 : 2,
    content: JSON.stringify(objection),
  };
}

export function objectionIn({ content }: WorkRecord): Objection {
  return JSON.parse(content) as Objection;
}

/** Those raised and not withdrawn by an instant. */
export function standingObjections(objections: readonly Objection[], at: number): Objection[] {
  return objections.filter(
    (objection) => objection.at <= at && (objection.withdrawal === null || objection.withdrawal.at > at),
  );
}
