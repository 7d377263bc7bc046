import { z } from 'zod';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Job } from '../job.ts';
import { worldNames, worlds } from '../world/town/world-parameters.ts';
import type { WorldManifest } from '../world/write-world.ts';
import { writeWorld } from '../world/write-world.ts';

export interface GenerateOptions {
  readonly seed: number;
  /** Null: as many as the world is meant for. */
  readonly accounts: number | null;
  readonly world: string;
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
  async run({ progress }, options) {
    const request = {
      seed: options.seed,
      accounts: options.accounts ?? parametersOf(options.world).accounts,
      until: instantOf(options.until ?? usualEnd),
      parameters: parametersOf(options.world),
    };
    const stage = progress.begin(`Writing world ${options.world} into ${options.out}`, null);
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

function parametersOf(name: string) {
  const known = worldName.safeParse(name);
  if (!known.success) throw new BadInput('world', `must be one of ${worldNames.join(', ')}, got ${name}`);
  return worlds[known.data];
}

function instantOf(text: string): number {
  if (!instant.safeParse(text).success) {
    throw new BadInput('until', `must be a time with offset such as 2025-06-01T00:00:00+08:00, got ${text}`);
  }
  return Date.parse(text);
}
