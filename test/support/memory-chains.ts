import type { GraphEvent } from '../../graph/domain/event.ts';
import { eventTypes, mentionsOf } from '../../graph/domain/event.ts';
import { groupedBy } from '../../graph/domain/grouped-by.ts';
import type { AccountId, ResourceKey } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { ChainColumns } from '../../graph/domain/relation-chain.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { codeOfKind, relationships } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { contains } from '../../graph/domain/window.ts';
import { entityIn } from './memory-expansion.ts';

/** All chains of a window in one batch. */
export function chainColumnsOf(
  all: readonly GraphEvent[],
  window: TimeWindow,
  through: readonly ResourceKind[],
): ChainColumns {
  const rows = all
    .filter((event) => event.type !== 'tie' && event.type !== 'outcome')
    .filter(({ at }) => contains(window, at))
    .sort(
      (a, b) => compareText(a.accountId, b.accountId) || a.at - b.at || compareText(a.eventId, b.eventId),
    );
  const mentions = rows.map((row) => mentionsOf(row).filter(({ kind }) => through.includes(kind)));
  const accounts = numbering(rows.map(({ accountId }) => accountId));
  const resources = numbering(mentions.flat().map(({ kind, key }) => `${codeOfKind(kind)}:${key}`));
  const lenderOf = (row: GraphEvent) => (row.type === 'application' ? row.lender : null);
  const amountOf = (row: GraphEvent) =>
    row.type === 'application' && row.amount !== null ? Number(row.amount) : Number.NaN;
  const lenders = numbering(rows.map(lenderOf).filter((lender) => lender !== null));
  const ofAccount = groupedBy(all, ({ accountId }) => accountId as string);
  const entities = accounts.names.map((key) =>
    entityIn(ofAccount.get(key) ?? [], { kind: 'ACCOUNT', key: key as AccountId }),
  );
  return {
    newAccounts: accounts.names as AccountId[],
    newAccountCreatedAt: Float64Array.from(entities, (found) => found?.createdAt ?? Number.NaN),
    newAccountFirstEventAt: Float64Array.from(entities, (found) => found?.firstEventAt ?? Number.NaN),
    newResources: resources.names.map((name) => name.slice(name.indexOf(':') + 1)) as ResourceKey[],
    newResourceKind: Uint8Array.from(resources.names, (name) => Number.parseInt(name, 10)),
    rows: rows.length,
    account: Uint32Array.from(rows, ({ accountId }) => accounts.numberOf(accountId)),
    at: Float64Array.from(rows, ({ at }) => at),
    type: Uint8Array.from(rows, ({ type }) => eventTypes.indexOf(type)),
    amount: Float64Array.from(rows, amountOf),
    lender: Uint32Array.from(rows, (row) => {
      const lender = lenderOf(row);
      return lender === null ? 0 : lenders.numberOf(lender) + 1;
    }),
    newLenders: lenders.names,
    mentionOffsets: offsetsOf(mentions.map(({ length }) => length)),
    mentionResource: Uint32Array.from(mentions.flat(), ({ kind, key }) =>
      resources.numberOf(`${codeOfKind(kind)}:${key}`),
    ),
    mentionThrough: Uint8Array.from(mentions.flat(), (mention) => relationships.indexOf(mention.through)),
  };
}

/** Names in order of first appearance, with the place of each. */
function numbering(appearances: readonly string[]) {
  const names = [...new Set(appearances)];
  const places = new Map(names.map((name, place) => [name, place]));
  return { names, numberOf: (name: string) => places.get(name) ?? -1 };
}

function offsetsOf(lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, place) => {
    offsets[place + 1] = (offsets[place] ?? 0) + length;
  });
  return offsets;
}
