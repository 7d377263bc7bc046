import type { GraphStore } from '../../graph/store/port.ts';

/** A part that answers depend on. `degraded` still answers, and says so in each answer. */
export interface Check {
  readonly name: string;
  readonly status: 'ok' | 'degraded' | 'failed';
  readonly detail: string;
}

/** Whether the store answers. Decisions do without it. */
export async function checkStore(store: Pick<GraphStore, 'health'>): Promise<Check> {
  try {
    const { kind, events, watermark } = await store.health();
    return { name: 'store', status: 'ok', detail: `${kind}, ${events} events, watermark ${watermark}` };
  } catch {
    return { name: 'store', status: 'degraded', detail: 'the store does not answer' };
  }
}
