import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput, StoreUnavailable } from '../../domain/errors.ts';
import { addToChecksum, digestsOf, emptyChecksum } from '../content-digest.ts';
import type { GraphStore, StoreHealth } from '../port.ts';
import { openEmbeddedStore } from './embedded-store.ts';
import { openEnvironment } from './environment.ts';
import { formatFile } from './store-folder.ts';

/** What a copy of a store holds, looked at after it was made. */
export interface BackUpReport {
  readonly health: StoreHealth;
  readonly generations: number;
}

export interface BackUpOptions {
  /** Folder of the store. */
  readonly folder: string;
  /** Folder of the copy; made where it is missing, and empty. */
  readonly target: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const mostGenerations = 1_000_000;

/**
 * Copies a store that others may be writing to, as one of its commits left it, and reads the whole copy: every value
 * against its digest, and all events against the checksum. The plain copy is taken, because the compacting one has
 * an open report of damage.
 *
 * @throws BadInput when there is no store, or the folder of the copy is not empty
 * @throws StoreUnavailable when the copy is not whole
 */
export async function backUpEmbeddedStore({ folder, target, now }: BackUpOptions): Promise<BackUpReport> {
  const format = await formatOf(folder);
  await mkdir(target, { recursive: true, mode: 0o700 });
  if ((await readdir(target)).length > 0) throw new BadInput('DIR', `${target} is not empty`);
  const environment = openEnvironment(folder);
  try {
    await environment.backUp(target);
  } finally {
    await environment.close();
  }
  await writeFile(join(target, formatFile), format, { mode: 0o600, flush: true });
  return checkedCopy(target, now);
}

async function formatOf(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, formatFile), 'latin1');
  } catch (cause) {
    throw new BadInput('DATA_DIR', `${folder} holds no store`, { cause });
  }
}

async function checkedCopy(folder: string, now: () => number): Promise<BackUpReport> {
  const damages: string[] = [];
  const store = await openEmbeddedStore({ folder, now, alarm: (message) => void damages.push(message) });
  try {
    const health = await store.health();
    if ((await recomputedChecksum(store)) !== health.checksum)
      damages.push('the events do not match their checksum');
    const generations = await store.generations(mostGenerations);
    for (const { number } of generations)
      for (const { gangId } of await store.gangs(number)) await store.evidenceOf(number, gangId);
    if (damages.length > 0) throw new StoreUnavailable(`the copy is not whole: ${damages.join('; ')}`);
    return { health, generations: generations.length };
  } finally {
    await store.close();
  }
}

async function recomputedChecksum(store: GraphStore): Promise<string> {
  let checksum = emptyChecksum;
  for await (const { events } of store.eventsAfter(0))
    checksum = addToChecksum(checksum, digestsOf(events.map(({ event }) => event)));
  return checksum;
}
