import type { GraphStore } from '../graph/store/port.ts';
import type { Progress } from './progress.ts';

/** One piece of batch work. Running it again with the same input ends the same. It may ask for fewer tools than there are. */
export interface Job<Options, Report, Tools = JobTools> {
  /** The word that starts it: `npm run jobs -- <name>`. */
  readonly name: string;
  run(tools: Tools, options: Options): Promise<Report>;
  /** What the operator reads on standard output when it is done, one entry a line. Nothing where left out. */
  describe?(report: Report): readonly string[];
  /** `done` where left out. A job that throws ends with `failed`, or with `wrongUse` for a BadInput. */
  exitCodeOf?(report: Report): ExitCode;
}

/** What the composition root lends to a job. Clock, randomness and disk come from here alone. */
export interface JobTools {
  /** The store of the settings: opened at the first call, the same one after, closed by the composition root. */
  openStore(): Promise<GraphStore>;
  /** Folder of the embedded store, of the key file and of dead letters. */
  readonly dataDir: string;
  /** Where the HMAC key of pseudonyms lies; null = in `dataDir`. */
  readonly pseudonymKeyFile: string | null;
  /** Epoch milliseconds UTC. */
  now(): number;
  randomBytes(size: number): Uint8Array;
  readonly progress: Progress;
  /** Writes one line to standard output. */
  print(line: string): void;
  /** Writes one line to standard error. */
  warn(line: string): void;
  /** Asks the person at the terminal; false where there is none. */
  confirm(question: string): Promise<boolean>;
}

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** How every job ends. `done` also means "already running". */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, rowsRejected: 3, held: 4 } as const;
