import type { Mention, MentionFlag } from '../domain/event.ts';
import type { ResourceKey } from '../domain/ids.ts';
import type { Relationship, ResourceKind } from '../domain/resource-kinds.ts';
import { resourceKindFacts, resourceKinds } from '../domain/resource-kinds.ts';
import { canonicalize } from './canonicalize.ts';
import type { IntakeSettings } from './intake-settings.ts';
import { maskOf } from './mask.ts';
import type { Pseudonymize } from './pseudonymize.ts';
import { recentCache } from './recent-cache.ts';

/** What a value of one field becomes: a mention, a flag in place of one, or a problem that refuses the row. */
export type Mentioned = Mention | MentionFlag | { readonly problem: string };

/** A field of an event that names a resource. */
export interface MentionField {
  readonly field: string;
  /** Longest value, in characters. */
  readonly mostCharacters: number;
  /** @param text  trimmed, not empty, not longer than `mostCharacters` */
  read(text: string): Mentioned;
}

const mostCharacters: Readonly<Record<ResourceKind, number>> = {
  DEVICE: 256,
  IP: 64,
  WIFI: 32,
  GEO_CELL: 64,
  PHONE: 64,
  ID_NUMBER: 64,
  BANK_CARD: 64,
  EMAIL: 254,
  ADDRESS: 512,
  EMPLOYER: 128,
};

/** Values kept for each field: parsing a phone and one HMAC take 20 µs, finding them again 0.1 µs. */
const mostRemembered = 20_000;

/** One reader for each field that names a resource, in the order in which an event lists its mentions. */
export function mentionFields(pseudonymize: Pseudonymize, settings: IntakeSettings): readonly MentionField[] {
  return resourceKinds.flatMap((kind) =>
    Object.entries(resourceKindFacts[kind].fields).map(([field, through]) => {
      const mentionOf = (text: string): Mentioned => {
        const canonical = canonicalize(kind, text, settings);
        if ('flag' in canonical) return canonical.flag;
        if ('problem' in canonical) return canonical;
        return mention(kind, through, canonical.value, pseudonymize);
      };
      return { field, mostCharacters: mostCharacters[kind], read: remembered(mentionOf) };
    }),
  );
}

function mention(
  kind: ResourceKind,
  through: Relationship,
  canonical: string,
  pseudonymize: Pseudonymize,
): Mention {
  const plain = resourceKindFacts[kind].storedAs === 'PLAIN';
  const key = plain ? (canonical as ResourceKey) : pseudonymize(kind, canonical);
  return { kind, key, through, mask: maskOf(kind, canonical, key) };
}

function remembered(read: (text: string) => Mentioned): (text: string) => Mentioned {
  const recent = recentCache<Mentioned>(mostRemembered);
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    recent.put(text, found);
    return found;
  };
}
