import { mkdir, mkdtemp, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable, UnknownFormat } from '../../domain/errors.ts';

/** Version of what lies on disk. A program opens its own version only. */
export const formatVersion = 1;

/** File that says which format a folder has. */
export const formatFile = 'FORMAT';
const formatPattern = /^gangscope-store (\d+)\n$/;

/**
 * Makes the folder of a new store, or checks that a folder is one. Nothing is written into a folder that is not ours.
 *
 * @throws UnknownFormat for a newer or older format and for a folder that holds something else
 * @throws StoreUnavailable when the folder cannot be made or read
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = await readdir(folder);
    await (files.includes(formatFile) ? checkFormat(folder) : beginFormat(folder, files));
  } catch (error) {
    if (error instanceof UnknownFormat) throw error;
    throw new StoreUnavailable(`${folder} cannot be opened`, { cause: error });
  }
}

/** The format appears whole or not at all, however many begin the store at once. */
async function beginFormat(folder: string, files: readonly string[]): Promise<void> {
  const foreign = files.find((file) => !file.startsWith(`${formatFile}.`));
  if (foreign !== undefined)
    throw new UnknownFormat(
      `${folder} holds ${foreign} but no store: this program makes and reads store format ${formatVersion}`,
    );
  const drafts = await mkdtemp(join(folder, `${formatFile}.`));
  const draft = join(drafts, formatFile);
  await writeFile(draft, `gangscope-store ${formatVersion}\n`, { mode: 0o600, flush: true });
  await rename(draft, join(folder, formatFile));
  await rmdir(drafts);
}

async function checkFormat(folder: string): Promise<void> {
  const found = formatPattern.exec(await readFile(join(folder, formatFile), 'latin1'))?.[1];
  if (found !== String(formatVersion))
    throw new UnknownFormat(
      `${folder} has store format ${found ?? 'unknown'}, this program reads store format ${formatVersion}`,
    );
}
