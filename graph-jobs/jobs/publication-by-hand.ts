import { BadInput, StoreConflict } from '../../graph/domain/errors.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import { longestActor, longestReason } from '../../graph/domain/generation.ts';
import { secondMs } from '../../graph/domain/window.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { JobTools } from '../job.ts';

/** A person moves what readers are shown. */
export interface MoveOptions {
  readonly generation: number;
  /** Who decides, 1 to 128 characters. */
  readonly actor: string;
  /** 1 to 500 characters. */
  readonly reason: string;
}

export interface MoveReport {
  /** The generation that was shown before. */
  readonly before: number;
  readonly shown: Generation;
  readonly tookMs: number;
}

/** Longer than any move takes; a process that was killed in one keeps nobody waiting for longer. */
const leaseMs = 10 * secondMs;
const mostGenerations = 1_000_000;

/**
 * Shows a generation that is there, whoever runs a refresh meanwhile.
 *
 * @param check  throws when this generation is not what the person means
 * @throws BadInput for a number that is not there, an actor or a reason that is missing or too long
 * @throws StoreConflict when somebody else is moving the publication, or the generation was pruned
 */
export async function moveByHand(
  { openStore, now }: Pick<JobTools, 'openStore' | 'now'>,
  options: MoveOptions,
  check: (generation: Generation) => void,
): Promise<MoveReport> {
  checkText('--actor', options.actor, longestActor);
  checkText('--reason', options.reason, longestReason);
  const store = await openStore();
  const startedAt = now();
  check(await generationOf(store, options.generation));
  const lease = await store.claim('publication', options.actor, leaseMs);
  if (lease === null)
    throw new StoreConflict('somebody else is moving the publication: look again in 10 seconds');
  try {
    const before = (await store.publication()).generation.number;
    const shown = await store.showGeneration(lease, options.generation, options.actor, options.reason);
    return { before, shown, tookMs: now() - startedAt };
  } finally {
    await store.release(lease);
  }
}

export function describeMove({ before, shown }: MoveReport): readonly string[] {
  const { number, asOf, counts } = shown;
  return [
    before === number
      ? `generation ${number} was shown already`
      : `generation ${number} is shown in place of generation ${before}: as of ${new Date(asOf).toISOString()}, ${counts.gangs} gangs, ${counts.labels} labels`,
  ];
}

async function generationOf(store: GraphStore, number: number): Promise<Generation> {
  const found = (await store.generations(mostGenerations)).find((one) => one.number === number);
  if (found === undefined) throw new BadInput('generation', `there is no generation ${number}`);
  return found;
}

function checkText(field: string, { length }: string, most: number): void {
  if (length < 1 || length > most)
    throw new BadInput(field, `must have 1 to ${most} characters, has ${length}`);
}
