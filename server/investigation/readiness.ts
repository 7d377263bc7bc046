import type { GenerationReader, GraphStore } from '../../graph/store/port.ts';
import { sourceOf } from './pinned.ts';

/** A part that answers depend on. `degraded` still answers, and says so in each answer. */
export interface Check {
  readonly name: 'generation' | 'store';
  readonly status: 'ok' | 'degraded' | 'failed';
  readonly detail: string;
}

/** Looks at what answers depend on. A stale generation is degraded: a stale answer that says so beats none. */
export async function checkReadiness(
  store: Pick<GraphStore, 'health'> & Pick<GenerationReader, 'publication'>,
  now: number,
): Promise<readonly Check[]> {
  return [await generationCheck(store, now), await storeCheck(store)];
}

async function generationCheck(store: Pick<GenerationReader, 'publication'>, now: number): Promise<Check> {
  try {
    const { generation } = await store.publication();
    const { stale } = sourceOf(generation, now);
    const detail = `generation ${generation.number}${stale ? ', stale' : ''}`;
    return { name: 'generation', status: stale ? 'degraded' : 'ok', detail };
  } catch {
    return { name: 'generation', status: 'failed', detail: 'no generation can be read' };
  }
}

async function storeCheck(store: Pick<GraphStore, 'health'>): Promise<Check> {
  try {
    const { kind, events, watermark } = await store.health();
    return { name: 'store', status: 'ok', detail: `${kind}, ${events} events, watermark ${watermark}` };
  } catch {
    return { name: 'store', status: 'degraded', detail: 'the store does not answer' };
  }
}
