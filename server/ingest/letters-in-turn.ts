import { StorageFull } from '../../graph/domain/errors.ts';
import type { DeadLetter } from '../../graph/intake/dead-letter.ts';

/** Keeps dead letters; resolves when they are written. */
export type KeepLetters = (letters: readonly DeadLetter[]) => Promise<void>;

/**
 * Lets requests that run side by side write into one file: each waits for the one before, whatever became of that.
 *
 * @throws StorageFull where the disk is full
 */
export function lettersInTurn(write: KeepLetters): KeepLetters {
  let last: Promise<void> = Promise.resolve();
  return (letters) => {
    const mine = last.then(() => write(letters)).catch(asStorageFull);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function asStorageFull(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')
    throw new StorageFull('the disk is full: rejected events cannot be kept', { cause });
  throw cause;
}
