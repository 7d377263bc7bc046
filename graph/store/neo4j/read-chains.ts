import { compareText } from '../../domain/ids.ts';
import type { ChainColumns } from '../../domain/relation-chain.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import type { Watermark } from '../../domain/watermark.ts';
import type { TimeWindow } from '../../domain/window.ts';
import type { AccountChain, ChainEvent } from './chain-columns.ts';
import { createChainColumns } from './chain-columns.ts';
import type { Connection } from './connection.ts';
import { accountsByKey, accountsKnown, chainsOfAccounts } from './queries.generated.ts';
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
  knownBy: Watermark = Number.POSITIVE_INFINITY,
): AsyncGenerator<ChainColumns> {
  const watermark = await watermarkOf(connection);
  const through = Math.min(knownBy, watermark);
  const ids = await accountsIn(connection, window);
  const read = async (from: number): Promise<readonly AccountChain[]> => {
    if (from >= ids.length) return [];
    const accountIds = ids.slice(from, from + accountsPerPage);
    const chains = await connection.read('batch', chainsOfAccounts, {
      accountIds,
      ...window,
      through,
      kinds,
    });
    return through === watermark ? chains : asKnown(connection, chains, through);
  };
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

/** The same chains with what is said of their accounts as it was known then. */
async function asKnown(
  { read }: Connection,
  chains: readonly AccountChain[],
  through: Watermark,
): Promise<AccountChain[]> {
  const accountIds = chains.map(({ accountId }) => accountId);
  const known = new Map(
    (await read('batch', accountsKnown, { accountIds, through })).map((facts) => [facts.accountId, facts]),
  );
  return chains.map((chain) => ({ ...chain, ...known.get(chain.accountId) }));
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
