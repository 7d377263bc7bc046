import type { EntityType, TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import { askSubgraph, limits } from './subgraph.ts';

/** How many neighbours of each kind a node has inside the window; hubs apart, with the accounts that each has. */
export interface NearCounts {
  /** Most first. */
  readonly kinds: readonly (readonly [EntityType, number])[];
  readonly hubs: readonly { readonly id: string; readonly kind: EntityType; readonly accounts: number }[];
  readonly truncated: boolean;
}

export async function askNearCounts(
  ask: Ask,
  id: string,
  window: TimeWindow | null,
  signal?: AbortSignal,
): Promise<NearCounts> {
  const { nodes, truncated } = await askSubgraph(
    ask,
    { origins: [id], window, maxNodes: limits.nodes },
    signal,
  );
  const near = nodes.filter((node) => node.id !== id);
  const counts = new Map<EntityType, number>();
  for (const { kind, hub } of near) if (!hub) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    kinds: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    hubs: near.filter(({ hub }) => hub).map((hub) => ({ id: hub.id, kind: hub.kind, accounts: hub.degree })),
    truncated,
  };
}

/** The gang that an account is in; null for none and for a resource. */
export async function askGangOf(ask: Ask, id: string, signal?: AbortSignal): Promise<string | null> {
  const { nodes } = await askSubgraph(ask, { origins: [id], window: null, maxNodes: 1 }, signal);
  return nodes[0]?.gang?.id ?? null;
}
