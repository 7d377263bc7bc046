import type { KeyObject } from 'node:crypto';
import type { Checkpoint } from './checkpoint.ts';
import { isGenuine } from './checkpoint.ts';
import type { AuditEntry } from './entry.ts';
import { hashOfEntry, noHash } from './entry.ts';
import { createMerkleTree } from './merkle.ts';

/** Where a chain stops being what was written. */
export interface AuditFault {
  /** Number of the entry, or of the first one that is missing. */
  readonly seq: number;
  readonly problem:
    | 'BROKEN_LINE'
    | 'EDITED'
    | 'OTHER_CHAIN'
    | 'OUT_OF_ORDER'
    | 'NOT_LINKED'
    | 'BACK_DATED'
    | 'FORGED_CHECKPOINT'
    | 'OTHER_HISTORY'
    | 'CUT';
}

/** Lines of one chain in order, and the checkpoints taken of it. */
export interface AuditRecord {
  readonly chain: string;
  readonly lines: Iterable<string>;
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * The first fault of a chain, null where it is whole: every entry hashes to what it says, follows the one before and
 * is not older, and every checkpoint is genuine and states what the chain held at that length. A chain that was cut at
 * its end is found by the first checkpoint behind the cut. One pass, O(n).
 */
export function verifyChain(
  { chain, lines, checkpoints }: AuditRecord,
  publicKey: KeyObject,
): AuditFault | null {
  const stated = [...checkpoints].sort((a, b) => a.size - b.size);
  const forged = stated.find((checkpoint) => checkpoint.chain !== chain || !isGenuine(checkpoint, publicKey));
  if (forged !== undefined) return { seq: forged.size, problem: 'FORGED_CHECKPOINT' };
  const tree = createMerkleTree();
  let before: AuditEntry | null = null;
  let next = 0;
  for (const line of lines) {
    const entry = entryIn(line);
    if (entry === null) return { seq: tree.size + 1, problem: 'BROKEN_LINE' };
    const problem = problemOf(entry, before, chain);
    if (problem !== null) return { seq: tree.size + 1, problem };
    tree.append(entry.hash);
    before = entry;
    for (; stated[next]?.size === tree.size; next += 1)
      if (stated[next]!.root !== tree.root()) return { seq: tree.size, problem: 'OTHER_HISTORY' };
  }
  return next < stated.length ? { seq: tree.size + 1, problem: 'CUT' } : null;
}

function problemOf(
  entry: AuditEntry,
  before: AuditEntry | null,
  chain: string,
): AuditFault['problem'] | null {
  if (hashOfEntry(entry) !== entry.hash) return 'EDITED';
  if (entry.chain !== chain) return 'OTHER_CHAIN';
  if (entry.seq !== (before?.seq ?? 0) + 1) return 'OUT_OF_ORDER';
  if (entry.prev !== (before?.hash ?? noHash)) return 'NOT_LINKED';
  return entry.at < (before?.at ?? 0) ? 'BACK_DATED' : null;
}

function entryIn(line: string): AuditEntry | null {
  try {
    return JSON.parse(line) as AuditEntry;
  } catch {
    return null;
  }
}
