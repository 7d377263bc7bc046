import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Level, levelParameters } from '../../../graph-jobs/world/town/level-parameters.ts';
import { type WorldName, worlds } from '../../../graph-jobs/world/town/world-parameters.ts';
import { writeWorld } from '../../../graph-jobs/world/write-world.ts';
import { storedWorld } from './stored-world.ts';
import type { World } from './worlds.ts';

const until = Date.parse('2025-06-01T00:00:00+08:00');

/** Populations with names for everything, for scores to be fitted on beside the worlds of devices and addresses. */
export async function levelFitWorlds(): Promise<World[]> {
  const fitted: World[] = [];
  for (const level of [1, 2] as const) {
    for (const seed of levelFitSeeds) fitted.push(await ownWorld(level, seed, levelFitAccounts));
  }
  return fitted;
}

export const levelFitSeeds = [3, 4];
export const levelFitAccounts = 20_000;

/** A world of our own generator: one of the three presets, or a population with gangs of a level. */
export async function ownWorld(
  preset: WorldName | Level,
  seed: number,
  accounts: number | null,
): Promise<World> {
  const parameters = typeof preset === 'number' ? levelParameters(preset) : worlds[preset];
  const name = typeof preset === 'number' ? `level ${preset}` : `own ${preset}`;
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-world-'));
  try {
    writeWorld({ seed, accounts: accounts ?? parameters.accounts, until, parameters }, folder);
    return await storedWorld({ name: `${name}, seed ${seed}`, preset: String(preset), path: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
