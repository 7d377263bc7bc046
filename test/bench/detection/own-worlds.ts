import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Level, levelParameters } from '../../../graph-jobs/world/town/level-parameters.ts';
import { type WorldName, worlds } from '../../../graph-jobs/world/town/world-parameters.ts';
import { writeWorld } from '../../../graph-jobs/world/write-world.ts';
import { storedWorld } from './stored-world.ts';
import type { World } from './worlds.ts';

const until = Date.parse('2025-06-01T00:00:00+08:00');

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
