import type { EntityKind, EntityRef, ResourceRef } from '../../graph/domain/entity.ts';
import { entityKinds, entityText } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { Expansion, ExpansionNode } from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { Expander } from '../../graph/store/port.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf, refOf } from './opaque-id.ts';
import type { Pinned } from './pinned.ts';
import { windowAsked } from './window.ts';

/** What a one-step expansion of one entity would bring. */
export interface NeighbourCountsAnswer {
  readonly id: string;
  readonly total: number;
  readonly kinds: readonly KindCountAnswer[];
  readonly known: boolean;
}

interface KindCountAnswer {
  readonly kind: EntityKind;
  readonly count: number;
  readonly hubs: readonly HubCountAnswer[];
}

interface HubCountAnswer {
  readonly id: string;
  readonly resource: Masked;
  readonly accounts: number;
}

export interface NeighbourQuestion {
  /** 1 … 100 */
  readonly ids: readonly string[];
  /** Null: that of the shown generation. */
  readonly window: TimeWindow | null;
  /** A hub has more distinct accounts than this. */
  readonly hubAccounts: number;
}

/**
 * Neighbours of each entity inside a window, by kind and in the order asked. Nothing is passed: an account is one
 * look-up however many accounts its hubs have.
 *
 * @throws LimitExceeded naming the limit; BadInput for an id or a window that makes no sense
 */
export async function neighbourCounts(
  store: Expander,
  pinned: Pinned,
  { ids, window: asked, hubAccounts }: NeighbourQuestion,
): Promise<NeighbourCountsAnswer[]> {
  checkIds(ids, expansionLimits.origins);
  if (!(hubAccounts >= 1)) throw new LimitExceeded('hubAccounts', 1, Number.MAX_SAFE_INTEGER, hubAccounts);
  const window = windowAsked(asked, pinned.shown);
  const refs = ids.map((id, place) => refOf(id, `ids[${place}]`));
  const found = (await Promise.all(inBatches(refs).map((origins) => around(store, window, origins)))).flat();
  return refs.map((ref, place) => {
    const expansion = found.find(({ nodes }) => nodes.some((node) => isOrigin(node, ref)));
    return expansion === undefined
      ? { id: ids[place]!, total: 0, kinds: [], known: false }
      : countsAround(expansion, ref, hubAccounts);
  });
}

/** @throws LimitExceeded when there are no ids or more than `most` */
export function checkIds(ids: readonly string[], most: number, least = 1): void {
  if (!(ids.length >= least && ids.length <= most)) throw new LimitExceeded('ids', least, most, ids.length);
}

/** Accounts together, for they meet few resources; each resource for itself, for it may have very many accounts. */
function inBatches(refs: readonly EntityRef[]): EntityRef[][] {
  const unique = [...new Map(refs.map((ref) => [entityText(ref), ref])).values()];
  const accounts = unique.filter(({ kind }) => kind === 'ACCOUNT');
  const batches = unique.filter(({ kind }) => kind !== 'ACCOUNT').map((ref) => [ref]);
  for (let from = 0; from < accounts.length; from += accountsTogether)
    batches.push(accounts.slice(from, from + accountsTogether));
  return batches;
}

const accountsTogether = 20;

/** Where so many resources are met that the answer is cut, each account is asked about for itself. */
async function around(
  store: Expander,
  window: TimeWindow,
  origins: readonly EntityRef[],
): Promise<Expansion[]> {
  // The degree of a resource says all: not one of its accounts need be named.
  const maxNodes = origins[0]?.kind === 'ACCOUNT' ? expansionLimits.maxNodes : 1;
  const request = { window, through: resourceKinds, origins, hops: 1, hubAccounts: 1, maxNodes };
  const found = await store.expand(request);
  if (!found.truncated || origins.length === 1) return [found];
  return (await Promise.all(origins.map((origin) => around(store, window, [origin])))).flat();
}

function isOrigin({ ref, distance }: ExpansionNode, wanted: EntityRef): boolean {
  return distance === 0 && entityText(ref) === entityText(wanted);
}

function countsAround(
  { nodes, links }: Expansion,
  ref: EntityRef,
  hubAccounts: number,
): NeighbourCountsAnswer {
  const id = idOf(ref);
  const total = nodes.find((node) => isOrigin(node, ref))?.degree ?? 0;
  if (ref.kind !== 'ACCOUNT') {
    const accounts: KindCountAnswer = { kind: 'ACCOUNT', count: total, hubs: [] };
    return { id, total, kinds: total === 0 ? [] : [accounts], known: true };
  }
  const touched = new Set(
    links.filter(({ account }) => account.key === ref.key).map(({ resource }) => entityText(resource)),
  );
  const neighbours = nodes.filter((node) => touched.has(entityText(node.ref)));
  const kinds = entityKinds.flatMap((kind) => {
    const alike = neighbours.filter((node) => node.ref.kind === kind);
    if (alike.length === 0) return [];
    const hubs = alike.filter(({ degree }) => degree > hubAccounts);
    return [{ kind, count: alike.length - hubs.length, hubs: hubs.sort(byDegree).map(hubCount) }];
  });
  return { id, total, kinds, known: true };
}

function byDegree(a: ExpansionNode, b: ExpansionNode): number {
  return b.degree - a.degree;
}

function hubCount({ ref, display, degree }: ExpansionNode): HubCountAnswer {
  return { id: idOf(ref as ResourceRef), resource: masked(display), accounts: degree };
}
