import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint } from './checkpoint.ts';

/*
 * Where audit chains lie: a folder a chain, in it one file a day of lines and the checkpoints; beside them the public
 * key that checkpoints are verified by, and the private one, which only the writing process reads.
 */
const publicKeyName = 'audit-public-key.pem';
const privateKeyName = 'audit-private-key.pem';
export const checkpointsName = 'checkpoints.ndjson';
const dayFile = /^\d{4}-\d{2}-\d{2}\.ndjson$/;

/** Name of the file of an instant's day, UTC. */
export function dayFileOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 10)}.ndjson`;
}

/** The key that signs checkpoints, made with the folder where there is none. Mode 0600. */
export async function signingKeyIn(folder: string): Promise<KeyObject> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, privateKeyName);
  try {
    return createPrivateKey(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(file, secret, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was faster: its key is the one.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return signingKeyIn(folder);
    throw error;
  }
  await writeFile(join(folder, publicKeyName), publicKey.export({ type: 'spki', format: 'pem' }));
  return privateKey;
}

export async function publicKeyIn(folder: string): Promise<KeyObject> {
  return createPublicKey(await readFile(join(folder, publicKeyName)));
}

/** Names of the chains of a folder, sorted. Empty where there is no folder. */
export async function chainsIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Lines of a chain, all days in order. A last line that was cut by a crash, without its end, is none. */
export function linesOf(folder: string, chain: string): Promise<string[]> {
  return linesIn(folder, chain, () => true);
}

/** Lines of the days that a window touches, epoch ms. */
export function linesBetween(
  folder: string,
  chain: string,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<string[]> {
  const [first, last] = [dayFileOf(from), dayFileOf(until)];
  return linesIn(folder, chain, (name) => first <= name && name <= last);
}

async function linesIn(folder: string, chain: string, wanted: (name: string) => boolean): Promise<string[]> {
  const all = (await readdir(join(folder, chain))).filter((name) => dayFile.test(name)).sort();
  const names = all.filter(wanted);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, chain, name), 'utf8')));
  return texts.flatMap((text) => text.split('\n').slice(0, -1));
}

export async function checkpointsOf(folder: string, chain: string): Promise<Checkpoint[]> {
  const text = await readFile(join(folder, chain, checkpointsName), 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Checkpoint);
}
