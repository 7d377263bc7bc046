import type { FoundLink, FoundNode, Hub, Source, TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import { ExpandDocument, type SubgraphFieldsFragment } from './documents.generated.ts';
import { instantsOf } from './instants.ts';
import { oneStep, type Reach } from './question.ts';

export type Subgraph = SubgraphFieldsFragment;

/** Limits of the server that shape a question. */
export const limits = { origins: 100, members: 200, evidence: 200, nodes: 5_000, hubAccounts: 50 } as const;

/** More accounts than any resource has: an expansion that a person sends past hubs stops at its node limit alone. */
const noHub = 1_000_000;

export interface SubgraphQuestion {
  /** 1 to 100. */
  readonly origins: readonly string[];
  readonly window: TimeWindow | null;
  /** Origins among them. */
  readonly maxNodes: number;
  readonly reach?: Reach;
}

/** A part of the graph, nearest to the origins first, and all links between its nodes. */
export async function askSubgraph(
  ask: Ask,
  { origins, window, maxNodes, reach = oneStep }: SubgraphQuestion,
  signal?: AbortSignal,
): Promise<Subgraph> {
  const input = {
    origins,
    hops: reach.hops,
    window: window && instantsOf(window),
    maxNodes: Math.min(maxNodes, limits.nodes),
    hubAccounts: reach.pastHubs ? noHub : limits.hubAccounts,
    ...(reach.through && { through: reach.through }),
    ...(reach.leastNats && { leastNats: reach.leastNats }),
    ...(reach.ties && { ties: reach.ties }),
  };
  return (await ask(ExpandDocument, { input }, signal)).expand;
}

export function hubsOf({ nodes }: Subgraph): Hub[] {
  return nodes.filter(({ hub }) => hub).map(({ id, degree }) => ({ id, accounts: degree }));
}

export function sourceOf({ generation, asOf, stale }: Source): Source {
  return { generation, asOf, stale };
}

export function nodeOf({
  id,
  kind,
  display,
  level,
  gang,
  hub,
  degree,
  list,
  verdict,
}: Subgraph['nodes'][number]): FoundNode {
  return {
    id,
    kind,
    display,
    level,
    gangId: gang?.id ?? null,
    role: gang?.role ?? null,
    provisional: gang?.provisional ?? false,
    hub,
    degree,
    list,
    verdict,
  };
}

export function starOf({ id, from, to, events, firstAt, lastAt }: Subgraph['links'][number]): FoundLink {
  return { id, kind: 'STAR', from, to, nats: 0, events, firstAt, lastAt, meetings: [] };
}

/** One link for each pair of accounts and direction, whatever kinds of direct relation it sums up. */
export function tiesOf({ ties }: Subgraph): FoundLink[] {
  const found = new Map<string, FoundLink>();
  for (const { from, to, events, firstAt, lastAt } of ties) {
    const id = `${from}>${to}`;
    const before = found.get(id);
    found.set(id, {
      id,
      kind: 'TIE',
      from,
      to,
      nats: 0,
      events: events + (before?.events ?? 0),
      firstAt: before?.firstAt && before.firstAt < firstAt ? before.firstAt : firstAt,
      lastAt: before?.lastAt && before.lastAt > lastAt ? before.lastAt : lastAt,
      meetings: [],
    });
  }
  return [...found.values()];
}
