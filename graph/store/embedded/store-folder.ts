import { mkdir, mkdtemp, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable, UnknownFormat } from '../../domain/errors.ts';

/** Version of what lies on disk. Older ones are brought forward, newer ones refused. */
export const formatVersion = 3;

/** File that says which format a folder has. */
export const formatFile = 'FORMAT';
const formatPattern = /^gangscope-store (\d+)\n$/;

/**
 * Makes the folder of a new store, or checks that a folder is one. Nothing is written into a folder that is not ours.
 *
 * @returns the format that it has
 * @throws UnknownFormat for a newer format and for a folder that holds something else
 * @throws StoreUnavailable when the folder cannot be made or read
 */
export async function prepareFolder(folder: string): Promise<number> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = await readdir(folder);
    if (files.includes(formatFile)) return await checkedFormat(folder);
    checkEmpty(folder, files);
    await writeFormat(folder);
    return formatVersion;
  } catch (error) {
    if (error instanceof UnknownFormat) throw error;
    throw new StoreUnavailable(`${folder} cannot be opened`, { cause: error });
  }
}

/** The format appears whole or not at all, however many write it at once. */
export async function writeFormat(folder: string): Promise<void> {
  const drafts = await mkdtemp(join(folder, `${formatFile}.`));
  const draft = join(drafts, formatFile);
  await writeFile(draft, `gangscope-store ${formatVersion}\n`, { mode: 0o600, flush: true });
  await rename(draft, join(folder, formatFile));
  await rmdir(drafts);
}

function checkEmpty(folder: string, files: readonly string[]): void {
  const foreign = files.find((file) => !file.startsWith(`${formatFile}.`));
  if (foreign !== undefined)
    throw new UnknownFormat(
      `${folder} holds ${foreign} but no store: this program makes store format ${formatVersion}`,
    );
}

async function checkedFormat(folder: string): Promise<number> {
  const found = Number(formatPattern.exec(await readFile(join(folder, formatFile), 'latin1'))?.[1]);
  if (!(found >= 1 && found <= formatVersion))
    throw new UnknownFormat(
      `${folder} has store format ${Number.isNaN(found) ? 'unknown' : found}, this program reads store formats 1 to ${formatVersion}`,
    );
  return found;
}
