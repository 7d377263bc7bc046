import type { AccountRef, EntityRef, ResourceRef } from '../domain/entity.ts';
import type { Expansion, ExpansionLink, ExpansionNode, ExpansionRequest } from '../domain/expansion.ts';
import { checkExpansionRequest } from '../domain/expansion.ts';
import { compareText } from '../domain/ids.ts';
import { codeOfKind } from '../domain/resource-kinds.ts';
import type { TimeWindow } from '../domain/window.ts';
import type { Marks } from './marks.ts';

/** Who touched what and when. Accounts and resources are numbered from 0 on, each for themselves. */
export interface TouchGraph {
  /** Number of an account or resource, −1 where it is unknown. */
  numberOf(ref: EntityRef): number;
  accountAt(account: number): AccountRef;
  resourceAt(resource: number): ResourceRef;
  /** Mask of a resource. */
  displayAt(resource: number): string;
  /** Code of the kind of a resource. */
  kindAt(resource: number): number;
  /** Visits the events of an account inside a window, once for each resource that an event names. */
  touchesOf(account: number, window: TimeWindow, visit: (resource: number, at: number) => void): void;
  /** Distinct accounts whose events inside a window name a resource. */
  accountsOf(resource: number, window: TimeWindow): readonly number[];
  /** How many they are. */
  countAccounts(resource: number, window: TimeWindow): number;
}

/** A node while it is found. `id`: number of an account × 2, or number of a resource × 2 + 1. */
interface Found {
  readonly id: number;
  /** 0 for accounts, code of the kind + 1 for resources: the order of kinds. */
  readonly rank: number;
  readonly ref: EntityRef;
}

/** A node that is shown. */
interface Shown extends Found {
  readonly distance: number;
  readonly degree: number;
  /** Ids of its neighbours; of a resource only when it is passed. */
  readonly neighbours: readonly number[];
  /** By id of the neighbour; of a resource none. */
  readonly touches: ReadonlyMap<number, Touches>;
}

/** Events of one account that name one resource, as they are counted. */
interface Touches {
  events: number;
  firstAt: number;
  lastAt: number;
}

const noTouches: ReadonlyMap<number, Touches> = new Map();

/**
 * Breadth-first growth from the origins, as `graph/domain/expansion.ts` defines it. The neighbours of every shown
 * node are read once, so the time is O(touches of the shown nodes inside the window + n log n) for n nodes met.
 *
 * @param met  room to mark nodes in; kept by the caller because clearing it is cheap and making it is not
 * @throws LimitExceeded for a request beyond the limits
 */
export function expand(graph: TouchGraph, met: Marks, request: ExpansionRequest): Expansion {
  checkExpansionRequest(request);
  const kinds = new Set(request.through.map(codeOfKind));
  const shown: Shown[] = [];
  let truncated = false;
  met.clear();

  const admit = (found: readonly Found[], distance: number): Shown[] => {
    const inOrder = found.toSorted(compareFound);
    const admitted = inOrder.slice(0, request.maxNodes - shown.length);
    if (admitted.length < inOrder.length) truncated = true;
    const nodes = admitted.map((node) => shownAt(graph, kinds, node, distance, request));
    shown.push(...nodes);
    return nodes;
  };

  let frontier = admit(originsIn(graph, met, request.origins), 0);
  for (let hop = 1; hop <= request.hops && !truncated; hop += 1) {
    const passed = frontier.filter((node) => !isStop(node, request.hubAccounts));
    frontier = admit(freshAmong(graph, met, passed), hop);
  }
  return {
    nodes: shown.map((node) => nodeOf(graph, node)),
    links: linksAmong(shown),
    stoppedAtHubs: shown
      .filter((node) => isStop(node, request.hubAccounts))
      .map(({ ref }) => ref as ResourceRef),
    truncated,
  };
}

function isStop({ id, distance, degree }: Shown, hubAccounts: number): boolean {
  return isResource(id) && distance > 0 && degree > hubAccounts;
}

function shownAt(
  graph: TouchGraph,
  kinds: ReadonlySet<number>,
  { id, rank, ref }: Found,
  distance: number,
  { window, hops, hubAccounts }: ExpansionRequest,
): Shown {
  const number = numberIn(id);
  if (!isResource(id)) {
    const touches = touchesOf(graph, kinds, number, window);
    return { id, rank, ref, distance, degree: touches.size, neighbours: [...touches.keys()], touches };
  }
  // Counting the accounts of a hub is much cheaper than naming them.
  const degree = kinds.has(graph.kindAt(number)) ? graph.countAccounts(number, window) : 0;
  const isPassed = degree > 0 && distance < hops && (distance === 0 || degree <= hubAccounts);
  const neighbours = isPassed ? graph.accountsOf(number, window).map(accountNode) : [];
  return { id, rank, ref, distance, degree, neighbours, touches: noTouches };
}

function originsIn(graph: TouchGraph, met: Marks, origins: readonly EntityRef[]): Found[] {
  const ids = origins
    .map((ref) => ({ ref, number: graph.numberOf(ref) }))
    .filter(({ number }) => number >= 0)
    .map(({ ref, number }) => (ref.kind === 'ACCOUNT' ? accountNode(number) : resourceNode(number)));
  return ids.filter((id) => met.add(id)).map((id) => foundAt(graph, id));
}

function freshAmong(graph: TouchGraph, met: Marks, passed: readonly Shown[]): Found[] {
  const fresh: Found[] = [];
  for (const { neighbours } of passed)
    for (const id of neighbours) if (met.add(id)) fresh.push(foundAt(graph, id));
  return fresh;
}

/** By id of the resource, of the kinds asked for. */
function touchesOf(
  graph: TouchGraph,
  kinds: ReadonlySet<number>,
  account: number,
  window: TimeWindow,
): ReadonlyMap<number, Touches> {
  const touches = new Map<number, Touches>();
  graph.touchesOf(account, window, (resource, at) => {
    const id = resourceNode(resource);
    const known = touches.get(id);
    if (known !== undefined) {
      known.events += 1;
      known.firstAt = Math.min(known.firstAt, at);
      known.lastAt = Math.max(known.lastAt, at);
    } else if (kinds.has(graph.kindAt(resource))) touches.set(id, { events: 1, firstAt: at, lastAt: at });
  });
  return touches;
}

/** All touches of which both sides are shown, by account, then by resource in the order of nodes. */
function linksAmong(shown: readonly Shown[]): ExpansionLink[] {
  const inOrder = shown.toSorted(compareFound);
  const resources = inOrder.filter(({ id }) => isResource(id));
  const places = new Map(resources.map(({ id }, place) => [id, place]));
  return inOrder.flatMap(({ ref, touches }) => {
    const links: { readonly place: number; readonly link: ExpansionLink }[] = [];
    for (const [id, counted] of touches) {
      const place = places.get(id);
      if (place === undefined) continue;
      const resource = resources[place]!.ref as ResourceRef;
      const { events, firstAt, lastAt } = counted;
      links.push({ place, link: { account: ref as AccountRef, resource, events, firstAt, lastAt } });
    }
    return links.sort((a, b) => a.place - b.place).map(({ link }) => link);
  });
}

function nodeOf(graph: TouchGraph, { id, ref, distance, degree }: Shown): ExpansionNode {
  const display = isResource(id) ? graph.displayAt(numberIn(id)) : ref.key;
  return { ref, display, distance, degree };
}

function foundAt(graph: TouchGraph, id: number): Found {
  const number = numberIn(id);
  return isResource(id)
    ? { id, rank: graph.kindAt(number) + 1, ref: graph.resourceAt(number) }
    : { id, rank: 0, ref: graph.accountAt(number) };
}

function compareFound(a: Found, b: Found): number {
  return a.rank - b.rank || compareText(a.ref.key, b.ref.key);
}

const accountNode = (account: number): number => 2 * account;
const resourceNode = (resource: number): number => 2 * resource + 1;
const isResource = (id: number): boolean => id % 2 === 1;
const numberIn = (id: number): number => Math.floor(id / 2);
