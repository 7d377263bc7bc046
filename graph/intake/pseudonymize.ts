import { createHmac, createSecretKey } from 'node:crypto';
import { BadInput } from '../domain/errors.ts';
import type { ResourceKey } from '../domain/ids.ts';
import type { ResourceKind } from '../domain/resource-kinds.ts';

/** Stands for a personal value in the graph. */
export type Pseudonymize = (kind: ResourceKind, canonical: string) => ResourceKey;

/** Length of the HMAC key: 256 bits. */
export const pseudonymKeyBytes = 32;

const keptBytes = 16;

/**
 * Makes the function that turns canonical values into pseudonyms:
 *
 *     p1:base64url(first 16 bytes of HMAC-SHA-256(k, kind ‖ 0 ‖ canonical value))
 *
 * A plain hash would be undone by trying all phone numbers; without k nobody can try. `p1` names the key's version.
 *
 * @param key  k, 32 bytes, kept outside the store
 * @throws BadInput for a key of another length
 */
export function pseudonymizer(key: Uint8Array): Pseudonymize {
  if (key.length !== pseudonymKeyBytes) {
    throw new BadInput('PSEUDONYM_KEY_FILE', `must hold ${pseudonymKeyBytes} bytes, holds ${key.length}`);
  }
  const secret = createSecretKey(key);
  return (kind, canonical) => {
    const digest = createHmac('sha256', secret).update(`${kind}\0${canonical}`).digest();
    return `p1:${digest.toString('base64url', 0, keptBytes)}` as ResourceKey;
  };
}
