import { link, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BadInput } from '../graph/domain/errors.ts';
import { pseudonymKeyBytes } from '../graph/intake/pseudonymize.ts';

/** Name of the key file inside the data folder. `reset` keeps it. */
export const pseudonymKeyName = 'pseudonym.key';

/** Where the key lies, and how to make one. */
export interface KeyPlace {
  readonly dataDir: string;
  /** The operator's key file, which must exist; null = one in `dataDir`, made at first use. */
  readonly pseudonymKeyFile: string | null;
  randomBytes(size: number): Uint8Array;
}

const field = 'PSEUDONYM_KEY_FILE';

/**
 * The HMAC key of pseudonyms. Two processes that start at once get one key: the file is made whole or not at all.
 *
 * @throws BadInput for a file that others may read, that has another length, or that is missing where it was named
 */
export async function loadPseudonymKey(place: KeyPlace): Promise<Uint8Array> {
  const path = keyPath(place);
  const found = await readKey(path);
  if (found !== null) return found;
  if (place.pseudonymKeyFile !== null) return missing(path);
  await createKey(path, place.randomBytes(pseudonymKeyBytes));
  return (await readKey(path)) ?? missing(path);
}

/** The key as it is; null where none was made yet. Writes nothing. */
export async function findPseudonymKey(place: KeyPlace): Promise<Uint8Array | null> {
  return readKey(keyPath(place));
}

function keyPath({ dataDir, pseudonymKeyFile }: KeyPlace): string {
  return pseudonymKeyFile ?? join(dataDir, pseudonymKeyName);
}

async function readKey(path: string): Promise<Uint8Array | null> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) {
      const octal = (mode & 0o777).toString(8).padStart(4, '0');
      throw new BadInput(field, `${path} may be read by its owner only (mode 0600), its mode is ${octal}`);
    }
    const key = await readFile(path);
    if (key.length === pseudonymKeyBytes) return key;
    throw new BadInput(field, `${path} must hold ${pseudonymKeyBytes} bytes, holds ${key.length}`);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return null;
    throw cause;
  }
}

/** Writes a file of its own first and gives it the name at last: of two processes one wins, and both read its key. */
async function createKey(path: string, key: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const folder = await mkdtemp(`${path}.`);
  try {
    const own = join(folder, 'key');
    await writeFile(own, key, { mode: 0o600, flush: true });
    await link(own, path);
  } catch (cause) {
    if (!hasCode(cause, 'EEXIST')) throw cause;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function missing(path: string): never {
  throw new BadInput(field, `there is no file ${path}`);
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
