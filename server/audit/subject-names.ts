import { entityKinds, entityText } from '../../graph/domain/entity.ts';
import { knownRefOf } from '../investigation/opaque-id.ts';

/**
 * How a subject is named in the log: an account or resource that was asked for by an opaque id as `KIND:key`, anything
 * else as it was given.
 */
export function subjectName(given: string): string {
  const ref = knownRefOf(given);
  return ref === null ? given : entityText(ref);
}

/** All names under which the log may hold what somebody calls so: by opaque id, by `KIND:key` or by key alone. */
export function subjectNames(given: string): string[] {
  const name = subjectName(given);
  const kind = entityKinds.find((one) => name.startsWith(`${one}:`));
  if (kind === undefined) return [name, ...entityKinds.map((one) => `${one}:${name}`)];
  return [name, name.slice(kind.length + 1)];
}
