import { operationsOf } from '../access/rights.ts';
import { healthNow } from '../investigation/health.ts';
import { checkFirst } from '../investigation/page.ts';
import type { Resolvers } from './schema.generated.ts';

/** Who is asking, how the server is, and what its refreshes did. */
export const healthResolvers = {
  Query: {
    viewer: (_, __, { viewer }) => ({ ...viewer, operations: operationsOf(viewer) }),
    health: (_, __, { store, vitals }) => healthNow(store, vitals),
    runs: (_, { first }, { store }) => {
      checkFirst(first ?? 20);
      return store.runs(first ?? 20);
    },
  },

  Run: { id: ({ runId }) => runId },
} satisfies Resolvers;
