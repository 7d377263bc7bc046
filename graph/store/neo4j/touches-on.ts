import type { AccountId } from '../../domain/ids.ts';
import type { Touches, TouchesRequest } from '../../domain/resource-touches.ts';
import { checkTouchesRequest, compareTouches } from '../../domain/resource-touches.ts';
import type { Connection } from './connection.ts';
import { touchesOnResource } from './queries.generated.ts';

/** @throws LimitExceeded when the limit is out of range */
export async function touchesOn(connection: Connection, request: TouchesRequest): Promise<Touches> {
  connection.checkOpen();
  checkTouchesRequest(request);
  const { resource, window, limit } = request;
  // One more than asked for tells whether there are more.
  const { kind, key } = resource;
  const rows = await connection.read('interactive', touchesOnResource, {
    kind,
    key,
    ...window,
    limit: limit + 1,
  });
  const touches = rows
    .slice(0, limit)
    .map(({ accountId, at }) => ({ accountId: accountId as AccountId, at }))
    .sort(compareTouches);
  return { touches, truncated: rows.length > limit };
}
