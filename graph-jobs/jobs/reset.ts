import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Job } from '../job.ts';
import { exitCodes } from '../job.ts';
import { pseudonymKeyName } from '../pseudonym-key.ts';

export interface ResetOptions {
  /** Do not ask. */
  readonly yes: boolean;
}

export interface ResetReport {
  readonly dataDir: string;
  /** Names removed from the folder, sorted; null when the person said no. */
  readonly removed: readonly string[] | null;
}

/** What a data folder of ours holds at least one of. */
const ownNames: ReadonlySet<string> = new Set(['store', 'dead-letters']);
const keptNames: ReadonlySet<string> = new Set([pseudonymKeyName, 'audit']);

/**
 * Empties the data folder after asking, and keeps the key file: without it no pseudonym of another copy could ever be
 * matched again. It keeps the audit log as well: who did what is no part of the data. A folder that holds no store of ours is somebody's, and is left alone.
 */
export const reset: Job<ResetOptions, ResetReport> = {
  name: 'reset',
  async run({ dataDir, confirm }, { yes }) {
    const names = (await namesIn(dataDir)).filter((name) => !keptNames.has(name));
    if (names.length > 0 && !names.some((name) => ownNames.has(name))) {
      throw new BadInput(
        'DATA_DIR',
        `${dataDir} holds no store, but ${names.length} other files; nothing was deleted`,
      );
    }
    if (names.length > 0 && !yes && !(await confirm(`Delete ${names.join(', ')} in ${dataDir}?`))) {
      return { dataDir, removed: null };
    }
    for (const name of names) await rm(join(dataDir, name), { recursive: true });
    return { dataDir, removed: names };
  },
  describe: ({ dataDir, removed }) => [
    removed === null
      ? 'Nothing was deleted; --yes answers without asking.'
      : removed.length === 0
        ? `${dataDir} was empty already.`
        : `${dataDir} is empty; the key file and the audit log stay.`,
  ],
  exitCodeOf: ({ removed }) => (removed === null ? exitCodes.failed : exitCodes.done),
};

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
