import { createHash } from 'node:crypto';

/** A stored value does not match its digest: the disk changed it. */
export class DamagedValue extends Error {}

const digestBytes = 32;

/** The bytes behind their SHA-256 digest: LMDB has no checksums of its own. */
export function seal(bytes: Uint8Array): Buffer {
  return Buffer.concat([digestOf(bytes), bytes]);
}

/**
 * The bytes inside a seal, on a buffer of their own and aligned for every typed array.
 *
 * @param name  what the value is, for the message
 * @throws DamagedValue when it is missing or does not match its digest
 */
export function unseal(value: Uint8Array | undefined, name: string): Uint8Array<ArrayBuffer> {
  if (value === undefined) throw new DamagedValue(`${name} is missing`);
  const bytes = new Uint8Array(value.subarray(digestBytes));
  if (!digestOf(bytes).equals(value.subarray(0, digestBytes))) throw new DamagedValue(`${name} is damaged`);
  return bytes;
}

/** A value as sealed JSON, and back. */
export function sealJson(value: unknown): Buffer {
  return seal(Buffer.from(JSON.stringify(value)));
}

export function unsealJson<T>(value: Uint8Array | undefined, name: string): T {
  return JSON.parse(Buffer.from(unseal(value, name)).toString()) as T;
}

/** The digest in front of a sealed value, as text. */
export function sealOf(value: Uint8Array): string {
  return Buffer.from(value.subarray(0, digestBytes)).toString('hex');
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
