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

/**
 * Doors that may be asked more than they can answer, with whose requests are counted there. What else there is costs
 * little and is missed: health by whoever looks after the server, files by a page that cannot go on without them.
 */
const doors: ReadonlyMap<string, RequestClass> = new Map([
  ['/v1/decision-signals', 'decision'],
  ['/v1/events', 'decision'],
  ['/graphql', 'interactive'],
]);
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
      const requestClass = doors.get(path);
      if (requestClass === undefined || !parts.queue.isFull()) return void handle(request, response);
      parts.onRefused(requestClass, 'load');
      turnAway(request, response, path);
    });
    server.requestTimeout = parts.longestRequestMs;
    server.keepAliveTimeout = idleConnectionMs;
    return server;
  };
}
