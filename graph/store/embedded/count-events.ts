import { eventTypes } from '../../domain/event.ts';
import type { EventCount, EventCountRequest } from '../../domain/event-counts.ts';
import { bucketOf, checkEventCountRequest } from '../../domain/event-counts.ts';
import type { Adjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';

/** Counts rows of accounts by bucket and type, from the columns alone. */
export function countEvents(
  columns: Columns,
  adjacency: Adjacency,
  request: EventCountRequest,
): EventCount[] {
  checkEventCountRequest(request);
  /** Key: bucket. Value: events by code of their type. */
  const buckets = new Map<number, Uint32Array>();
  for (const accountId of new Set(request.accounts)) {
    const account = columns.accounts.find(accountId);
    const rows = account < 0 ? [] : adjacency.rowsOfAccount(account, request.window);
    for (const row of rows) {
      const bucket = bucketOf(request, columns.at[row]!);
      const counts = buckets.get(bucket) ?? new Uint32Array(eventTypes.length);
      counts[columns.type[row]!]! += 1;
      buckets.set(bucket, counts);
    }
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, counts]) =>
      eventTypes.flatMap((type, code) => (counts[code]! > 0 ? [{ at, type, events: counts[code]! }] : [])),
    );
}
