import { createHash } from 'node:crypto';

/**
 * Root of the hash tree over leaves in order, hexadecimal (RFC 6962, section 2.1): a leaf is hashed behind a zero
 * byte, a node behind a one, and the left subtree holds the largest power of two below the number of leaves.
 */
export interface MerkleTree {
  readonly size: number;
  append(leaf: string): void;
  root(): string;
}

/** Keeps the roots of the full subtrees alone: O(log n) memory and amortised O(1) hashes a leaf. */
export function createMerkleTree(): MerkleTree {
  /** Roots of full subtrees, largest first, with their heights. */
  const peaks: { readonly height: number; readonly hash: Buffer }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(leaf) {
      let peak = { height: 0, hash: digest(0, Buffer.from(leaf, 'utf8')) };
      for (let last = peaks.at(-1); last?.height === peak.height; last = peaks.at(-1)) {
        peaks.pop();
        peak = { height: peak.height + 1, hash: digest(1, last.hash, peak.hash) };
      }
      peaks.push(peak);
      size += 1;
    },
    root() {
      const [last, ...others] = peaks.map(({ hash }) => hash).reverse();
      if (last === undefined) return createHash('sha256').digest('hex');
      return others.reduce((right, left) => digest(1, left, right), last).toString('hex');
    },
  };
}

function digest(prefix: number, ...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
}
