import type { AccountRef, EntityRef, ResourceRef } from './entity.ts';
import { LimitExceeded } from './errors.ts';
import type { ResourceKind } from './resource-kinds.ts';
import type { TimeWindow } from './window.ts';

/** Breadth-first growth from origins inside a window. */
export interface ExpansionRequest {
  readonly window: TimeWindow;
  /** Kinds of resource that may be met; empty means none. */
  readonly through: readonly ResourceKind[];
  /** 1 … 100; first in `nodes`, at distance 0. Unknown origins are left out. */
  readonly origins: readonly EntityRef[];
  /** 1 … 4; one hop goes from an entity to a neighbour, so account to account is two. */
  readonly hops: number;
  /** A hub has more distinct accounts than this inside `window`. At least 1. */
  readonly hubAccounts: number;
  /** 1 … 5 000; where it cuts, `truncated` is true. */
  readonly maxNodes: number;
}

/**
 * What an expansion found. Nodes: nearest first, then by kind and key. Links: all between shown nodes, by account,
 * then resource. A hub that was met is a node and is listed, but not passed, unless it is an origin.
 */
export interface Expansion {
  readonly nodes: readonly ExpansionNode[];
  readonly links: readonly ExpansionLink[];
  /** Hubs among `nodes` that were not passed, in the order of `nodes`. */
  readonly stoppedAtHubs: readonly ResourceRef[];
  readonly truncated: boolean;
}

export interface ExpansionNode {
  readonly ref: EntityRef;
  /** What may be shown: the account id itself, or the mask of a resource. */
  readonly display: string;
  /** Hops from the nearest origin. */
  readonly distance: number;
  /** Neighbours inside the window, over the kinds asked for: distinct accounts of a resource, resources of an account. */
  readonly degree: number;
}

/** One account on one resource inside the window. */
export interface ExpansionLink {
  readonly account: AccountRef;
  readonly resource: ResourceRef;
  /** Events of the account that name the resource. */
  readonly events: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

export const expansionLimits = { origins: 100, hops: 4, maxNodes: 5_000 } as const;

/** @throws LimitExceeded naming the first limit that a request breaks */
export function checkExpansionRequest(request: ExpansionRequest): void {
  const asked: readonly (readonly [string, number, number, number])[] = [
    ['origins', 1, expansionLimits.origins, request.origins.length],
    ['hops', 1, expansionLimits.hops, request.hops],
    ['maxNodes', 1, expansionLimits.maxNodes, request.maxNodes],
    ['hubAccounts', 1, Number.MAX_SAFE_INTEGER, request.hubAccounts],
  ];
  for (const [name, least, most, value] of asked) {
    if (!(value >= least && value <= most) || !Number.isInteger(value))
      throw new LimitExceeded(name, least, most, value);
  }
}
