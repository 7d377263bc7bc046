import { entityKinds } from '../../graph/domain/entity.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import { listNames } from '../../graph/domain/risk-list.ts';
import { changeOf, checkRight } from '../access/rights.ts';
import { masked } from '../investigation/masked.ts';
import { idOf, refOf } from '../investigation/opaque-id.ts';
import { pageOf } from '../investigation/page.ts';
import type { Pinned } from '../investigation/pinned.ts';
import { endListEntry, putListEntry } from '../lists/change-entry.ts';
import { entryIdOf, entryNameOf } from '../lists/entry-id.ts';
import { entriesInForce, listHits } from '../lists/list-hits.ts';
import type { Resolvers } from './schema.generated.ts';

/** Recorded facts: no refresh changes this list. */
const allEntries = { name: 'lists', generation: null };

/** Black, grey and white lists. */
export const listResolvers = {
  Query: {
    lists: async (_, { filter, first, after }, { store, now }) => {
      const entries = await entriesInForce(store, filter?.lists ?? null, now());
      return pageOf(allEntries, entries, tupleOf, { first, after: after ?? null });
    },
  },

  Mutation: {
    putListEntry: async (_, { input }, { viewer, store, readEntry, pinned, now }) => {
      checkRight(viewer, changeOf(input.list));
      const { target, idempotencyKey, ...given } = input;
      const row = { ...given, source: given.source ?? viewer.name };
      const asked = { by: viewer.name, idempotencyKey, at: now() };
      return putListEntry(store, readEntry, row, await knownTarget(pinned, target ?? null), asked);
    },
    endListEntry: (_, { input: { id, reason, idempotencyKey } }, { viewer, store, now }) => {
      const name = entryNameOf(id);
      checkRight(viewer, changeOf(name.list));
      return endListEntry(store, name, reason, { by: viewer.name, idempotencyKey, at: now() });
    },
  },

  Account: {
    lists: async ({ id }, _, { decisions }) => listHits(await decisions.entriesOf(refOf(id, 'id'))),
  },

  ListEntry: {
    id: (entry) => entryIdOf(entry),
    target: ({ target }) => idOf(target),
    kind: ({ target }) => target.kind,
    shown: ({ display }) => masked(display),
  },
} satisfies Resolvers;

/** The target of this id with what may be shown of it; one that was never met shows its kind. */
async function knownTarget(pinned: Pinned, id: string | null) {
  if (id === null) return null;
  const target = refOf(id, 'target');
  const entity = await pinned.entityOf(target);
  return { target, display: entity?.display ?? target.kind };
}

function tupleOf({ target, list, source }: ListEntry) {
  return [entityKinds.indexOf(target.kind), target.key, listNames.indexOf(list), source];
}
