import type { KeyObject } from 'node:crypto';
import { sign, verify } from 'node:crypto';

/** A signed statement of how long a chain was and what it held. */
export interface Checkpoint {
  readonly chain: string;
  /** Entries that it covers, from the first on. */
  readonly size: number;
  /** Root of the hash tree over their hashes. */
  readonly root: string;
  /** Epoch ms. */
  readonly at: number;
  /** Ed25519 over the other members, base64. */
  readonly signature: string;
}

export function signedCheckpoint(statement: Omit<Checkpoint, 'signature'>, key: KeyObject): Checkpoint {
  return { ...statement, signature: sign(null, textOf(statement), key).toString('base64') };
}

export function isGenuine(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  return verify(null, textOf(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64'));
}

function textOf({ chain, size, root, at }: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify([chain, size, root, at]));
}
