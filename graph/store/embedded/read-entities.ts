import type { Entity, EntityRef } from '../../domain/entity.ts';
import { compareEntities } from '../../domain/entity.ts';
import { compareText } from '../../domain/ids.ts';
import { codeOfKind } from '../../domain/resource-kinds.ts';
import type { TimeWindow } from '../../domain/window.ts';
import type { Hub, HubRequest } from '../port.ts';
import type { Adjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';
import { accountAt, numberOf, resourceAt } from './columns.ts';

/** Questions about entities, answered from the columns as of the last catch-up of the adjacency. */
export interface EntityQuestions {
  entityOf(ref: EntityRef): Entity | null;
  findEntities(text: string, limit: number): Entity[];
  hubsIn(request: HubRequest): Hub[];
  /** All that are known when it begins. */
  keys(): Generator<readonly EntityRef[]>;
}

const keysPerBatch = 10_000;

const allTime: TimeWindow = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

export function entityQuestions(columns: Columns, adjacency: Adjacency): EntityQuestions {
  function entityAt(ref: EntityRef, number: number): Entity {
    const isAccount = ref.kind === 'ACCOUNT';
    const created = isAccount ? columns.accountCreatedAt[number]! : Number.NaN;
    const rowsOf = isAccount ? adjacency.rowsOfAccount : adjacency.rowsOfResource;
    const rows = rowsOf(number, allTime);
    let [firstEventAt, lastEventAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const row of rows) {
      firstEventAt = Math.min(firstEventAt, columns.at[row]!);
      lastEventAt = Math.max(lastEventAt, columns.at[row]!);
    }
    return {
      ref: { kind: ref.kind, key: ref.key } as EntityRef,
      display: isAccount ? ref.key : columns.displays.textAt(number),
      createdAt: Number.isNaN(created) ? null : created,
      firstEventAt,
      lastEventAt,
      events: rows.length,
      accounts: isAccount ? 1 : adjacency.countAccounts(number, allTime),
    };
  }

  return {
    entityOf(ref) {
      const number = numberOf(columns, ref);
      return number < 0 ? null : entityAt(ref, number);
    },
    findEntities(text, limit) {
      const found = accountsBeginning(columns, text, limit);
      const rest = limit - found.length;
      const refs = rest > 0 ? [...found, ...resourcesBeginning(columns, text, rest)] : found;
      return refs.map((ref) => entityAt(ref, numberOf(columns, ref)));
    },
    hubsIn({ kind, window, leastAccounts, limit }) {
      const code = codeOfKind(kind);
      const hubs: { resource: number; accounts: number }[] = [];
      for (let resource = 0; resource < columns.resources.size; resource += 1) {
        if (columns.resourceKind[resource] !== code) continue;
        const accounts = adjacency.countAccounts(resource, window);
        if (accounts > 0 && accounts >= leastAccounts) hubs.push({ resource, accounts });
      }
      return hubs
        .map(({ resource, accounts }) => ({ ref: resourceAt(columns, resource), accounts }))
        .sort((a, b) => b.accounts - a.accounts || compareText(a.ref.key, b.ref.key))
        .slice(0, limit);
    },
    *keys() {
      yield* batches(columns.accounts.size, (account) => accountAt(columns, account));
      yield* batches(columns.resources.size, (resource) => resourceAt(columns, resource));
    },
  };
}

function* batches(size: number, refAt: (number: number) => EntityRef): Generator<readonly EntityRef[]> {
  for (let from = 0; from < size; from += keysPerBatch)
    yield Array.from({ length: Math.min(keysPerBatch, size - from) }, (_, place) => refAt(from + place));
}

function accountsBeginning(columns: Columns, text: string, limit: number): EntityRef[] {
  const first = createFirst(limit);
  for (let account = 0; account < columns.accounts.size; account += 1)
    if (columns.accounts.startsWith(account, text)) first.offer(accountAt(columns, account));
  return first.refs;
}

function resourcesBeginning(columns: Columns, text: string, limit: number): EntityRef[] {
  const first = createFirst(limit);
  for (let resource = 0; resource < columns.resources.size; resource += 1) {
    // A resource is kept as the code of its kind and its key.
    const coded = String.fromCharCode(columns.resourceKind[resource]!) + text;
    if (columns.resources.startsWith(resource, coded) || columns.displays.startsWith(resource, text))
      first.offer(resourceAt(columns, resource));
  }
  return first.refs;
}

/** Keeps the first entities, by kind and key, of all that are offered. */
function createFirst(limit: number) {
  const refs: EntityRef[] = [];
  return {
    refs,
    offer(ref: EntityRef) {
      const last = refs.at(-1);
      if (limit < 1 || (refs.length === limit && last !== undefined && compareEntities(last, ref) <= 0))
        return;
      const place = refs.findIndex((kept) => compareEntities(ref, kept) < 0);
      refs.splice(place < 0 ? refs.length : place, 0, ref);
      if (refs.length > limit) refs.pop();
    },
  };
}
