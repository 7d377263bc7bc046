import type { EntityKind } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { Expansion, ExpansionNode } from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { Expander } from '../../graph/store/port.ts';
import type { ExpansionStore, SubgraphAnswer } from './expand.ts';
import { expandFrom, subgraphAnswer } from './expand.ts';
import { checkIds } from './neighbour-counts.ts';
import { onlyNodes } from './only-nodes.ts';
import { refOf } from './opaque-id.ts';
import type { Pinned } from './pinned.ts';
import { windowAsked } from './window.ts';

export interface EgoQuestion {
  readonly origin: string;
  /** 1 … 3 */
  readonly hops: number;
  readonly through: readonly EntityKind[] | null;
  readonly window: TimeWindow | null;
  readonly hubAccounts: number;
  readonly maxNodes: number;
}

const mostEgoHops = 3;
const mostInCommon = 50;

/** Everything within so many hops of one account or resource. */
export async function egoOf(
  store: ExpansionStore,
  pinned: Pinned,
  { origin, hops, ...question }: EgoQuestion,
): Promise<SubgraphAnswer> {
  if (!(hops >= 1 && hops <= mostEgoHops)) throw new LimitExceeded('hops', 1, mostEgoHops, hops);
  return expandFrom(store, pinned, { ...question, origins: [origin], hops, leastNats: 0, ties: null });
}

/**
 * The entities asked about and the neighbours that at least `least` of them have in common, with the links between.
 *
 * @throws LimitExceeded naming the limit; BadInput for an id or a window that makes no sense
 */
export async function commonOf(
  store: Expander,
  pinned: Pinned,
  ids: readonly string[],
  least: number,
  asked: TimeWindow | null,
): Promise<SubgraphAnswer> {
  checkIds(ids, mostInCommon, 2);
  if (!(least >= 2 && least <= ids.length)) throw new LimitExceeded('least', 2, ids.length, least);
  const found = await oneStep(store, pinned, ids, asked);
  const touching = new Map<string, number>();
  const origins = new Set(found.nodes.filter(isOrigin).map(({ ref }) => entityText(ref)));
  for (const { account, resource } of found.links) {
    const ends = [entityText(account), entityText(resource)];
    for (const [one, other] of [ends, ends.toReversed()])
      if (origins.has(one!)) touching.set(other!, (touching.get(other!) ?? 0) + 1);
  }
  const isShown = (node: ExpansionNode) =>
    isOrigin(node) || (touching.get(entityText(node.ref)) ?? 0) >= least;
  return subgraphAnswer(pinned, onlyNodes(found, isShown), []);
}

/** The links among entities that are shown, and the entities. */
export async function linksAmong(
  store: Expander,
  pinned: Pinned,
  ids: readonly string[],
  asked: TimeWindow | null,
): Promise<SubgraphAnswer> {
  checkIds(ids, expansionLimits.origins, 2);
  return subgraphAnswer(pinned, onlyNodes(await oneStep(store, pinned, ids, asked), isOrigin), []);
}

function oneStep(
  store: Expander,
  { shown }: Pinned,
  ids: readonly string[],
  asked: TimeWindow | null,
): Promise<Expansion> {
  return store.expand({
    window: windowAsked(asked, shown),
    through: resourceKinds,
    origins: ids.map((id, place) => refOf(id, `ids[${place}]`)),
    hops: 1,
    hubAccounts: Number.MAX_SAFE_INTEGER,
    maxNodes: expansionLimits.maxNodes,
  });
}

function isOrigin({ distance }: ExpansionNode): boolean {
  return distance === 0;
}
