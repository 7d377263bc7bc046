import type { TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import { ResourceFactsDocument, type ResourceFactsQuery } from './documents.generated.ts';
import { instantsOf } from './instants.ts';

type FoundNode = NonNullable<ResourceFactsQuery['node']>;

/** How accounts use a resource, and what it looks like by that. */
export type ResourceFacts = Extract<FoundNode, { readonly facts: unknown }>['facts'];

/** Null where the resource is unknown. */
export async function askResourceFacts(
  ask: Ask,
  id: string,
  window: TimeWindow | null,
  signal?: AbortSignal,
): Promise<ResourceFacts | null> {
  const { node } = await ask(ResourceFactsDocument, { id, window: window && instantsOf(window) }, signal);
  return node !== null && 'facts' in node ? node.facts : null;
}
