import type { GangId } from '../../graph/domain/ids.ts';
import { showGeneration } from '../cases/show-generation.ts';
import { generationAnswer } from '../investigation/generations.ts';
import { historyOf, lineageOf } from '../investigation/lineage.ts';
import { accountIdOf } from '../investigation/opaque-id.ts';
import { checkFirst } from '../investigation/page.ts';
import { parameterSetOf } from '../investigation/parameter-set.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers, ShowGenerationInput } from './schema.generated.ts';

/** Generations over time: lineage, histories, parameters, and which one is shown. */
export const generationResolvers = {
  Query: {
    lineage: (_, { gang }, { store, pinned }) => lineageOf(store, pinned, gang as GangId),
    parameterSet: (_, { version }, { store, pinned }) => parameterSetOf(store, pinned, version ?? null),
    publications: (_, { first }, { store }) => {
      checkFirst(first ?? 20);
      return store.publications(first ?? 20);
    },
  },

  Mutation: {
    rollbackGeneration: (_, { input }, context) => show(context, input, ['RETIRED', 'PUBLISHED']),
    publishHeldGeneration: (_, { input }, context) => show(context, input, ['HELD', 'PUBLISHED']),
  },

  Account: {
    history: ({ id }, { first }, { store }) => historyOf(store, accountIdOf(id, 'id'), first ?? 20),
  },

  Gang: { lineage: ({ id }, _, { store, pinned }) => lineageOf(store, pinned, id) },

  LineageEvent: {
    values: ({ values }) => Object.entries(values).map(([name, value]) => ({ name, value })),
  },

  ParameterValue: { text: ({ words }, _, { language }) => words[language] },
} satisfies Resolvers;

async function show(
  { viewer, store }: RequestContext,
  { generation, reason }: ShowGenerationInput,
  states: Parameters<typeof showGeneration>[1]['states'],
) {
  const payload = await showGeneration(store, { generation, reason, by: viewer.name, states });
  return { ...payload, generation: payload.generation && generationAnswer(payload.generation) };
}
