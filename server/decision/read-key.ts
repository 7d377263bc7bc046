import type { EntityRef } from '../../graph/domain/entity.ts';
import { accountRef, entityKinds } from '../../graph/domain/entity.ts';
import type { AccountId, ResourceKey } from '../../graph/domain/ids.ts';
import { longestId } from '../../graph/domain/ids.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { resourceKindFacts } from '../../graph/domain/resource-kinds.ts';
import { canonicalize } from '../../graph/intake/canonicalize.ts';
import type { IntakeSettings } from '../../graph/intake/intake-settings.ts';
import { looksPersonal } from '../../graph/intake/personal-account-id.ts';
import type { Pseudonymize } from '../../graph/intake/pseudonymize.ts';

/** The entity that a caller names by `{ type, key }`; null for what nothing can be named by. */
export type ReadKey = (asked: unknown) => EntityRef | null;

/** A pseudonym as answers hold it: 16 bytes as base64url. */
const pseudonymText = /^p1:[\w-]{22}$/;

const kinds: ReadonlySet<unknown> = new Set(entityKinds);

/**
 * Reads a key as events are read: two spellings of one phone number are one phone, and a personal value goes no
 * further than its pseudonym. A pseudonym of an earlier answer is taken as it is. An account number that looks like a
 * phone or identity number is refused, as events that hold one are. A value that would link nobody, such as a junk
 * device id, is read and will never be known.
 */
export function keyReader(intake: IntakeSettings, pseudonymize: Pseudonymize): ReadKey {
  return (asked) => {
    if (typeof asked !== 'object' || asked === null) return null;
    const { type, key } = asked as { readonly type?: unknown; readonly key?: unknown };
    if (typeof key !== 'string' || key.length > longestId || !kinds.has(type)) return null;
    const text = key.trim();
    if (text === '') return null;
    if (type === 'ACCOUNT') return looksPersonal(text) ? null : accountRef(text as AccountId);
    return resourceOf(type as ResourceKind, text);
  };

  function resourceOf(kind: ResourceKind, text: string): EntityRef | null {
    const isPersonal = resourceKindFacts[kind].storedAs === 'PSEUDONYM';
    if (isPersonal && pseudonymText.test(text)) return { kind, key: text as ResourceKey };
    const canonical = canonicalize(kind, text, intake);
    if ('problem' in canonical) return null;
    const value = 'value' in canonical ? canonical.value : text;
    return { kind, key: isPersonal ? pseudonymize(kind, value) : (value as ResourceKey) };
  }
}
