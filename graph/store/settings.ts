import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { BadInput } from '../domain/errors.ts';

/** What an operator may choose about the store and what lies beside it. */
export interface StoreSettings {
  /** Folder of the store, of the key file and of dead letters; absolute. */
  readonly dataDir: string;
  /** Folder of the embedded store alone. */
  readonly storeFolder: string;
  /** File with the key of pseudonyms, absolute; null = one in `dataDir`. */
  readonly pseudonymKeyFile: string | null;
  /** IANA name of the zone in which the page shows times. Stored and sent times are UTC. */
  readonly timeZone: string;
  /** Where the Neo4j server is that keeps the graph; null = the embedded store does. */
  readonly neo4j: Neo4jSettings | null;
}

export interface Neo4jSettings {
  /** `bolt://host:port`, `neo4j://host`, or with `+s` for an encrypted connection. */
  readonly uri: string;
  /** Null where the server asks for no credentials. */
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string;
}

const shape = z.object({
  DATA_DIR: z.string().default('./data'),
  PSEUDONYM_KEY_FILE: z.string().optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must name a time zone, such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+$/, 'must be like bolt://127.0.0.1:7687')
    .optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
});

/**
 * The store's settings from environment variables. An empty variable counts as unset.
 *
 * @param workingFolder  what relative paths start from
 * @throws BadInput naming every problem at once
 */
export function readStoreSettings(
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): StoreSettings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const read = shape.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new BadInput('settings', problems.join('; '));
  }
  const { DATA_DIR, PSEUDONYM_KEY_FILE, TIME_ZONE } = read.data;
  const dataDir = resolve(workingFolder, DATA_DIR);
  return Object.freeze({
    dataDir,
    storeFolder: storeFolderIn(dataDir),
    pseudonymKeyFile: PSEUDONYM_KEY_FILE === undefined ? null : resolve(workingFolder, PSEUDONYM_KEY_FILE),
    timeZone: TIME_ZONE,
    neo4j: neo4jSettingsOf(read.data, workingFolder),
  });
}

function neo4jSettingsOf(given: z.infer<typeof shape>, workingFolder: string): Neo4jSettings | null {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE, NEO4J_DATABASE } = given;
  if (NEO4J_URI === undefined) return null;
  const password =
    NEO4J_PASSWORD_FILE === undefined
      ? (NEO4J_PASSWORD ?? null)
      : passwordIn(resolve(workingFolder, NEO4J_PASSWORD_FILE));
  if (NEO4J_USER === undefined && password !== null)
    throw new BadInput('settings', 'NEO4J_USER must be set where there is a password');
  return Object.freeze({ uri: NEO4J_URI, user: NEO4J_USER ?? null, password, database: NEO4J_DATABASE });
}

/** The first line of a file, so that the password stands neither in the environment nor in a list of processes. */
function passwordIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch (cause) {
    throw new BadInput('settings', `NEO4J_PASSWORD_FILE ${path} cannot be read`, { cause });
  }
}

/** Where the embedded store lies inside a data folder. */
export function storeFolderIn(dataDir: string): string {
  return join(dataDir, 'store');
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
