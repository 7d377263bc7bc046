import type { ResourceRef } from '../../domain/entity.ts';
import { compareEntities, entityText } from '../../domain/entity.ts';
import type { GangEvidence, Meeting } from '../../domain/evidence-link.ts';
import type { AccountId } from '../../domain/ids.ts';

/** What ties two accounts directly. */
export interface PairEvidence {
  /** Summed and capped surprise of all their meetings, nats; 0 when they are not linked. */
  readonly total: number;
  /** The strongest meetings, strongest first; at most 5. `aAt` is of the account asked for first. */
  readonly meetings: readonly Meeting[];
  /** Resources that tie both by a constant weight, strongest first, then by kind and key. */
  readonly shared: readonly SharedTie[];
}

export interface SharedTie {
  readonly resource: ResourceRef;
  readonly nats: number;
}

/** What a gang holds of two of its members, in whichever order they are named. O(evidence). */
export function pairEvidence({ links, stars }: GangEvidence, a: AccountId, b: AccountId): PairEvidence {
  const link = links.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  const ofA = new Set(stars.filter((star) => star.accountId === a).map((star) => entityText(star.resource)));
  return {
    total: link?.nats ?? 0,
    meetings: (link?.meetings ?? []).map((meeting) => (link?.a === a ? meeting : turned(meeting))),
    shared: stars
      .filter(({ accountId, resource }) => accountId === b && ofA.has(entityText(resource)))
      .map(({ resource, nats }) => ({ resource, nats }))
      .sort((one, other) => other.nats - one.nats || compareEntities(one.resource, other.resource)),
  };
}

/** The same meeting, told from the other account. */
export function turned(meeting: Meeting): Meeting {
  return { ...meeting, aAt: meeting.bAt, bAt: meeting.aAt };
}
