import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnknownFormat } from '../../domain/errors.ts';

/** Version of what lies on disk. A program opens its own version only. */
export const formatVersion = 1;

const formatFile = 'FORMAT';
const formatPattern = /^gangscope-store (\d+)\n$/;

/**
 * Makes the folder of a new store, or checks that a folder is one. Nothing is written into a folder that is not ours.
 *
 * @param holder  names the half-written file of this process, so that two may begin a store at once
 * @throws UnknownFormat for a newer or older format and for a folder that holds something else
 */
export async function prepareFolder(folder: string, holder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await readdir(folder);
  if (files.includes(formatFile)) return checkFormat(folder);
  const foreign = files.find((file) => !file.startsWith(`${formatFile}.`));
  if (foreign !== undefined)
    throw new UnknownFormat(
      `${folder} holds ${foreign} but no store: this program makes and reads store format ${formatVersion}`,
    );
  const draft = join(folder, `${formatFile}.${holder}`);
  await writeFile(draft, `gangscope-store ${formatVersion}\n`, { mode: 0o600, flush: true });
  await rename(draft, join(folder, formatFile));
}

async function checkFormat(folder: string): Promise<void> {
  const found = formatPattern.exec(await readFile(join(folder, formatFile), 'latin1'))?.[1];
  if (found !== String(formatVersion))
    throw new UnknownFormat(
      `${folder} has store format ${found ?? 'unknown'}, this program reads store format ${formatVersion}`,
    );
}
