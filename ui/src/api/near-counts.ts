import type { EntityType, TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import { NearCountsDocument } from './documents.generated.ts';
import { instantsOf } from './instants.ts';
import { askSubgraph } from './subgraph.ts';

/** How many neighbours of each kind a node has inside the window; hubs apart, with the accounts that each has. */
export interface NearCounts {
  readonly kinds: readonly (readonly [EntityType, number])[];
  readonly hubs: readonly { readonly id: string; readonly kind: EntityType; readonly accounts: number }[];
}

export async function askNearCounts(
  ask: Ask,
  id: string,
  window: TimeWindow | null,
  signal?: AbortSignal,
): Promise<NearCounts> {
  const variables = { id, window: window && instantsOf(window) };
  const { neighbourCounts } = await ask(NearCountsDocument, variables, signal);
  const kinds = neighbourCounts.flatMap((counts) => counts.kinds);
  return {
    kinds: kinds.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count] as const),
    hubs: kinds.flatMap(({ kind, hubs }) =>
      hubs.map(({ id: hub, accounts }) => ({ id: hub, kind, accounts })),
    ),
  };
}

/** The gang that an account is in; null for none and for a resource. */
export async function askGangOf(ask: Ask, id: string, signal?: AbortSignal): Promise<string | null> {
  const { nodes } = await askSubgraph(ask, { origins: [id], window: null, maxNodes: 1 }, signal);
  return nodes[0]?.gang?.id ?? null;
}
