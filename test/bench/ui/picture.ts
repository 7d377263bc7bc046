import { randomOf } from '../../../graph/algorithms/random.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';

/** A part of the graph as `expand` answers it. */
export interface SeededSubgraph {
  readonly generation: number;
  readonly asOf: string;
  readonly stale: boolean;
  readonly nodes: readonly object[];
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly ties: readonly object[];
  readonly truncated: boolean;
  readonly stoppedAtHubs: readonly string[];
  readonly hidden: readonly object[];
}

const kinds = ['DEVICE', 'IP', 'PHONE', 'WIFI'] as const;
const levels = ['WARNING', 'ATTENTION', 'NOTICE', null, null, null] as const;
const instant = '2026-04-01T00:00:00.000Z';

/**
 * Accounts that share resources in groups, as gangs do: two of five nodes are resources, four of five links stay in
 * the neighbourhood of their account. The same for the same seed; O(nodes + links).
 */
export function seededSubgraph(seed: number, nodes: number, links: number): SeededSubgraph {
  const { next } = randomOf(seed, 'picture');
  const resources = Math.floor(nodes * 0.4);
  const accounts = nodes - resources;
  const below = (limit: number) => Math.floor(next() * limit);
  const account = (n: number) => idOf({ kind: 'ACCOUNT', key: `b${n}` as never });
  const resource = (n: number) => idOf({ kind: kinds[n % kinds.length]!, key: `k${n}` as never });
  const drawn = new Map<string, SeededSubgraph['links'][number]>();
  while (drawn.size < links) {
    const a = drawn.size < accounts ? drawn.size : below(accounts);
    const near = Math.floor((a / accounts) * resources) + below(12) - 6;
    const r = next() < 0.8 ? Math.max(0, Math.min(resources - 1, near)) : below(resources);
    const [from, to] = [account(a), resource(r)];
    const link = { id: `${from}~${to}`, from, to, events: 1 + below(20), firstAt: instant, lastAt: instant };
    drawn.set(link.id, link);
  }
  const node = (id: string, kind: string, display: string) => ({
    id,
    kind,
    display,
    distance: 1,
    degree: 3,
    hub: false,
    level: kind === 'ACCOUNT' ? levels[below(levels.length)] : null,
    list: null,
    verdict: null,
    gang: null,
  });
  return {
    generation: 1,
    asOf: instant,
    stale: false,
    nodes: [
      ...Array.from({ length: accounts }, (_, n) => node(account(n), 'ACCOUNT', `b${n}`)),
      ...Array.from({ length: resources }, (_, n) => node(resource(n), kinds[n % kinds.length]!, `k${n}`)),
    ],
    links: [...drawn.values()],
    ties: [],
    truncated: false,
    stoppedAtHubs: [],
    hidden: [],
  };
}
