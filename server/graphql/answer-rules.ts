import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { GangscopeError, RateLimited } from '../../graph/domain/errors.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from './context.ts';
import { limitError, weigh } from './query-limits.ts';

const mostErrors = 5;

/** Takes points from a client's budget; throws RateLimited. */
export type Charge = (viewer: Viewer, points: number) => Promise<void>;

/**
 * Cost with the values of variables, which is known only when the operation is about to run. It is taken from the
 * caller's budget before anything is resolved.
 */
export function costRule(charge: Charge): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (operation === undefined) return;
          const { broken, cost } = weigh(document, operation, request.variables ?? {});
          if (broken !== null) throw limitError(broken);
          await charge(contextValue.viewer, cost).catch((refused: unknown) => {
            throw refused instanceof RateLimited ? tooMany(refused) : refused;
          });
        },
      };
    },
  };
}

function tooMany(refused: RateLimited): GraphQLError {
  const headers = new HeaderMap();
  headers.set('retry-after', String(refused.retryAfterSeconds));
  const extensions: Record<string, unknown> = { http: { status: 429, headers } };
  return new GraphQLError(refused.message, { originalError: refused, extensions });
}

/**
 * The last word on an answer with errors: at most 5 of them, each with the id of the request, and the status. A plain
 * mistake of the client is 200 for clients that take `application/json` only, as the GraphQL over HTTP
 * specification wants it; broken limits and everything else keep their status.
 */
export const answerRule: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, contextValue }) {
        if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
        const { singleResult } = response.body;
        const errors = (singleResult.errors ?? []).slice(0, mostErrors);
        singleResult.errors = errors.map((error) => withRequestId(error, contextValue.requestId));
        const modern = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
        const plain = errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
        if (response.http.status === 400 && plain && modern !== true) response.http.status = 200;
      },
    };
  },
};

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

/** Tells the operator about failures that callers only see as `INTERNAL`. */
export function reportRule(
  report: (error: Error, requestId: string) => void,
): ApolloServerPlugin<RequestContext> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      report(error, requestContext.contextValue.requestId);
    },
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const { originalError } of errors)
            if (originalError !== undefined && !isMistake(originalError))
              report(originalError, contextValue.requestId);
        },
      };
    },
  };
}

function isMistake(error: Error): boolean {
  if (error instanceof GraphQLError || error instanceof RateLimited) return true;
  return error instanceof GangscopeError && !error.retryable;
}
