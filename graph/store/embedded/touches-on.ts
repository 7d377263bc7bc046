import type { AccountId } from '../../domain/ids.ts';
import type { Touches, TouchesRequest } from '../../domain/resource-touches.ts';
import { checkTouchesRequest, compareTouches } from '../../domain/resource-touches.ts';
import type { Adjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';
import { numberOf } from './columns.ts';

/** The events that name a resource inside a window, from the columns alone. */
export function touchesOn(columns: Columns, adjacency: Adjacency, request: TouchesRequest): Touches {
  checkTouchesRequest(request);
  const resource = numberOf(columns, request.resource);
  const rows = resource < 0 ? [] : Array.from(adjacency.rowsOfResource(resource, request.window));
  const touches = rows
    .map((row) => ({
      accountId: columns.accounts.textAt(columns.account[row]!) as AccountId,
      at: columns.at[row]!,
    }))
    .sort(compareTouches);
  return { touches: touches.slice(-request.limit), truncated: touches.length > request.limit };
}
