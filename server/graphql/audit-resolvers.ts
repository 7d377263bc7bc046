import { pageOf } from '../investigation/page.ts';
import { windowAsked } from '../investigation/window.ts';
import type { Resolvers } from './schema.generated.ts';

/** The audit log, for those who look over others' shoulders. */
export const auditResolvers = {
  Query: {
    audit: async (_, { filter, first, after }, { readAudit, pinned }) => {
      const { window, actor = null, action = null, outcome = null, subject = null } = filter;
      const question = { window: windowAsked(window, pinned.shown), actor, action, outcome, subject };
      const list = { name: 'audit', generation: null };
      const entries = await readAudit(question);
      return pageOf(list, entries, ({ at, chain, seq }) => [-at, chain, -seq], {
        first,
        after: after ?? null,
      });
    },
  },

  AuditEntry: { exported: ({ exported }) => exported ?? null },
} satisfies Resolvers;
