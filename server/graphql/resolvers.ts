import { findAccount } from '../investigation/account.ts';
import { chainOf } from '../investigation/chain.ts';
import type { ExpandQuestion } from '../investigation/expand.ts';
import { expandFrom, expansionDefaults } from '../investigation/expand.ts';
import { findGang } from '../investigation/gang.ts';
import { strongestLinks } from '../investigation/gang-evidence.ts';
import { memberAccount, membersOf } from '../investigation/gang-members.ts';
import { listGangs } from '../investigation/gangs.ts';
import { listGenerations } from '../investigation/generations.ts';
import { accountIdOf } from '../investigation/opaque-id.ts';
import { reasonText, reasonValue } from '../investigation/reason-text.ts';
import { searchFor, searchForEach } from '../investigation/search.ts';
import { characteristicTexts } from '../investigation/texts.ts';
import { auditResolvers } from './audit-resolvers.ts';
import { caseResolvers } from './case-resolvers.ts';
import { dateTime } from './date-time.ts';
import { decisionResolvers } from './decision-resolvers.ts';
import { explanationResolvers } from './explanation-resolvers.ts';
import { explorerResolvers } from './explorer-resolvers.ts';
import { generationResolvers } from './generation-resolvers.ts';
import { healthResolvers } from './health-resolvers.ts';
import { listResolvers } from './list-resolvers.ts';
import { objectionResolvers } from './objection-resolvers.ts';
import { queueResolvers } from './queue-resolvers.ts';
import type { ExpandInput, Resolvers } from './schema.generated.ts';
import { workspaceResolvers } from './workspace-resolvers.ts';

/** From fields of the schema to use cases. Fields that an answer holds under their own name need no line. */
export const resolvers: Resolvers = {
  ...explanationResolvers,
  ...caseResolvers,
  ...objectionResolvers,
  ...listResolvers,
  ...explorerResolvers,
  ...queueResolvers,
  ...workspaceResolvers,
  ...generationResolvers,
  ...healthResolvers,
  DateTime: dateTime,

  Query: {
    ...explanationResolvers.Query,
    ...caseResolvers.Query,
    ...objectionResolvers.Query,
    ...listResolvers.Query,
    ...explorerResolvers.Query,
    ...queueResolvers.Query,
    ...workspaceResolvers.Query,
    ...generationResolvers.Query,
    ...decisionResolvers.Query,
    ...auditResolvers.Query,
    ...healthResolvers.Query,
    account: (_, { key }, { pinned }) => findAccount(pinned, key),
    gang: (_, { id }, { pinned }) => findGang(pinned, id),
    gangs: (_, { filter, orderBy, first, after }, { store, pinned }) => {
      const wanted = { levels: filter?.levels ?? null, minSize: filter?.minSize ?? null };
      return listGangs(store, pinned, wanted, orderBy ?? 'SCORE', { first, after: after ?? null });
    },
    expand: (_, { input }, { store, pinned }) => expandFrom(store, pinned, expansionAsked(input)),
    chain: (_, { account, window, first, after }, { store, pinned }) =>
      chainOf(store, pinned, accountIdOf(account, 'account'), window, { first, after: after ?? null }),
    search: (_, { text, first }, { store, readValue, findNames, pinned }) =>
      searchFor(store, readValue, findNames, pinned, text, first ?? 20),
    searchMany: (_, { texts }, { readValue, pinned }) => searchForEach(readValue, pinned, texts),
    generations: (_, { first, after, states }, { store, pinned }) =>
      listGenerations(store, pinned, states ?? null, { first, after: after ?? null }),
  },

  Mutation: {
    ...caseResolvers.Mutation,
    ...objectionResolvers.Mutation,
    ...listResolvers.Mutation,
    ...queueResolvers.Mutation,
    ...workspaceResolvers.Mutation,
    ...generationResolvers.Mutation,
  },

  Account: {
    ...explanationResolvers.Account,
    ...caseResolvers.Account,
    ...listResolvers.Account,
    ...queueResolvers.Account,
    ...generationResolvers.Account,
    gangDetail: ({ gang }, _, { pinned }) => (gang === null ? null : findGang(pinned, gang.id)),
  },

  Gang: {
    ...explanationResolvers.Gang,
    ...caseResolvers.Gang,
    ...queueResolvers.Gang,
    ...generationResolvers.Gang,
    members: ({ id }, { role, first, after }, { store, pinned }) =>
      membersOf(store, pinned, id, role ?? null, { first, after: after ?? null }),
    strongest: ({ id }, { top }, { store, pinned }) => strongestLinks(store, pinned, id, top ?? 20),
  },

  Resource: { ...explorerResolvers.Resource, ...queueResolvers.Resource },

  AuditEntry: auditResolvers.AuditEntry,

  Member: {
    account: ({ accountId }, _, { pinned }) => memberAccount(pinned, accountId),
  },

  Characteristic: { text: ({ code }, _, { language }) => characteristicTexts[code][language] },

  Reason: {
    text: (reason, _, { language }) => reasonText(reason, language),
    value: (reason) => reasonValue(reason),
  },
};

function expansionAsked({
  origins,
  hops,
  through,
  window,
  hubAccounts,
  maxNodes,
  leastNats,
  ties,
}: ExpandInput): ExpandQuestion {
  return {
    origins,
    hops: hops ?? expansionDefaults.hops,
    through: through ?? null,
    window: window ?? null,
    hubAccounts: hubAccounts ?? expansionDefaults.hubAccounts,
    maxNodes: maxNodes ?? expansionDefaults.maxNodes,
    leastNats: leastNats ?? expansionDefaults.leastNats,
    ties: ties ?? null,
  };
}
