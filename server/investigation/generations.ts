import type { Generation, GenerationCounts } from '../../graph/domain/generation.ts';
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

/** Generations, newest first, without the empty one. */
export async function listGenerations(
  store: Pick<GenerationReader, 'generations'>,
  { shown }: Pinned,
  page: PageRequest,
): Promise<Page<GenerationAnswer>> {
  const generations = await store.generations(mostGenerations);
  const list = { name: 'generations', generation: shown.number };
  return pageOf(list, generations.map(generationAnswer), ({ number }) => [-number], page);
}

export function generationAnswer({ counts, ...generation }: Generation): GenerationAnswer {
  return { ...generation, ...counts };
}
