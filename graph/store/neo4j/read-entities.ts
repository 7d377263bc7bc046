import type { Entity, EntityRef } from '../../domain/entity.ts';
import { accountRef, entityText } from '../../domain/entity.ts';
import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { Hub, HubRequest } from '../port.ts';
import type { Connection } from './connection.ts';
import {
  accountKeys,
  findAccounts,
  findResources,
  hubsInWindow,
  knownAccounts,
  knownResources,
  resourceKeys,
} from './queries.generated.ts';
import { sortableText } from './text-order.ts';

export async function entitiesOf(
  connection: Connection,
  refs: readonly EntityRef[],
): Promise<(Entity | null)[]> {
  const [accounts, resources] = await Promise.all([
    accountsOf(connection, keysOf(refs, true)),
    resourcesOf(connection, keysOf(refs, false)),
  ]);
  const found = new Map([...accounts, ...resources].map((entity) => [entityText(entity.ref), entity]));
  return refs.map((ref) => found.get(entityText(ref)) ?? null);
}

function keysOf(refs: readonly EntityRef[], accounts: boolean): readonly EntityRef[] {
  const wanted = refs.filter(({ kind }) => (kind === 'ACCOUNT') === accounts);
  return [...new Map(wanted.map((ref) => [entityText(ref), ref])).values()];
}

async function accountsOf({ read }: Connection, refs: readonly EntityRef[]): Promise<Entity[]> {
  if (refs.length === 0) return [];
  const rows = await read('interactive', knownAccounts, { accountIds: refs.map(({ key }) => key) });
  return rows.map(({ accountId, createdAt, firstEventAt, lastEventAt, events }) => ({
    ref: accountRef(accountId as AccountId),
    display: accountId,
    createdAt,
    firstEventAt,
    lastEventAt,
    events,
    accounts: 1,
  }));
}

async function resourcesOf({ read }: Connection, refs: readonly EntityRef[]): Promise<Entity[]> {
  if (refs.length === 0) return [];
  const resources = refs.map(({ kind, key }) => ({ kind, key }));
  const rows = await read('interactive', knownResources, { resources });
  return rows.map(({ kind, key, ...facts }) => ({ ref: resourceRef(kind, key), createdAt: null, ...facts }));
}

/** Entities whose key or display begins with a text, accounts first, then by kind and key. */
export async function findEntities(
  connection: Connection,
  text: string,
  limit: number,
): Promise<readonly Entity[]> {
  const orderText = sortableText(text);
  const accounts = await connection.read('interactive', findAccounts, { text, orderText, limit });
  const ids = accounts.map(({ accountId }) => accountId).sort(compareText);
  const refs: EntityRef[] = ids.slice(0, limit).map((accountId) => accountRef(accountId as AccountId));
  if (refs.length < limit) {
    const rows = await connection.read('interactive', findResources, { text, limit: limit - refs.length });
    refs.push(...rows.map(({ kind, key }) => resourceRef(kind, key)));
  }
  return (await entitiesOf(connection, refs)).filter((entity) => entity !== null);
}

/** Resources with at least so many distinct accounts in a window, most accounts first, then by key. */
export async function hubsIn({ read }: Connection, request: HubRequest): Promise<readonly Hub[]> {
  const { kind, window, leastAccounts, limit } = request;
  const rows = await read('interactive', hubsInWindow, { kind, ...window, leastAccounts, limit });
  return rows.map(({ key, accounts }) => ({ ref: resourceRef(kind, key), accounts }));
}

/** Keys of one statement. */
const keysPerBatch = 10_000;

/** Every account and resource that an event has named, by pages in the order of the database. */
export async function* readKeys({ read }: Connection): AsyncGenerator<readonly EntityRef[]> {
  const limit = keysPerBatch;
  yield* pages(
    (after) => read('batch', accountKeys, { after, limit }),
    (key) => accountRef(key as AccountId),
  );
  for (const kind of resourceKinds)
    yield* pages(
      (after) => read('batch', resourceKeys, { kind, after, limit }),
      (key) => resourceRef(kind, key),
    );
}

async function* pages(
  page: (after: string) => Promise<readonly { readonly key: string }[]>,
  refOf: (key: string) => EntityRef,
): AsyncGenerator<readonly EntityRef[]> {
  for (let after = ''; ; ) {
    const rows = await page(after);
    if (rows.length > 0) yield rows.map(({ key }) => refOf(key));
    const last = rows.at(-1);
    if (last === undefined || rows.length < keysPerBatch) return;
    after = last.key;
  }
}

function resourceRef(kind: string, key: string) {
  return { kind: kind as ResourceKind, key: key as ResourceKey };
}
