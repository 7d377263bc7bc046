import { accountRef } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { VerdictTarget } from '../../graph/domain/verdict.ts';
import { idOf, refOf } from '../investigation/opaque-id.ts';
import type { Pinned } from '../investigation/pinned.ts';

/**
 * What a verdict's target id stands for: an account, or else a gang. It need not exist.
 *
 * @throws BadInput for the id of a resource
 */
export function verdictTargetOf(id: string): VerdictTarget {
  const ref = entityIn(id);
  if (ref === null) return { kind: 'GANG', gangId: id as GangId };
  if (ref.kind === 'ACCOUNT') return { kind: 'ACCOUNT', accountId: ref.key };
  throw new BadInput('target', 'is an id of a resource; verdicts are on gangs and accounts');
}

export function idOfTarget(target: VerdictTarget): string {
  return target.kind === 'GANG' ? target.gangId : idOf(accountRef(target.accountId));
}

/** Whether the target is an account with events, or a gang of the pinned generation. */
export async function isKnownTarget(pinned: Pinned, target: VerdictTarget): Promise<boolean> {
  const found =
    target.kind === 'GANG' ? pinned.gangOf(target.gangId) : pinned.entityOf(accountRef(target.accountId));
  return (await found) !== null;
}

function entityIn(id: string) {
  try {
    return refOf(id, 'target');
  } catch {
    // Gang ids are their own: whatever is no id of an entity may be one.
    return null;
  }
}
