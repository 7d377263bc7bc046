import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FastifyServerFactory } from 'fastify';
import { Overloaded } from '../../graph/domain/errors.ts';
import type { RequestClass } from './admission.ts';
import { refusalOf } from './door-error.ts';
import { guardHeaders } from './guard-headers.ts';
import { errorBody, graphqlBody } from './refuse.ts';
import type { StandingQueue } from './standing-queue.ts';

export interface GuardedServerParts {
  readonly queue: StandingQueue;
  readonly requestIdOf: (request: IncomingMessage) => string;
  /** Longest time that a request may take to arrive, ms. */
  readonly longestRequestMs: number;
  readonly onRefused: (requestClass: RequestClass, reason: 'load') => void;
}

/** Whoever looks after the server must hear of it when it is overloaded most of all. */
const neverRefused: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);
const doorsOfMachines: ReadonlySet<string> = new Set(['/v1/decision-signals', '/v1/events']);
/** Clients keep connections open for some 60 s: the server must not be the first to close one. */
const idleConnectionMs = 72_000;

/**
 * An HTTP server that turns requests away before anything is done for them, while more arrive than it can answer: a
 * refusal in front of the router costs a fraction of one behind it.
 */
export function guardedServer(parts: GuardedServerParts): FastifyServerFactory {
  const refusal = refusalOf(new Overloaded('the server has more to do than it can: try again soon'));
  const headers = Object.entries({
    ...guardHeaders(),
    'content-type': 'application/json; charset=utf-8',
    'retry-after': String(refusal.retryAfterSeconds),
  }).flat();

  function turnAway(request: IncomingMessage, response: ServerResponse, path: string): void {
    parts.onRefused(doorsOfMachines.has(path) ? 'decision' : 'interactive', 'load');
    const id = parts.requestIdOf(request);
    const bodyOf = path === '/graphql' ? graphqlBody : errorBody;
    const body = JSON.stringify(bodyOf(refusal, id));
    const length = String(Buffer.byteLength(body));
    response.writeHead(refusal.status, [...headers, 'x-request-id', id, 'content-length', length]);
    response.end(body);
  }

  return (handle) => {
    const server = createServer((request, response) => {
      const [path = ''] = (request.url ?? '').split('?', 1);
      if (!neverRefused.has(path) && parts.queue.isFull()) turnAway(request, response, path);
      else handle(request, response);
    });
    server.requestTimeout = parts.longestRequestMs;
    server.keepAliveTimeout = idleConnectionMs;
    return server;
  };
}
