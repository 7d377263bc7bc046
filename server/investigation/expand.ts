import type { EntityKind } from '../../graph/domain/entity.ts';
import { accountRef, entityText } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Expansion, ExpansionLink, ExpansionNode } from '../../graph/domain/expansion.ts';
import { checkExpansionRequest } from '../../graph/domain/expansion.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { ChainReader, Expander, GenerationReader } from '../../graph/store/port.ts';
import type { GangRefAnswer } from './account.ts';
import { gangRefOf } from './account.ts';
import type { TieDirection } from './along-ties.ts';
import { alongTies } from './along-ties.ts';
import type { DirectTies } from './direct-ties.ts';
import type { HiddenAnswer } from './hidden-neighbours.ts';
import { hiddenNeighbours } from './hidden-neighbours.ts';
import { idOf, refOf } from './opaque-id.ts';
import type { Pinned, Sourced } from './pinned.ts';
import { strongAccounts } from './strong-accounts.ts';
import { windowAsked } from './window.ts';

/** Where to diverge from and how far. Null means the default: all kinds, the window of the shown generation. */
export interface ExpandQuestion {
  /** Opaque ids, 1 … 100. */
  readonly origins: readonly string[];
  readonly hops: number;
  readonly through: readonly EntityKind[] | null;
  readonly window: TimeWindow | null;
  readonly hubAccounts: number;
  readonly maxNodes: number;
  /** Accounts without an evidence link of so many nats are left out; 0 for none of them. */
  readonly leastNats: number;
  /** Which direct relations of the origins it follows, one step; null for none. */
  readonly ties: TieDirection | null;
}

/** What an expansion goes by: the store, the evidence of gangs, and direct relations. */
export type ExpansionStore = Expander & Pick<ChainReader, 'readTies'> & Pick<GenerationReader, 'evidenceOf'>;

/** What an expansion that does not say otherwise goes by. */
export const expansionDefaults = { hops: 1, hubAccounts: 50, maxNodes: 500, leastNats: 0 } as const;

/** A part of the graph with the labels of its accounts. */
export interface SubgraphAnswer extends Sourced {
  readonly nodes: readonly GraphNodeAnswer[];
  readonly links: readonly GraphLinkAnswer[];
  readonly ties: readonly TieLinkAnswer[];
  readonly truncated: boolean;
  readonly stoppedAtHubs: readonly string[];
  readonly hidden: readonly HiddenAnswer[];
}

export interface GraphNodeAnswer {
  readonly id: string;
  readonly kind: EntityKind;
  readonly display: string;
  readonly distance: number;
  readonly degree: number;
  readonly hub: boolean;
  readonly level: RiskLevel | null;
  readonly gang: GangRefAnswer | null;
}

export interface GraphLinkAnswer {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface TieLinkAnswer extends Omit<DirectTies, 'from' | 'to'> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Diverges from origins inside a window and puts the labels of the pinned generation beside the accounts.
 *
 * @throws LimitExceeded naming the limit; BadInput for an id or a window that makes no sense
 */
export async function expandFrom(
  store: ExpansionStore,
  pinned: Pinned,
  question: ExpandQuestion,
): Promise<SubgraphAnswer> {
  const request = {
    window: windowAsked(question.window, pinned.shown),
    through: resourceKinds.filter((kind) => question.through === null || question.through.includes(kind)),
    origins: question.origins.map((id, place) => refOf(id, `origins[${place}]`)),
    hops: question.hops,
    hubAccounts: question.hubAccounts,
    maxNodes: question.maxNodes,
  };
  checkExpansionRequest(request);
  const { leastNats, ties: direction } = question;
  if (!(leastNats >= 0)) throw new BadInput('leastNats', 'is at least 0');
  const met = await store.expand(request);
  const strong = leastNats > 0 ? await strongAccounts(store, pinned, met, leastNats) : met;
  const { found, ties } =
    direction === null ? { found: strong, ties: [] } : await alongTies(store, strong, request, direction);
  const shown = new Set(found.nodes.map(({ ref }) => idOf(ref)));
  const hidden = (await hiddenNeighbours(store, request, met)).filter(({ at }) => shown.has(at));
  return { ...(await subgraphAnswer(pinned, found, hidden)), ties: ties.map(tieAnswer) };
}

/** A part of the graph with the labels of the pinned generation beside its accounts. */
export async function subgraphAnswer(
  pinned: Pinned,
  found: Expansion,
  hidden: readonly HiddenAnswer[],
): Promise<SubgraphAnswer> {
  const hubs = new Set(found.stoppedAtHubs.map(entityText));
  return {
    ...pinned.source,
    nodes: await Promise.all(found.nodes.map((node) => nodeAnswer(pinned, node, hubs))),
    links: found.links.map(linkAnswer),
    ties: [],
    truncated: found.truncated,
    stoppedAtHubs: found.stoppedAtHubs.map(idOf),
    hidden,
  };
}

async function nodeAnswer(
  pinned: Pinned,
  { ref, display, distance, degree }: ExpansionNode,
  hubs: ReadonlySet<string>,
): Promise<GraphNodeAnswer> {
  const label = ref.kind === 'ACCOUNT' ? await pinned.labelOf(ref.key) : null;
  return {
    id: idOf(ref),
    kind: ref.kind,
    display,
    distance,
    degree,
    hub: hubs.has(entityText(ref)),
    level: label?.signal.level ?? null,
    gang: await gangRefOf(pinned, label),
  };
}

function tieAnswer({ from, to, ...facts }: DirectTies): TieLinkAnswer {
  const [one, other] = [idOf(accountRef(from)), idOf(accountRef(to))];
  return { id: `${one}>${other}:${facts.tie}`, from: one, to: other, ...facts };
}

function linkAnswer({ account, resource, events, firstAt, lastAt }: ExpansionLink): GraphLinkAnswer {
  const [from, to] = [idOf(account), idOf(resource)];
  return { id: `${from}~${to}`, from, to, events, firstAt, lastAt };
}
