import type { EntityRef, ResourceRef } from '../../domain/entity.ts';
import { accountRef } from '../../domain/entity.ts';
import type { ExpansionRequest } from '../../domain/expansion.ts';
import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import type { Connection } from './connection.ts';
import { accountsAtResources, touchesOfAccounts } from './queries.generated.ts';

/** A known entity and what lies around it inside a window, over the kinds asked for. */
export interface Neighbourhood {
  readonly ref: EntityRef;
  readonly display: string;
  /** Distinct neighbours. */
  readonly degree: number;
  /** Of an account: the resources that it touched. */
  readonly touches: readonly Touch[];
  /** Of a resource that may be passed: its accounts. */
  readonly accountIds: readonly string[];
}

/** One resource that an account touched. */
export interface Touch {
  readonly resource: ResourceRef;
  readonly events: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/**
 * The neighbourhoods of those entities that are known, in no order, by one statement for accounts and one for
 * resources. Origins, at distance 0, are passed whatever their size.
 */
export async function neighbourhoodsOf(
  { read }: Connection,
  { window, through, hubAccounts, hops }: ExpansionRequest,
  refs: readonly EntityRef[],
  distance: number,
): Promise<Neighbourhood[]> {
  const most = distance === hops ? 0 : distance === 0 ? Number.MAX_SAFE_INTEGER : hubAccounts;
  const accountIds = refs.filter(({ kind }) => kind === 'ACCOUNT').map(({ key }) => key);
  const resources = refs
    .filter(({ kind }) => kind !== 'ACCOUNT')
    .map(({ kind, key }) => ({ kind, key, most }));
  const [touched, touching] = await Promise.all([
    accountIds.length === 0
      ? []
      : read('interactive', touchesOfAccounts, { accountIds, ...window, kinds: through }),
    resources.length === 0 ? [] : read('interactive', accountsAtResources, { resources, ...window }),
  ]);
  return [
    ...touched.map(({ accountId, touches }) => ({
      ref: accountRef(accountId as AccountId),
      display: accountId,
      degree: touches.length,
      touches: touches.map(({ kind, key, ...touch }) => ({ resource: resourceRef(kind, key), ...touch })),
      accountIds: [],
    })),
    ...touching.map(({ kind, key, display, accounts, accountIds: ids }) => {
      const passed = (through as readonly string[]).includes(kind);
      const around = passed ? { degree: accounts, accountIds: ids } : { degree: 0, accountIds: [] };
      return { ref: resourceRef(kind, key), display, touches: [], ...around };
    }),
  ];
}

function resourceRef(kind: string, key: string): ResourceRef {
  return { kind: kind as ResourceKind, key: key as ResourceKey };
}
