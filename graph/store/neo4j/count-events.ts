import { eventTypes } from '../../domain/event.ts';
import type { EventCount, EventCountRequest } from '../../domain/event-counts.ts';
import { checkEventCountRequest } from '../../domain/event-counts.ts';
import type { Connection } from './connection.ts';
import { labelOfType } from './event-rows.ts';
import { eventCounts } from './queries.generated.ts';

/** @throws LimitExceeded for a request beyond the limits */
export async function countEvents(connection: Connection, request: EventCountRequest): Promise<EventCount[]> {
  connection.checkOpen();
  checkEventCountRequest(request);
  const { accounts, window, bucketMs } = request;
  const rows = await connection.read('interactive', eventCounts, {
    accountIds: [...new Set(accounts)],
    ...window,
    bucketMs,
  });
  const counted = new Map(rows.map(({ bucket, label, events }) => [`${bucket}:${label}`, events]));
  const buckets = [...new Set(rows.map(({ bucket }) => bucket))].sort((a, b) => a - b);
  return buckets.flatMap((bucket) =>
    eventTypes.flatMap((type) => {
      const events = counted.get(`${bucket}:${labelOfType[type]}`);
      return events === undefined ? [] : [{ at: window.from + bucket * bucketMs, type, events }];
    }),
  );
}
