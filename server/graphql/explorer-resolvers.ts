import type { Note } from '../../graph/domain/case.ts';
import type { ListName } from '../../graph/domain/risk-list.ts';
import type { VerdictKind } from '../../graph/domain/verdict.ts';
import type { CaseAnswer } from '../cases/case-answer.ts';
import { eventCounts } from '../investigation/event-counts.ts';
import { expansionDefaults } from '../investigation/expand.ts';
import { checkIds, neighbourCounts } from '../investigation/neighbour-counts.ts';
import type { NodeAnswer } from '../investigation/node.ts';
import { nodeOf, typeOfNode } from '../investigation/node.ts';
import { refOf } from '../investigation/opaque-id.ts';
import { factsOfResource } from '../investigation/resource-facts.ts';
import { commonOf, egoOf, linksAmong } from '../investigation/surroundings.ts';
import { guessTexts } from '../investigation/texts.ts';
import { timelineOf } from '../investigation/timeline.ts';
import { listHits } from '../lists/list-hits.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import type { Resolvers } from './schema.generated.ts';

const mostNodes = 100;

/** From what the explorer asks beside expansions to use cases. */
export const explorerResolvers = {
  Query: {
    node: (_, { id }, { pinned }) => nodeOf(pinned, id),
    nodes: (_, { ids }, { pinned }) => {
      checkIds(ids, mostNodes);
      return Promise.all(ids.map((id) => nodeOf(pinned, id)));
    },
    neighbourCounts: (_, { ids, window, hubAccounts }, { store, pinned }) =>
      neighbourCounts(store, pinned, {
        ids,
        window: window ?? null,
        hubAccounts: hubAccounts ?? expansionDefaults.hubAccounts,
      }),
    eventCounts: (_, { ids, window, bucketSeconds }, { store, pinned }) =>
      eventCounts(store, pinned, ids, window ?? null, bucketSeconds),
    timeline: (_, { accounts, window, first }, { store, pinned }) =>
      timelineOf(store, pinned, accounts, window, first),
    ego: (_, { origin, hops, through, window, hubAccounts, maxNodes }, { store, pinned }) =>
      egoOf(store, pinned, {
        origin,
        hops: hops ?? 2,
        through: through ?? null,
        window: window ?? null,
        hubAccounts: hubAccounts ?? expansionDefaults.hubAccounts,
        maxNodes: maxNodes ?? expansionDefaults.maxNodes,
      }),
    common: (_, { ids, least, window }, { store, pinned }) =>
      commonOf(store, pinned, ids, least ?? 2, window ?? null),
    linksAmong: (_, { ids, window }, { store, pinned }) => linksAmong(store, pinned, ids, window ?? null),
  },

  Node: { __resolveType: typeOf },

  Resource: {
    lists: async ({ id }, _, { decisions }) => listHits(await decisions.entriesOf(refOf(id, 'id'))),
    facts: ({ id }, { window }, { store, pinned, localTimeOf }) =>
      factsOfResource(store, pinned, localTimeOf, id, window ?? null),
  },

  ResourceFacts: { text: ({ guess }, _, { language }) => guessTexts[guess][language] },

  GraphNode: {
    verdict: ({ id, kind }, _, { decisions }): Promise<VerdictKind | null> | null => {
      const ref = refOf(id, 'id');
      return kind === 'ACCOUNT' && ref.kind === 'ACCOUNT'
        ? decisions.verdictOn({ kind: 'ACCOUNT', accountId: ref.key })
        : null;
    },
    list: async ({ id }, _, { decisions }): Promise<ListName | null> =>
      listHits(await decisions.entriesOf(refOf(id, 'id')))[0]?.list ?? null,
  },
} satisfies Resolvers;

/** Which type of the schema something with an id is. */
function typeOf(answer: NodeAnswer | CaseAnswer | Note | Workspace) {
  if ('workspaceId' in answer) return 'Workspace';
  if ('kept' in answer) return 'Case';
  return 'noteId' in answer ? 'Note' : typeOfNode(answer);
}
