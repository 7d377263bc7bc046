import type { GangId } from '../../graph/domain/ids.ts';
import { objectionsTo, raiseObjection, withdrawObjection } from '../cases/objections.ts';
import { nodeOf } from '../investigation/node.ts';
import { idOf, refOf } from '../investigation/opaque-id.ts';
import type { Resolvers } from './schema.generated.ts';

/** What persons say is wrong about gangs. */
export const objectionResolvers = {
  Query: {
    objections: (_, { gang }, { store }) => objectionsTo(store, gang as GangId),
  },

  Mutation: {
    raiseObjection: (_, { input }, { viewer, store, pinned, now }) => {
      const { fault, reason, idempotencyKey } = input;
      const about = input.about == null ? null : refOf(input.about, 'about');
      const given = { gangId: input.gang as GangId, fault, about, reason, generation: pinned.shown.number };
      return raiseObjection(store, pinned, given, { by: viewer.name, idempotencyKey, at: now() });
    },
    withdrawObjection: (_, { input: { id, reason, idempotencyKey } }, { viewer, store, now }) =>
      withdrawObjection(store, id, reason, { by: viewer.name, idempotencyKey, at: now() }),
  },

  Objection: {
    id: ({ objectionId }) => objectionId,
    gang: ({ gangId }) => gangId,
    about: ({ about }, _, { pinned }) => (about === null ? null : nodeOf(pinned, idOf(about))),
    withdrawnAt: ({ withdrawal }) => withdrawal?.at ?? null,
    withdrawnBy: ({ withdrawal }) => withdrawal?.by ?? null,
    withdrawalReason: ({ withdrawal }) => withdrawal?.reason ?? null,
  },
} satisfies Resolvers;
