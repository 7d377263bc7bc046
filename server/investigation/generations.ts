import type { Generation, GenerationCounts, GenerationState } from '../../graph/domain/generation.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf } from './page.ts';
import type { Pinned } from './pinned.ts';

/** The numbered result of a refresh, with what it was made from and how much came out. */
export type GenerationAnswer = Pick<
  Generation,
  | 'number'
  | 'asOf'
  | 'state'
  | 'engine'
  | 'parametersVersion'
  | 'codeVersion'
  | 'window'
  | 'publishedAt'
  | 'builtAt'
  | 'baseGeneration'
  | 'thresholdNats'
  | 'pruned'
  | 'gate'
  | 'stability'
  | 'durations'
> &
  GenerationCounts;

/** Longest history that is looked at; what a store keeps is far less. */
const mostGenerations = 10_000;

/**
 * Generations, newest first, without the empty one.
 *
 * @param states  only those in one of these; null for all
 */
export async function listGenerations(
  store: Pick<GenerationReader, 'generations'>,
  { shown }: Pinned,
  states: readonly GenerationState[] | null,
  page: PageRequest,
): Promise<Page<GenerationAnswer>> {
  const all = await store.generations(mostGenerations);
  const generations = states === null ? all : all.filter(({ state }) => states.includes(state));
  const list = { name: 'generations', generation: shown.number };
  return pageOf(list, generations.map(generationAnswer), ({ number }) => [-number], page);
}

export function generationAnswer({ counts, ...generation }: Generation): GenerationAnswer {
  return { ...generation, ...counts };
}
