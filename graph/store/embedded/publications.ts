import type { PublicationMove } from '../../domain/generation.ts';
import type { Environment } from './environment.ts';
import { headOf, putHead } from './generation-rows.ts';

/** Where the publication points. */
export interface Pointer {
  readonly generation: number;
  readonly sequence: number;
}

export const moveKey = (sequence: number) => ['publication', sequence];

/** Generation 0 before the first publication. */
export function pointerOf({ facts }: Environment): Pointer {
  return (facts.get('publication') as Pointer | undefined) ?? { generation: 0, sequence: 0 };
}

/** Shows a generation that is written, for use inside a transaction. @returns the move */
export function movePointer(
  environment: Environment,
  generation: number,
  { now, actor, reason }: { readonly now: number; readonly actor: string; readonly reason: string | null },
): PublicationMove {
  const { facts } = environment;
  const { sequence } = pointerOf(environment);
  // A clock that was set back must not make two generations shown at one instant.
  const at = Math.max(now, moveOf(environment, sequence)?.at ?? 0);
  const move: PublicationMove = { sequence: sequence + 1, generation, at, actor, reason };
  const head = headOf(environment, generation);
  if (head.publishedAt === null) putHead(environment, { ...head, publishedAt: at });
  facts.putSync(moveKey(move.sequence), move);
  facts.putSync('publication', { generation, sequence: move.sequence } satisfies Pointer);
  return move;
}

/** Newest first. */
export function* movesOf(environment: Environment): Generator<PublicationMove> {
  for (let { sequence } = pointerOf(environment); sequence > 0; sequence -= 1) {
    const move = moveOf(environment, sequence);
    if (move !== null) yield move;
  }
}

function moveOf({ facts }: Environment, sequence: number): PublicationMove | null {
  return (facts.get(moveKey(sequence)) as PublicationMove | undefined) ?? null;
}
