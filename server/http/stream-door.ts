import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { BadInput, Overloaded } from '../../graph/domain/errors.ts';
import type { Surroundings } from '../graphql/context.ts';
import { requestContext } from '../graphql/context.ts';
import { formatError } from '../graphql/format-error.ts';
import type { AskedDocument, ReadSubscription, ReadyOperation } from '../graphql/read-subscription.ts';
import { checkEnvelope } from './envelope.ts';
import { type Gate, identify } from './gate.ts';
import { callerOf } from './graphql-door.ts';
import { requestPoints } from './rate-limit.ts';
import { graphqlBody, refuse } from './refuse.ts';

export interface StreamDoor {
  readonly readSubscription: ReadSubscription;
  readonly around: Surroundings;
}

export const streamLimits = { perPerson: 8, inAll: 500, longestMs: 15 * 60_000 } as const;
const eventStream = 'text/event-stream';

/**
 * `/graphql/stream`: a subscription in, server-sent events out, in the distinct connections mode of the GraphQL over SSE
 * protocol. A stream takes no turn from those who wait for answers; how many there are has a limit of its own.
 */
export async function addStreamDoor(server: FastifyInstance, door: StreamDoor, gate: Gate): Promise<void> {
  const asked = new WeakMap<FastifyRequest, ReturnType<typeof executable>>();
  const open = new Map<ServerResponse, string>();
  const handle = createHandler({
    // Streams that a later request adds to would be kept for callers who never come back.
    authenticate: () => null,
    onSubscribe: ({ raw }) => asked.get(raw),
    onNext: (_, __, { errors, ...result }) =>
      errors && {
        ...result,
        errors: errors.map((error) => formatError(error.toJSON(), error) as typeof error),
      },
  });

  await server.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => refuse(request, reply, error, graphqlBody));
    scope.addHook('preClose', async () => {
      for (const response of open.keys()) response.end();
    });
    scope.addHook('onRequest', async (request) => {
      await identify(gate, request);
      await gate.charge(request.viewer, requestPoints);
    });
    scope.post('/graphql/stream', async (request, reply) => {
      if (request.headers.accept !== eventStream) throw new BadInput('accept', `must be ${eventStream}`);
      checkEnvelope(request.body);
      checkRoom(request.viewer.name);
      const context = await requestContext(door.around, callerOf(request));
      asked.set(request, executable(door.readSubscription(request.body as AskedDocument, context)));
      await stream(request, reply);
    });
  });

  function checkRoom(person: string): void {
    const own = [...open.values()].filter((name) => name === person).length;
    if (own < streamLimits.perPerson && open.size < streamLimits.inAll) return;
    throw new Overloaded(
      `${streamLimits.perPerson} streams a person and ${streamLimits.inAll} in all can be open: close one, or try again`,
    );
  }

  async function stream(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { raw } = reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').hijack();
    open.set(raw, request.viewer.name);
    raw.once('close', () => open.delete(raw));
    const atMost = setTimeout(() => raw.end(), streamLimits.longestMs);
    try {
      await handle(request, reply);
    } catch (error) {
      request.log.error({ requestId: request.id, err: error }, 'stream failed');
      raw.destroy();
    } finally {
      clearTimeout(atMost);
    }
  }
}

/** The library wants contexts that could hold anything. */
function executable({ contextValue, ...operation }: ReadyOperation) {
  return { ...operation, contextValue: { ...contextValue } };
}
