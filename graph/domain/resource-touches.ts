import type { ResourceRef } from './entity.ts';
import { LimitExceeded } from './errors.ts';
import type { AccountId } from './ids.ts';
import { compareText } from './ids.ts';
import type { TimeWindow } from './window.ts';

/** One event of an account that names a resource. */
export interface Touch {
  readonly accountId: AccountId;
  readonly at: number;
}

export interface TouchesRequest {
  readonly resource: ResourceRef;
  readonly window: TimeWindow;
  /** 1 … 10 000. */
  readonly limit: number;
}

/** The events that name a resource inside a window. */
export interface Touches {
  /** By time, then account id; of more than the limit the last ones. */
  readonly touches: readonly Touch[];
  readonly truncated: boolean;
}

export const mostTouches = 10_000;

/** @throws LimitExceeded when the limit of a request is out of range */
export function checkTouchesRequest({ limit }: TouchesRequest): void {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= mostTouches))
    throw new LimitExceeded('limit', 1, mostTouches, limit);
}

/** Orders touches by time, then account id. */
export function compareTouches(a: Touch, b: Touch): number {
  return a.at - b.at || compareText(a.accountId, b.accountId);
}
