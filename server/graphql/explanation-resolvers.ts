import { membershipsOf } from '../investigation/account.ts';
import { gangAgainst, textOfFinding, valueOfFinding } from '../investigation/against.ts';
import { gangCuts, textOfCut } from '../investigation/cuts.ts';
import { evidenceBetween } from '../investigation/evidence.ts';
import { gangExemplars } from '../investigation/exemplars.ts';
import { gangCells, networkAnswer } from '../investigation/gang-hierarchy.ts';
import { memberAccount } from '../investigation/gang-members.ts';
import { pathBetween } from '../investigation/path.ts';
import { textOfStep } from '../investigation/path-steps.ts';
import type { Resolvers } from './schema.generated.ts';

/** From the fields that explain to their use cases. */
export const explanationResolvers = {
  Query: {
    evidence: (_, { a, b, window }, { store, pinned }) =>
      evidenceBetween(store, pinned, { a, b }, window ?? null),
    path: (_, { from, to, window, maxHops, inTimeOrder, count }, { store, pinned }) => {
      const limits = { maxHops: maxHops ?? 6, inTimeOrder: inTimeOrder ?? true, count: count ?? 1 };
      return pathBetween(store, pinned, { from, to, window: window ?? null, ...limits });
    },
  },

  Account: { memberships: (account, _, { pinned }) => membershipsOf(pinned, account) },

  Gang: {
    cuts: ({ id }, { top }, { store, pinned }) => gangCuts(store, pinned, id, top ?? 5),
    against: ({ id }, _, { store, pinned }) => gangAgainst(store, pinned, id),
    exemplars: ({ id }, _, { store, pinned }) => gangExemplars(store, pinned, id),
    network: ({ network }) => network && networkAnswer(network),
    cells: ({ id }, _, { store, pinned }) => gangCells(store, pinned, id),
  },

  Cut: { text: (cut, _, { language }) => textOfCut(cut, language) },

  CounterFinding: {
    text: (finding, _, { language }) => textOfFinding(finding, language),
    value: (finding) => valueOfFinding(finding),
  },

  Exemplar: { account: ({ accountId }, _, { pinned }) => memberAccount(pinned, accountId) },

  PathStep: { text: (step, _, { language }) => textOfStep(step, language) },
} satisfies Resolvers;
