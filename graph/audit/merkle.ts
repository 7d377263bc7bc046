import { hash } from 'node:crypto';

/**
 * Root of the hash tree over leaves in order, hexadecimal (RFC 6962, section 2.1): a leaf is hashed behind a zero
 * byte, a node behind a one, and the left subtree holds the largest power of two below the number of leaves.
 */
export interface MerkleTree {
  readonly size: number;
  append(leaf: string): void;
  root(): string;
}

/** Keeps the roots of the full subtrees alone: O(log n) memory and amortised two hashes a leaf. */
export function createMerkleTree(): MerkleTree {
  /** Roots of full subtrees, largest first, with their heights. */
  const peaks: { readonly height: number; readonly digest: string }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(leaf) {
      let peak = { height: 0, digest: hash('sha256', `\0${leaf}`, 'hex') };
      for (let last = peaks.at(-1); last?.height === peak.height; last = peaks.at(-1)) {
        peaks.pop();
        peak = { height: peak.height + 1, digest: nodeOf(last.digest, peak.digest) };
      }
      peaks.push(peak);
      size += 1;
    },
    root() {
      const [last, ...others] = peaks.map(({ digest }) => digest).reverse();
      if (last === undefined) return hash('sha256', '', 'hex');
      return others.reduce((right, left) => nodeOf(left, right), last);
    },
  };
}

function nodeOf(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex');
}
