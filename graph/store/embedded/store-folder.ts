import {
  mkdir,
  mkdtemp,
  open as openFile,
  readdir,
  readFile,
  rename,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable, UnknownFormat } from '../../domain/errors.ts';

/** Version of what lies on disk. Older ones are brought forward, newer ones refused. */
export const formatVersion = 3;

/** File that says which format a folder has. */
export const formatFile = 'FORMAT';
const formatPattern = /^gangscope-store (\d+)\n$/;

/** What LMDB keeps in a folder, and how its first page begins: with a magic number behind the head of the page. */
const contentFile = 'data.mdb';
const magic = Buffer.from('dec0efbe', 'hex');
const magicAt = 24;

/**
 * Makes the folder of a new store, or checks that a folder is one. Nothing is written into a folder that is not ours.
 *
 * @returns the format that it has
 * @throws UnknownFormat for a newer format and for a folder that holds something else
 * @throws StoreUnavailable when the folder cannot be made or read, or does not hold what LMDB could open
 */
export async function prepareFolder(folder: string): Promise<number> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = await readdir(folder);
    if (files.includes(formatFile)) {
      const format = await checkedFormat(folder);
      if (files.includes(contentFile)) await checkContent(join(folder, contentFile));
      return format;
    }
    checkEmpty(folder, files);
    await writeFormat(folder);
    return formatVersion;
  } catch (error) {
    if (error instanceof UnknownFormat || error instanceof StoreUnavailable) throw error;
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

/** LMDB would end the process over a file that is none of its own; an empty one is about to be begun by another. */
async function checkContent(path: string): Promise<void> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(magic.length), 0, magic.length, magicAt);
    const { size } = await file.stat();
    if (size > 0 && !(bytesRead === magic.length && buffer.equals(magic)))
      throw new StoreUnavailable(`${path} is damaged: it does not begin as the content of a store does`);
  } finally {
    await file.close();
  }
}
