import type { FileHandle } from 'node:fs/promises';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointsName, dayFileOf, signingKeyIn } from '../../graph/audit/audit-folder.ts';
import { signedCheckpoint } from '../../graph/audit/checkpoint.ts';
import type { AuditEntry, AuditFact } from '../../graph/audit/entry.ts';
import { chained } from '../../graph/audit/entry.ts';
import { createMerkleTree } from '../../graph/audit/merkle.ts';
import { StorageFull } from '../../graph/domain/errors.ts';
import { secondMs } from '../../graph/domain/window.ts';

/** The audit log of one process: a chain of its own. */
export interface AuditLog {
  /** Numbered at once, on disk within 100 ms. */
  note(fact: AuditFact): void;
  /**
   * Resolves when the entry is on disk.
   *
   * @throws StorageFull when it cannot be written
   */
  write(fact: AuditFact): Promise<void>;
  /** Writes what waits and a last checkpoint. */
  close(): Promise<void>;
}

export interface AuditLogParts {
  /** Folder of all chains. */
  readonly folder: string;
  /** Name of this chain: one that no process had before. */
  readonly chain: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Hears of every write that failed. */
  readonly onFailure: (error: Error) => void;
}

const noteWithinMs = 100;
const entriesPerCheckpoint = 1_000;
const checkpointEveryMs = 60 * secondMs;

/**
 * Opens a new chain. What arrives while a write is under way goes together into the next: one wait for the disk,
 * however many entries. After a failed write nothing is acknowledged any more, because what the disk holds is not known.
 */
export async function openAuditLog({ folder, chain, now, onFailure }: AuditLogParts): Promise<AuditLog> {
  const key = await signingKeyIn(folder);
  await mkdir(join(folder, chain), { recursive: true, mode: 0o700 });
  const files = openDayFiles(join(folder, chain));
  const tree = createMerkleTree();
  let last: AuditEntry | null = null;
  let waiting: AuditEntry[] = [];
  let flushing: Promise<void> | null = null;
  let failure: Error | null = null;
  let checkpointed = { size: 0, at: now() };
  let timer: NodeJS.Timeout | null = null;

  function add(fact: AuditFact): void {
    last = chained(last, chain, now(), fact);
    tree.append(last.hash);
    waiting.push(last);
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0 && failure === null) {
      const group = waiting;
      waiting = [];
      const root = tree.root();
      const { size } = tree;
      try {
        await files.append(group);
        await checkpoint(size, root, false);
      } catch (error) {
        failure = error as Error;
        onFailure(failure);
      }
    }
    flushing = null;
  }

  async function checkpoint(size: number, root: string, isLast: boolean): Promise<void> {
    const at = now();
    const due = size - checkpointed.size >= entriesPerCheckpoint || at - checkpointed.at >= checkpointEveryMs;
    if (size === checkpointed.size || (!due && !isLast)) return;
    checkpointed = { size, at };
    await files.appendCheckpoint(JSON.stringify(signedCheckpoint({ chain, size, root, at }, key)));
  }

  function flushNow(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    flushing ??= flush();
    return flushing;
  }

  return {
    note(fact) {
      add(fact);
      timer ??= setTimeout(() => void flushNow(), noteWithinMs);
    },
    async write(fact) {
      add(fact);
      await flushNow();
      if (failure !== null) throw new StorageFull('the audit log cannot be written', { cause: failure });
    },
    async close() {
      await flushNow();
      if (failure === null) await checkpoint(tree.size, tree.root(), true);
      await files.close();
    },
  };
}

/** Files of a chain: the one of the day, opened when its first entry comes, and that of the checkpoints. */
function openDayFiles(folder: string) {
  const opened = new Map<string, FileHandle>();

  async function fileOf(name: string): Promise<FileHandle> {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const file = await open(join(folder, name), 'a', 0o600);
    opened.set(name, file);
    return file;
  }

  async function append(name: string, text: string): Promise<void> {
    const file = await fileOf(name);
    await file.appendFile(text);
    await file.datasync();
  }

  return {
    async append(entries: readonly AuditEntry[]) {
      const texts = new Map<string, string>();
      for (const entry of entries) {
        const name = dayFileOf(entry.at);
        texts.set(name, `${texts.get(name) ?? ''}${JSON.stringify(entry)}\n`);
      }
      for (const [name, text] of texts) await append(name, text);
    },
    appendCheckpoint: (line: string) => append(checkpointsName, `${line}\n`),
    async close() {
      for (const file of opened.values()) await file.close();
    },
  };
}
