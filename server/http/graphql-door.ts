import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller, RequestContext, Surroundings } from '../graphql/context.ts';
import { requestContext } from '../graphql/context.ts';
import { languageOf } from '../investigation/language.ts';
import { checkEnvelope } from './envelope.ts';
import { admit, type Gate, identify } from './gate.ts';
import { parseJson } from './json-body.ts';
import { graphqlBody, refuse } from './refuse.ts';

export interface GraphqlDoor {
  readonly apollo: ApolloServer<RequestContext>;
  readonly around: Surroundings;
}

/**
 * `/graphql`: the envelope is looked at before a document is parsed, the caller is known and the generation pinned
 * before it is executed.
 */
export async function addGraphqlDoor(server: FastifyInstance, door: GraphqlDoor, gate: Gate): Promise<void> {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  await server.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => refuse(request, reply, error, graphqlBody));
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store').header('vary', 'Accept, Accept-Language');
      await identify(gate, request);
      await admit(gate, request, 1, reply);
    });
    scope.addHook('preHandler', async (request) => {
      checkEnvelope(askedBy(request));
      contexts.set(request, await requestContext(door.around, callerOf(request)));
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: fastifyApolloHandler(door.apollo, { context: async (request) => contextOf(request) }),
    });
  });

  function contextOf(request: FastifyRequest): RequestContext {
    const context = contexts.get(request);
    if (context === undefined) throw new Error('the request has no context');
    return context;
  }
}

/** Who asks, as use cases know him. */
export function callerOf({ viewer, headers, id }: FastifyRequest): Caller {
  return { viewer, language: languageOf(headers['accept-language']), requestId: id };
}

/** What carries the document: the body, or the search parameters with their variables read. */
function askedBy({ method, body, query }: FastifyRequest): unknown {
  if (method === 'POST') return body;
  const { variables, extensions, ...asked } = { ...(query as Record<string, unknown>) };
  return { ...asked, variables: readText(variables), extensions: readText(extensions) };
}

function readText(text: unknown): unknown {
  return typeof text === 'string' ? parseJson(Buffer.from(text)) : text;
}
