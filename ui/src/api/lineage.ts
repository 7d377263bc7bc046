import type { Ask } from './client.ts';
import { GangLineageDocument, type GangLineageQuery } from './documents.generated.ts';

/** The life of a gang over generations, and one step of it. */
export type GangLineage = GangLineageQuery['lineage'];
export type LineageStep = GangLineage['events'][number];

/** Also of a gang that the shown generation does not know any more. */
export async function askLineage(ask: Ask, id: string, signal?: AbortSignal): Promise<GangLineage> {
  return (await ask(GangLineageDocument, { id }, signal)).lineage;
}
