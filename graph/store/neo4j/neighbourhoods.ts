import type { EntityRef, ResourceRef } from '../../domain/entity.ts';
import { accountRef, entityText } from '../../domain/entity.ts';
import type { ExpansionRequest } from '../../domain/expansion.ts';
import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import type { Connection } from './connection.ts';
import {
  accountsAtResources,
  displaysOfResources,
  knownAccounts,
  touchesOfAccounts,
} from './queries.generated.ts';

/** What lies around an entity inside a window, over the kinds asked for. */
export interface Neighbourhood {
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
  readonly display: string;
  readonly events: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

const empty: Neighbourhood = { degree: 0, touches: [], accountIds: [] };

/** The neighbourhoods of entities, in the order given. Origins, at distance 0, are passed whatever their size. */
export async function neighbourhoodsOf(
  connection: Connection,
  { window, through, hubAccounts, hops }: ExpansionRequest,
  refs: readonly EntityRef[],
  distance: number,
): Promise<Neighbourhood[]> {
  const most = distance === hops ? 0 : distance === 0 ? Number.MAX_SAFE_INTEGER : hubAccounts;
  const accountIds = refs.filter(({ kind }) => kind === 'ACCOUNT').map(({ key }) => key);
  const resources = refs
    .filter(({ kind }) => kind !== 'ACCOUNT' && through.includes(kind))
    .map(({ kind, key }) => ({ kind, key, most }));
  const [touched, touching] = await Promise.all([
    accountIds.length === 0 || through.length === 0
      ? []
      : connection.read('interactive', touchesOfAccounts, { accountIds, ...window, kinds: through }),
    resources.length === 0
      ? []
      : connection.read('interactive', accountsAtResources, { resources, ...window }),
  ]);
  const found = new Map<string, Neighbourhood>();
  for (const { accountId, touches } of touched)
    found.set(entityText(accountRef(accountId as AccountId)), {
      degree: touches.length,
      touches: touches.map(({ kind, key, ...touch }) => ({ resource: resourceRef(kind, key), ...touch })),
      accountIds: [],
    });
  for (const { kind, key, accounts, accountIds: ids } of touching)
    found.set(entityText(resourceRef(kind, key)), { degree: accounts, touches: [], accountIds: ids });
  return refs.map((ref) => found.get(entityText(ref)) ?? empty);
}

/** Those of the origins that are known, with what may be shown of them, each once. */
export async function knownOrigins({ read }: Connection, origins: readonly EntityRef[]) {
  const accountIds = origins.filter(({ kind }) => kind === 'ACCOUNT').map(({ key }) => key);
  const resources = origins.filter(({ kind }) => kind !== 'ACCOUNT').map(({ kind, key }) => ({ kind, key }));
  const [accounts, known] = await Promise.all([
    accountIds.length === 0 ? [] : read('interactive', knownAccounts, { accountIds }),
    resources.length === 0 ? [] : read('interactive', displaysOfResources, { resources }),
  ]);
  return [
    ...accounts.map(({ accountId }) => ({ ref: accountRef(accountId as AccountId), display: accountId })),
    ...known.map(({ kind, key, display }) => ({ ref: resourceRef(kind, key), display })),
  ];
}

function resourceRef(kind: string, key: string): ResourceRef {
  return { kind: kind as ResourceKind, key: key as ResourceKey };
}
