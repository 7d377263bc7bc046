import { type Database, type Key, open, type RootDatabase } from 'lmdb';
import { GangscopeError, StorageFull, StoreUnavailable } from '../../domain/errors.ts';

/** The LMDB environment of a store: durable, atomic, shared by processes. */
export interface Environment {
  /** Sealed event blocks by the recording number of their first event. */
  readonly blocks: Database<Buffer, number>;
  /** Sealed parts of generations. */
  readonly generations: Database<Buffer, Key>;
  /** Small rows: head, publication, leases, notes. */
  readonly facts: Database<unknown, Key>;
  /**
   * Runs `action` as one transaction, alone over all processes; what it throws undoes it. Resolves after the commit
   * has reached the disk, so a caller may acknowledge then and not before.
   *
   * @throws StorageFull when the disk takes no more; nothing of the transaction was kept
   */
  write<T>(action: () => T): Promise<T>;
  /** Makes the next reads see what any process has committed until now. */
  refresh(): void;
  /** Ids of other living processes that have read the store and have it open. */
  otherReaders(): readonly number[];
  /** Copies what is committed now into a folder, beside whoever writes. */
  backUp(folder: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws StoreUnavailable when the folder cannot be opened */
export function openEnvironment(folder: string): Environment {
  const root = openRoot(folder);
  return {
    blocks: root.openDB<Buffer, number>({ name: 'blocks', encoding: 'binary', keyEncoding: 'uint32' }),
    generations: root.openDB<Buffer, Key>({ name: 'generations', encoding: 'binary' }),
    facts: root.openDB<unknown, Key>({ name: 'facts', encoding: 'json' }),
    async write(action) {
      try {
        // A child transaction, because a plain one keeps the writes that came before a throw.
        return await root.childTransaction(action);
      } catch (error) {
        throw await asRefusal(error);
      }
    },
    refresh: () => root.resetReadTxn(),
    otherReaders() {
      root.readerCheck();
      const readers = root.readerList().matchAll(/^\s*(\d+)\s/gm);
      return Array.from(readers, ([, id]) => Number(id)).filter((id) => id !== process.pid);
    },
    backUp: (folder) => root.backup(folder, false),
    close: () => root.close(),
  };
}

function openRoot(folder: string): RootDatabase {
  try {
    return open({
      path: folder,
      // A commit is on disk before anybody sees it: no process ever reads what a power loss could take back.
      overlappingSync: false,
      // Without this a failed commit also rejects a promise that nobody can reach, which ends the process.
      eventTurnBatching: false,
      noSubdir: false,
    });
  } catch (error) {
    throw new StoreUnavailable(`${folder} cannot be opened`, { cause: error });
  }
}

/** LMDB reports a refused commit as an error with a promise of the reason, a refused page as one with a number. */
async function asRefusal(error: unknown): Promise<unknown> {
  if (error instanceof GangscopeError || !(error instanceof Error)) return error;
  const { commitError, code } = error as Error & { commitError?: Promise<never>; code?: unknown };
  if (commitError === undefined && typeof code !== 'number') return error;
  const reason: unknown = commitError === undefined ? error : await commitError.catch((cause) => cause);
  return new StorageFull('the disk took no more: nothing of this write was kept', { cause: reason });
}
