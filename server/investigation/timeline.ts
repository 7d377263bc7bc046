import { compareText } from '../../graph/domain/ids.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { EntityReader } from '../../graph/store/port.ts';
import type { ChainEventAnswer } from './chain.ts';
import { chainOf } from './chain.ts';
import { checkIds } from './neighbour-counts.ts';
import { accountIdOf } from './opaque-id.ts';
import type { Pinned, Sourced } from './pinned.ts';

/** Events of several accounts in time order. */
export interface TimelineAnswer extends Sourced {
  readonly marks: readonly (ChainEventAnswer & { readonly account: string })[];
  /** Ids of accounts with more events than were asked for. */
  readonly cutAt: readonly string[];
}

const mostAccounts = 50;

/**
 * The first events of each account inside a window, as one list by time, then event id.
 *
 * @param first  1 … 200 for each account
 * @throws LimitExceeded naming the limit; BadInput for an id or a window that makes no sense
 */
export async function timelineOf(
  store: Pick<EntityReader, 'chainOf'>,
  pinned: Pinned,
  asked: readonly string[],
  window: TimeWindow,
  first: number,
): Promise<TimelineAnswer> {
  checkIds(asked, mostAccounts);
  const accounts = [...new Set(asked)].map((id, place) => ({
    id,
    accountId: accountIdOf(id, `accounts[${place}]`),
  }));
  const chains = await Promise.all(
    accounts.map(async ({ id, accountId }) => ({
      id,
      chain: await chainOf(store, pinned, accountId, window, { first, after: null }),
    })),
  );
  return {
    ...pinned.source,
    marks: chains
      .flatMap(({ id, chain }) => chain.edges.map(({ node }) => ({ account: id, ...node })))
      .sort((a, b) => a.at - b.at || compareText(a.eventId, b.eventId)),
    cutAt: chains.filter(({ chain }) => chain.pageInfo.hasNextPage).map(({ id }) => id),
  };
}
