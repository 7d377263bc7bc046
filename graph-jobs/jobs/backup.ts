import { BadInput } from '../../graph/domain/errors.ts';
import type { StoreHealth } from '../../graph/store/port.ts';
import type { Job } from '../job.ts';
import { pseudonymKeyName } from '../pseudonym-key.ts';

export interface BackupOptions {
  /** Folder that the copy is made in, empty or not there yet. */
  readonly folder: string;
}

export interface BackupReport {
  readonly folder: string;
  readonly health: StoreHealth;
  readonly generations: number;
}

export interface BackupTools {
  /** Copies the embedded store and checks the copy; null where a server keeps the graph. */
  readonly backUpStore:
    | ((target: string) => Promise<{ readonly health: StoreHealth; readonly generations: number }>)
    | null;
}

/** Copies the store beside a running server, reads the whole copy, and says what is not in it. */
export const backup: Job<BackupOptions, BackupReport, BackupTools> = {
  name: 'backup',
  async run({ backUpStore }, { folder }) {
    if (backUpStore === null)
      throw new BadInput('NEO4J_URI', 'the graph is on a server: back it up there, as docs/operations tells');
    return { folder, ...(await backUpStore(folder)) };
  },
  describe: ({ folder, health, generations }) => [
    `${folder}: ${health.events} events, ${generations} generations, checksum ${health.checksum}`,
    `The key file (${pseudonymKeyName}, or PSEUDONYM_KEY_FILE) is not in the copy. Keep it apart from it: both`,
    'together give personal data away, and the copy alone cannot be matched with new events.',
  ],
};
