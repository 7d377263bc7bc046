import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { answerRule, type Charge, costRule, reportRule } from './answer-rules.ts';
import type { RequestContext } from './context.ts';
import { formatError } from './format-error.ts';
import { loadSchemaText } from './load-schema.ts';
import { meterRule, type OnExecuted } from './meter-rule.ts';
import { limitRule } from './query-limits.ts';
import { resolvers } from './resolvers.ts';

export interface GraphqlSettings {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Told of every failure that is no mistake of the caller. */
  readonly report: (error: Error, requestId: string) => void;
  /** Takes the cost of an operation from the budget of its caller. */
  readonly charge: Charge;
  readonly onExecuted: OnExecuted;
  /** Whether an operation of this name may be told apart in figures. */
  readonly isKnownOperation: (name: string) => boolean;
}

/** Most tokens of a document. The door counts them too, so that a breach is named; this is the second line. */
export const mostTokens = 1_000;

/** Executes documents under the limits; documents are not stored on behalf of clients. */
export async function startGraphql(settings: GraphqlSettings): Promise<ApolloServer<RequestContext>> {
  const server = new ApolloServer<RequestContext>({
    typeDefs: loadSchemaText(),
    resolvers,
    introspection: settings.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [limitRule],
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      costRule(settings.charge),
      answerRule,
      reportRule(settings.report),
      meterRule(settings.isKnownOperation, settings.onExecuted),
    ],
  });
  await server.start();
  return server;
}
