import { defaultBudgetMs } from '../../graph/domain/decision-signal.ts';
import { checkRight, signalsAt } from '../access/rights.ts';
import type { Resolvers } from './schema.generated.ts';

/** Signals for the decision engine, by the same use case as its own door. */
export const decisionResolvers = {
  Query: {
    decisionSignals: (_, { input }, { viewer, decide }) => {
      const { entities, asOf = null, budgetMs } = input;
      checkRight(viewer, signalsAt(asOf));
      return decide({ entities, asOf, budgetMs: budgetMs ?? defaultBudgetMs });
    },
  },
} satisfies Resolvers;
