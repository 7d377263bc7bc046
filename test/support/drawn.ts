import { randomOf } from '../../graph/algorithms/random.ts';

/** Numbers from 0 to below 1, the same ones for the same seed. */
export function drawn(seed: number): () => number {
  return randomOf(seed, 'test').next;
}
