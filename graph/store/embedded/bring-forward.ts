import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../../domain/errors.ts';
import type { Environment } from './environment.ts';
import { headOf, newestNumber } from './generation-rows.ts';
import { publicationsFromFormat1 } from './publications-from-format-1.ts';
import { formatFile, formatVersion, writeFormat } from './store-folder.ts';

/**
 * What each older format lacks. Key: format. Each step is for use inside a transaction and leaves events alone. Labels of
 * format 2 stay as they are: both forms are read.
 */
const steps: ReadonlyMap<number, (environment: Environment) => void> = new Map([
  [1, publicationsFromFormat1],
]);

/**
 * Brings a store of an older format to this program's, in one transaction: a program that is stopped meanwhile leaves
 * the old store or the new one. A copy of the old one lies in `format-N` of its folder until the new one was read.
 * Does nothing for what another process has brought forward already.
 *
 * @throws StoreUnavailable when another process has the store open, or the new store cannot be read; the copy stays
 */
export async function bringForward(environment: Environment, folder: string, from: number): Promise<void> {
  const others = environment.otherReaders();
  if (others.length > 0)
    throw new StoreUnavailable(
      `${folder} has store format ${from} and is in use by process ${others.join(', ')}: stop it, so that the store can be brought forward to format ${formatVersion}`,
    );
  const copy = join(folder, `format-${from}`);
  await keepCopy(environment, folder, copy);
  await environment.write(() => {
    const reached = (environment.facts.get('format') as number | undefined) ?? from;
    for (let format = reached; format < formatVersion; format += 1) steps.get(format)?.(environment);
    environment.facts.putSync('format', formatVersion);
  });
  environment.refresh();
  checkHeads(environment, copy);
  await writeFormat(folder);
  await rm(copy, { recursive: true, force: true });
}

/** The copy appears whole or not at all. One that is there was made before the step was taken. */
async function keepCopy(environment: Environment, folder: string, copy: string): Promise<void> {
  if (environment.facts.get('format') === formatVersion) return;
  await rm(copy, { recursive: true, force: true });
  const draft = await mkdtemp(join(folder, `${formatFile}.`));
  const content = join(draft, 'copy');
  await mkdir(content, { mode: 0o700 });
  await environment.backUp(content);
  await copyFile(join(folder, formatFile), join(content, formatFile));
  await rename(content, copy);
  await rm(draft, { recursive: true });
}

function checkHeads(environment: Environment, copy: string): void {
  try {
    for (let number = newestNumber(environment); number > 0; number -= 1) headOf(environment, number);
  } catch (cause) {
    throw new StoreUnavailable(`the store was not brought forward whole; what it was lies in ${copy}`, {
      cause,
    });
  }
}
