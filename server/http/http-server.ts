import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastify, { LogController } from 'fastify';
import { asksLoopback } from '../access/loopback.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Check } from '../investigation/readiness.ts';
import type { AuditRefusal } from './audit-request.ts';
import { addContracts } from './contracts.ts';
import type { DecisionDoor } from './decision-door.ts';
import { addDecisionDoor } from './decision-door.ts';
import type { DoorCode } from './door-error.ts';
import { DoorError } from './door-error.ts';
import type { EventsDoor } from './events-door.ts';
import { addEventsDoor } from './events-door.ts';
import type { ExportsDoor } from './exports-door.ts';
import { addExportsDoor } from './exports-door.ts';
import type { Gate } from './gate.ts';
import { addGraphiql } from './graphiql.ts';
import type { GraphqlDoor } from './graphql-door.ts';
import { addGraphqlDoor } from './graphql-door.ts';
import { guardHeaders } from './guard-headers.ts';
import { guardedServer } from './guarded-server.ts';
import { addHealth } from './health.ts';
import { parseJson } from './json-body.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { MetricsDoor } from './metrics-door.ts';
import { addMetricsDoor } from './metrics-door.ts';
import type { PageParts } from './page.ts';
import { addPage, opensPage } from './page.ts';
import { errorBody, refuse } from './refuse.ts';
import type { StreamDoor } from './stream-door.ts';
import { addStreamDoor } from './stream-door.ts';

export interface HttpServerParts {
  readonly graphql: GraphqlDoor & StreamDoor;
  readonly decision: DecisionDoor;
  /** Null takes no events. */
  readonly events: EventsDoor | null;
  readonly exports: ExportsDoor;
  readonly gate: Gate;
  readonly metrics: MetricsDoor;
  /** Hears of every answer; `route` is the pattern of the address. */
  readonly onAnswered: (route: string, method: string, status: number, seconds: number) => void;
  /** Hears of every request that was turned away for who asked or how often. */
  readonly noteRefusal: AuditRefusal;
  readonly lifecycle: Lifecycle;
  /** Of the program. */
  readonly version: string;
  /** Whether the page to try questions on is served. */
  readonly isDevelopment: boolean;
  readonly checks: () => Promise<readonly Check[]>;
  /** Null serves no page. */
  readonly page: PageParts | null;
  /** Refuses requests that were not sent to a name of this machine. */
  readonly loopbackOnly: boolean;
  readonly log: LogSettings;
}

export interface LogSettings {
  readonly level: string;
  /** Takes each line, which is one JSON object. */
  write(line: string): void;
}

const mostBodyBytes = 256 * 1024;
const longestRequestMs = 30_000;

/** One process, one port: GraphQL, health and the page. The caller listens and closes. */
export async function createHttpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: parts.log.level, stream: parts.log },
    logController: new LogController({ disableRequestLogging: true }),
    // A logger of each request's own would cost more than the line; our lines name the request themselves.
    childLoggerFactory: (logger) => logger,
    bodyLimit: mostBodyBytes,
    serverFactory: guardedServer({ ...parts.gate, requestIdOf, longestRequestMs }),
    requestIdHeader: false,
    genReqId: requestIdOf,
    frameworkErrors: (error, request, reply) => refuse(request, reply, error, errorBody),
  });
  server.setErrorHandler((error, request, reply) => refuse(request, reply, error, errorBody));
  server.decorateRequest('viewer');
  server.decorateRequest('refusedFor', null);
  readJsonOnly(server);
  addHooks(server, parts);
  addHealth(server, parts.lifecycle, parts.checks);
  addMetricsDoor(server, parts.metrics);
  addContracts(server, parts.version);
  if (parts.isDevelopment) addGraphiql(server);
  addDecisionDoor(server, parts.decision, parts.gate);
  if (parts.events !== null) await addEventsDoor(server, parts.events, parts.gate);
  addExportsDoor(server, parts.exports, parts.gate);
  await addGraphqlDoor(server, parts.graphql, parts.gate);
  await addStreamDoor(server, parts.graphql, parts.gate);
  const sendPage = parts.page === null ? null : await addPage(server, parts.page);
  server.setNotFoundHandler((request, reply) =>
    sendPage !== null && opensPage(request)
      ? sendPage(reply)
      : refuse(
          request,
          reply,
          new DoorError(404, 'NOT_FOUND', 'there is nothing at this address'),
          errorBody,
        ),
  );
  return server;
}

/** The caller's own id of the request where it is harmless, else a new one. */
function requestIdOf({ headers }: IncomingMessage): string {
  const asked = headers['x-request-id'];
  return typeof asked === 'string' && /^[\w.-]{1,64}$/.test(asked) ? asked : randomUUID();
}

function readJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (_request: FastifyRequest, body: Buffer, done) => {
      try {
        done(null, parseJson(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/** They run for every request, so they call back instead of promising. */
function addHooks(server: FastifyInstance, parts: HttpServerParts): void {
  const { loopbackOnly, lifecycle, onAnswered, noteRefusal } = parts;
  const guarding = guardHeaders();
  server.addHook('onRequest', ({ headers, id }, reply, done) => {
    reply.headers(guarding).header('x-request-id', id);
    if (loopbackOnly && !asksLoopback(headers.host))
      done(new DoorError(403, 'FORBIDDEN', 'development mode answers requests to localhost only'));
    else if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      done(new DoorError(415, 'UNSUPPORTED_MEDIA_TYPE', 'the body must come without Content-Encoding'));
    else done();
  });
  // A connection that stays open after its last answer would hold up the stop.
  server.addHook('onSend', (request, reply, payload, done) => {
    if (lifecycle.phase === 'draining') reply.header('connection', 'close');
    if (request.refusedFor !== null) noteRefused(request, request.refusedFor, noteRefusal);
    done(null, payload);
  });
  // The log names the route and never the address, whose search part may hold a value.
  server.addHook('onResponse', ({ method, routeOptions, log, id }, reply, done) => {
    const { statusCode, elapsedTime } = reply;
    const route = routeOptions.url ?? 'none';
    onAnswered(route, method, statusCode, elapsedTime / 1000);
    log.info({ requestId: id, method, route, statusCode, ms: Math.round(elapsedTime) }, 'answered');
    done();
  });
}

/** Codes that say who asked or how often; other refusals are mistakes, or the server's own. */
const auditedCodes: ReadonlySet<DoorCode> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

function noteRefused(request: FastifyRequest, code: DoorCode, noteRefusal: AuditRefusal): void {
  if (!auditedCodes.has(code)) return;
  const route = request.routeOptions.url ?? 'none';
  const channel = route.startsWith('/graphql') ? 'graphql' : 'http';
  // Nobody is known yet where the caller could not be found out.
  const viewer = (request.viewer as Viewer | undefined) ?? null;
  noteRefusal({ viewer, channel, route, code, requestId: request.id });
}
