import { LimitExceeded } from './errors.ts';
import type { EventType } from './event.ts';
import type { AccountId } from './ids.ts';
import type { TimeWindow } from './window.ts';

/** How often accounts did something, over time. */
export interface EventCountRequest {
  /** 1 … 500; those given twice count once. */
  readonly accounts: readonly AccountId[];
  readonly window: TimeWindow;
  /** Length of a bucket, at least 1 ms; the first one begins with the window, which has 1 … 5 000 of them. */
  readonly bucketMs: number;
}

/** Events of one type in one bucket. */
export interface EventCount {
  /** First instant of the bucket, epoch ms. */
  readonly at: number;
  readonly type: EventType;
  /** At least 1: empty buckets are left out. */
  readonly events: number;
}

export const eventCountLimits = { accounts: 500, buckets: 5_000 } as const;

/** @throws LimitExceeded naming the first limit that a request breaks */
export function checkEventCountRequest({ accounts, window, bucketMs }: EventCountRequest): void {
  const { accounts: mostAccounts, buckets: mostBuckets } = eventCountLimits;
  if (!(accounts.length >= 1 && accounts.length <= mostAccounts))
    throw new LimitExceeded('accounts', 1, mostAccounts, accounts.length);
  if (!(bucketMs >= 1)) throw new LimitExceeded('bucketMs', 1, Number.MAX_SAFE_INTEGER, bucketMs);
  const buckets = Math.ceil((window.until - window.from) / bucketMs);
  if (!(buckets >= 1 && buckets <= mostBuckets))
    throw new LimitExceeded('buckets of the window', 1, mostBuckets, buckets);
}

/** First instant of the bucket that an instant of the window lies in. */
export function bucketOf({ window, bucketMs }: EventCountRequest, at: number): number {
  return window.from + Math.floor((at - window.from) / bucketMs) * bucketMs;
}
