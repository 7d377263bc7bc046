import { compareText } from '../../domain/ids.ts';
import type { ChainColumns } from '../../domain/relation-chain.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import type { TimeWindow } from '../../domain/window.ts';
import type { AccountChain, ChainEvent } from './chain-columns.ts';
import { createChainColumns } from './chain-columns.ts';
import type { Connection } from './connection.ts';
import { accountsByKey, chainsOfAccounts } from './queries.generated.ts';
import { watermarkOf } from './read-events.ts';

/** Most rows of one batch of chains. */
const mostRows = 65_536;
/** Account ids asked for at a time. */
const idsPerPage = 20_000;
/** Accounts whose chains are asked for at a time. */
const accountsPerPage = 1_000;

/**
 * Relation chains of a window, read account by account in the order of their ids; events recorded after reading began
 * stay out. The next accounts are asked for while the caller works on the last ones.
 *
 * Memory: the ids of all accounts that may have events in the window, and two batches.
 */
export async function* readChains(
  connection: Connection,
  window: TimeWindow,
  kinds: readonly ResourceKind[],
): AsyncGenerator<ChainColumns> {
  const through = await watermarkOf(connection);
  const ids = await accountsIn(connection, window);
  const read = (from: number) =>
    from >= ids.length
      ? Promise.resolve([])
      : connection.read('batch', chainsOfAccounts, {
          accountIds: ids.slice(from, from + accountsPerPage),
          ...window,
          through,
          kinds,
        });
  const columns = createChainColumns();
  let pending: { readonly chain: AccountChain; readonly event: ChainEvent }[] = [];
  let next = read(0);
  for (let from = 0; from < ids.length; from += accountsPerPage) {
    const chains = await next;
    next = read(from + accountsPerPage);
    // Nobody waits for it when the caller stops reading.
    next.catch(() => undefined);
    pending.push(...inOrder(chains));
    for (; pending.length >= mostRows; pending = pending.slice(mostRows))
      yield columns.take(pending.slice(0, mostRows));
  }
  if (pending.length > 0) yield columns.take(pending);
}

/** Ids of accounts that may have events in a window, in the port's order. */
async function accountsIn(connection: Connection, window: TimeWindow): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ; ) {
    const page = await connection.read('batch', accountsByKey, { after, ...window, limit: idsPerPage });
    for (const { accountId } of page) ids.push(accountId);
    if (page.length < idsPerPage) return ids.sort(compareText);
    after = page.at(-1)!.accountId;
  }
}

function inOrder(chains: readonly AccountChain[]) {
  return chains
    .toSorted((a, b) => compareText(a.accountId, b.accountId))
    .flatMap((chain) =>
      chain.events
        .toSorted((a, b) => a.at - b.at || compareText(a.eventId, b.eventId))
        .map((event) => ({ chain, event })),
    );
}
