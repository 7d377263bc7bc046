import { recordVerdict, withdrawVerdict } from '../cases/verdicts.ts';
import { accountIdOf } from '../investigation/opaque-id.ts';
import type { Resolvers } from './schema.generated.ts';
import { idOfTarget, isKnownTarget, verdictTargetOf } from './verdict-target.ts';

/** Verdicts on gangs and accounts. */
export const caseResolvers = {
  Query: {
    verdicts: async (_, { target }, { store }) =>
      (await store.verdictsOf([verdictTargetOf(target)]))[0] ?? [],
  },

  Mutation: {
    recordVerdict: async (_, { input }, { viewer, store, pinned, now }) => {
      const target = verdictTargetOf(input.target);
      const asked = { ...input, target, author: viewer.name, at: now(), generation: pinned.shown.number };
      return recordVerdict(store, asked, await isKnownTarget(pinned, target));
    },
    withdrawVerdict: (_, { input: { id, ...input } }, { viewer, store, now }) =>
      withdrawVerdict(store, { ...input, verdictId: verdictIdOf(id), by: viewer.name, at: now() }),
  },

  Account: {
    verdict: ({ id }, _, { decisions }) =>
      decisions.verdictOn({ kind: 'ACCOUNT', accountId: accountIdOf(id, 'id') }),
  },

  Gang: { verdict: ({ id }, _, { decisions }) => decisions.verdictOn({ kind: 'GANG', gangId: id }) },

  VerdictEntry: {
    id: ({ verdictId }) => Buffer.from(verdictId, 'utf8').toString('base64url'),
    target: ({ target }) => idOfTarget(target),
    withdrawnAt: ({ withdrawal }) => withdrawal?.at ?? null,
    withdrawnBy: ({ withdrawal }) => withdrawal?.by ?? null,
    withdrawalReason: ({ withdrawal }) => withdrawal?.reason ?? null,
  },
} satisfies Resolvers;

function verdictIdOf(id: string): string {
  return Buffer.from(id, 'base64url').toString('utf8');
}
