import type { EntityKind, EntityRef } from '../../graph/domain/entity.ts';
import { entityKinds, entityText } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import { longestId } from '../../graph/domain/ids.ts';

/** The id of an account or resource on the way out: base64url of `KIND:key`. A gang's id is its own. */
export function idOf(ref: EntityRef): string {
  return Buffer.from(entityText(ref), 'utf8').toString('base64url');
}

/**
 * What an id stands for. It need not exist.
 *
 * @param field  where the id was given, for the message
 * @throws BadInput when it was not made by `idOf`
 */
export function refOf(id: string, field: string): EntityRef {
  const ref = knownRefOf(id);
  if (ref === null) throw new BadInput(field, 'is no id of an account or a resource');
  return ref;
}

/** What an id stands for; null when it was not made by `idOf`. */
export function knownRefOf(id: string): EntityRef | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const kind = entityKinds.find((name) => name === text.slice(0, Math.max(colon, 0)));
  const key = text.slice(colon + 1);
  const ref = { kind, key } as EntityRef;
  return kind === undefined || key.length < 1 || key.length > longestId || idOf(ref) !== id ? null : ref;
}

/** @throws BadInput when the id stands for no account */
export function accountIdOf(id: string, field: string): AccountId {
  const ref = refOf(id, field);
  if (ref.kind !== ('ACCOUNT' satisfies EntityKind)) throw new BadInput(field, 'is no id of an account');
  return ref.key;
}
