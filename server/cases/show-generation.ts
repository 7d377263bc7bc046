import { GangscopeError } from '../../graph/domain/errors.ts';
import type { Generation, GenerationState } from '../../graph/domain/generation.ts';
import { longestReason } from '../../graph/domain/generation.ts';
import { secondMs } from '../../graph/domain/window.ts';
import type { GenerationReader, GenerationWriter } from '../../graph/store/port.ts';
import type { Problem } from './once.ts';
import { problemOf } from './once.ts';

export interface ShowAsked {
  readonly generation: number;
  /** 1 to 500 characters. */
  readonly reason: string;
  readonly by: string;
  /** What the generation must be: held, or shown before. */
  readonly states: readonly GenerationState[];
}

export interface ShowPayload {
  readonly generation: Generation | null;
  readonly problem: Problem | null;
}

type MoveStore = Pick<GenerationWriter, 'claim' | 'release' | 'showGeneration'> &
  Pick<GenerationReader, 'generations'>;

/** Longer than any move takes; a process that was killed in one keeps nobody waiting for longer. */
const leaseMs = 10 * secondMs;

/** Shows a generation that is there, whoever runs a refresh meanwhile. Asking again moves nothing. */
export async function showGeneration(store: MoveStore, asked: ShowAsked): Promise<ShowPayload> {
  const reason = asked.reason.trim();
  if (reason === '' || reason.length > longestReason)
    return refuse(problemOf('BAD_USER_INPUT', 'reason', `has 1 to ${longestReason} characters`));
  const found = (await store.generations(10_000)).find(({ number }) => number === asked.generation);
  if (found === undefined)
    return refuse(problemOf('NOT_FOUND', 'generation', 'is no number of a generation'));
  if (!asked.states.includes(found.state))
    return refuse(
      problemOf('CONFLICT', 'generation', `must be ${asked.states.join(' or ')}, is ${found.state}`),
    );
  const lease = await store.claim('publication', asked.by, leaseMs);
  if (lease === null)
    return refuse(
      problemOf('CONFLICT', 'generation', 'is being moved by somebody else: look again in 10 seconds'),
    );
  try {
    return {
      generation: await store.showGeneration(lease, asked.generation, asked.by, reason),
      problem: null,
    };
  } catch (error) {
    if (error instanceof GangscopeError && error.code === 'CONFLICT')
      return refuse(problemOf('CONFLICT', 'generation', 'was pruned, or somebody else was faster'));
    throw error;
  } finally {
    await store.release(lease);
  }
}

function refuse(problem: Problem): ShowPayload {
  return { generation: null, problem };
}
