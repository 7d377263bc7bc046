import type { EntityKind } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { Expansion, ExpansionLink, ExpansionNode } from '../../graph/domain/expansion.ts';
import { checkExpansionRequest } from '../../graph/domain/expansion.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { Expander } from '../../graph/store/port.ts';
import type { GangRefAnswer } from './account.ts';
import { gangRefOf } from './account.ts';
import type { HiddenAnswer } from './hidden-neighbours.ts';
import { hiddenNeighbours } from './hidden-neighbours.ts';
import { idOf, refOf } from './opaque-id.ts';
import type { Pinned, Sourced } from './pinned.ts';
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
}

/** What an expansion that does not say otherwise goes by. */
export const expansionDefaults = { hops: 1, hubAccounts: 50, maxNodes: 500 } as const;

/** A part of the graph with the labels of its accounts. */
export interface SubgraphAnswer extends Sourced {
  readonly nodes: readonly GraphNodeAnswer[];
  readonly links: readonly GraphLinkAnswer[];
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

/**
 * Diverges from origins inside a window and puts the labels of the pinned generation beside the accounts.
 *
 * @throws LimitExceeded naming the limit; BadInput for an id or a window that makes no sense
 */
export async function expandFrom(
  store: Expander,
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
  const found = await store.expand(request);
  return subgraphAnswer(pinned, found, await hiddenNeighbours(store, request, found));
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

function linkAnswer({ account, resource, events, firstAt, lastAt }: ExpansionLink): GraphLinkAnswer {
  const [from, to] = [idOf(account), idOf(resource)];
  return { id: `${from}~${to}`, from, to, events, firstAt, lastAt };
}
