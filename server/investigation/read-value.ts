import type { ResourceKey } from '../../graph/domain/ids.ts';
import { longestId } from '../../graph/domain/ids.ts';
import { resourceKindFacts, resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { canonicalize } from '../../graph/intake/canonicalize.ts';
import type { IntakeSettings } from '../../graph/intake/intake-settings.ts';
import type { Pseudonymize } from '../../graph/intake/pseudonymize.ts';
import type { ReadValue } from './search.ts';

/**
 * Reads a text as events are read, once for each kind of resource: two spellings of one phone number find one phone.
 * The value itself goes no further than its pseudonym.
 */
export function valueReader(intake: IntakeSettings, pseudonymize: Pseudonymize): ReadValue {
  return (text) =>
    resourceKinds.flatMap((kind) => {
      const canonical = canonicalize(kind, text, intake);
      if (!('value' in canonical)) return [];
      const { value } = canonical;
      if (resourceKindFacts[kind].storedAs === 'PSEUDONYM') return [{ kind, key: pseudonymize(kind, value) }];
      return value.length <= longestId ? [{ kind, key: value as ResourceKey }] : [];
    });
}
