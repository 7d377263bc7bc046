import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { answerRule, type Charge, costRule, reportRule } from './answer-rules.ts';
import { auditRule, type RecordOperation } from './audit-rule.ts';
import type { RequestContext } from './context.ts';
import { documentRule, senderCheck } from './document-rule.ts';
import { formatError } from './format-error.ts';
import { guardResolvers } from './guard-resolvers.ts';
import { loadSchemaText } from './load-schema.ts';
import { meterRule, type OnExecuted } from './meter-rule.ts';
import { limitRule } from './query-limits.ts';
import { queueRule } from './queue-rule.ts';
import { type ReadSubscription, subscriptionReader } from './read-subscription.ts';
import { resolvers } from './resolvers.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface GraphqlSettings {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Told of every failure that is no mistake of the caller. */
  readonly report: (error: Error, requestId: string) => void;
  /** Takes the cost of an operation from the budget of its caller. */
  readonly charge: Charge;
  readonly onExecuted: OnExecuted;
  readonly record: RecordOperation;
  readonly trusted: TrustedDocuments;
  /** Whether persons may send documents that the build does not know. */
  readonly adhocDocuments: boolean;
}

/** Most tokens of a document. The door counts them too, so that a breach is named; this is the second line. */
export const mostTokens = 1_000;

export interface GraphqlServer {
  readonly apollo: ApolloServer<RequestContext>;
  readonly readSubscription: ReadSubscription;
}

/** Executes documents under the limits; documents are not stored on behalf of clients. */
export async function startGraphql(settings: GraphqlSettings): Promise<GraphqlServer> {
  const checkSender = senderCheck(settings.trusted, settings.adhocDocuments);
  let readSubscription: ReadSubscription | null = null;
  const apollo = new ApolloServer<RequestContext>({
    typeDefs: loadSchemaText(),
    resolvers: guardResolvers(resolvers as Readonly<Record<string, unknown>>) as typeof resolvers,
    introspection: settings.introspection,
    csrfPrevention: true,
    persistedQueries: { cache: builtDocuments(settings.trusted) },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    // What an operator must know is reported with the id of its request.
    logger: silent,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [limitRule],
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // The door forbids every cache; this one would wrap each resolver to find out how long answers are good for.
      ApolloServerPluginCacheControlDisabled(),
      {
        async serverWillStart({ schema }) {
          readSubscription = subscriptionReader(schema, checkSender);
        },
      },
      documentRule(checkSender),
      costRule(settings.charge),
      answerRule,
      reportRule(settings.report),
      auditRule(settings.record),
      queueRule,
      meterRule(settings.trusted.knowsOperation, settings.onExecuted),
    ],
  });
  await apollo.start();
  if (readSubscription === null) throw new Error('the server started without its schema');
  return { apollo, readSubscription };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Answers hashes that clients send in place of documents of the build; what clients would add is not kept. */
function builtDocuments({ textOf }: TrustedDocuments) {
  return {
    get: async (key: string) => textOf(key.replace(/^apq:/, '')),
    set: async () => {},
    delete: async () => false,
  };
}
