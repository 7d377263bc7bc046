import type { Entity, ResourceRef } from '../../graph/domain/entity.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import type { AccountAnswer } from './account.ts';
import { accountOf } from './account.ts';
import type { GangAnswer } from './gang.ts';
import { findGang } from './gang.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf, refOf } from './opaque-id.ts';
import type { Pinned, Sourced } from './pinned.ts';

/** A resource over all time. */
export interface ResourceAnswer extends Sourced {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly resource: Masked;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly events: number;
  readonly accounts: number;
}

/** Anything that has an id of its own. */
export type NodeAnswer = AccountAnswer | GangAnswer | ResourceAnswer;

/** The account, resource or gang of this id; null where it is unknown, whatever the id looks like. */
export async function nodeOf(pinned: Pinned, id: string): Promise<NodeAnswer | null> {
  const ref = refIn(id);
  if (ref === null) return findGang(pinned, id);
  if (ref.kind === 'ACCOUNT') return accountOf(pinned, ref.key);
  const entity = await pinned.entityOf(ref);
  return entity === null ? null : resourceAnswer(pinned.source, ref, entity);
}

/** Which type of the schema an answer is. */
export function typeOfNode(answer: NodeAnswer): 'Account' | 'Gang' | 'Resource' {
  if ('profile' in answer) return 'Gang';
  return 'resource' in answer ? 'Resource' : 'Account';
}

function refIn(id: string) {
  try {
    return refOf(id, 'id');
  } catch {
    // Gang ids are their own: whatever is no id of an entity may be one.
    return null;
  }
}

function resourceAnswer(
  source: Sourced,
  ref: ResourceRef,
  { display, firstEventAt, lastEventAt, events, accounts }: Entity,
): ResourceAnswer {
  return {
    ...source,
    id: idOf(ref),
    kind: ref.kind,
    resource: masked(display),
    firstSeenAt: firstEventAt,
    lastSeenAt: lastEventAt,
    events,
    accounts,
  };
}
