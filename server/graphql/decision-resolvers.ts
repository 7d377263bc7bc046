import { defaultBudgetMs } from '../../graph/domain/decision-signal.ts';
import { checkRight } from '../access/rights.ts';
import type { Resolvers } from './schema.generated.ts';

/** Signals for the decision engine, by the same use case as its own door. */
export const decisionResolvers = {
  Query: {
    decisionSignals: (_, { input: { entities, asOf, budgetMs } }, { viewer, decide }) => {
      checkRight(viewer, (asOf ?? null) === null ? 'readSignals' : 'replaySignals');
      return decide({ entities, asOf: asOf ?? null, budgetMs: budgetMs ?? defaultBudgetMs });
    },
  },
} satisfies Resolvers;
