import { z } from 'zod';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Job } from '../job.ts';
import type { Level } from '../world/town/level-parameters.ts';
import { levelParameters, sharingByLevel } from '../world/town/level-parameters.ts';
import type { WorldParameters } from '../world/town/world-parameters.ts';
import { worldNames, worlds } from '../world/town/world-parameters.ts';
import type { WorldManifest } from '../world/write-world.ts';
import { writeWorld } from '../world/write-world.ts';

export interface GenerateOptions {
  readonly seed: number;
  /** Null: as many as the world is meant for. */
  readonly accounts: number | null;
  /** One of the three worlds; null: a population of the level, or world base where no level is given either. */
  readonly world: string | null;
  /** 1 to 4: how careful gangs are. Ignored, with a notice, where a world is named. */
  readonly level: number | null;
  /** RFC 3339 with offset. Null: an instant that is always the same. */
  readonly until: string | null;
  readonly out: string;
}

interface GenerateReport {
  readonly folder: string;
  readonly manifest: WorldManifest;
}

/** The end of a world that names none: midnight in UTC+8, 1 June 2025. */
const usualEnd = '2025-06-01T00:00:00+08:00';

const worldName = z.enum(worldNames);
const instant = z.iso.datetime({ offset: true });

/** Writes a seeded world with its truth into a folder. The same options give the same bytes. */
export const generate: Job<GenerateOptions, GenerateReport> = {
  name: 'generate',
  async run({ progress, warn }, options) {
    const parameters = parametersOf(options);
    if (options.world !== null && options.level !== null)
      warn(`--level is ignored with --world ${options.world}`);
    const request = {
      seed: options.seed,
      accounts: options.accounts ?? parameters.accounts,
      until: instantOf(options.until ?? usualEnd),
      parameters,
    };
    const stage = progress.begin(`Writing a world into ${options.out}`, null);
    try {
      const manifest = writeWorld(request, options.out);
      stage.finish(`${manifest.files['events.ndjson']?.lines ?? 0} events`);
      return { folder: options.out, manifest };
    } catch (error) {
      stage.fail();
      throw error;
    }
  },
  describe: ({ folder, manifest }) => [
    `${manifest.accounts} accounts, ${manifest.gangs} gangs, ${manifest.from} to ${manifest.until}, seed ${manifest.seed}`,
    ...Object.entries(manifest.files).map(([name, { lines, bytes, sha256 }]) => {
      return `${folder}/${name}  ${lines} lines  ${bytes} bytes  sha256 ${sha256}`;
    }),
  ],
};

function parametersOf({ world, level }: GenerateOptions): WorldParameters {
  if (world === null && level !== null) {
    if (!(level in sharingByLevel)) throw new BadInput('level', `must be 1, 2, 3 or 4, got ${level}`);
    return levelParameters(level as Level);
  }
  const known = worldName.safeParse(world ?? 'base');
  if (!known.success) throw new BadInput('world', `must be one of ${worldNames.join(', ')}, got ${world}`);
  return worlds[known.data];
}

function instantOf(text: string): number {
  if (!instant.safeParse(text).success) {
    throw new BadInput('until', `must be a time with offset such as 2025-06-01T00:00:00+08:00, got ${text}`);
  }
  return Date.parse(text);
}
