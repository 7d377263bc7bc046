import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DecisionSignals } from '../../graph/domain/decision-signal.ts';
import { longestBudgetMs, mostEntities } from '../../graph/domain/decision-signal.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { EventsReport, RecordEvents } from '../../graph/domain/events-report.ts';
import { checkRight, mayDo } from '../access/rights.ts';
import { languageOf } from '../investigation/language.ts';
import type { AuditRequest } from './audit-request.ts';
import { decisionBody } from './decision-door.ts';
import { DoorError, refusalOf } from './door-error.ts';
import { admit, type Gate, identify } from './gate.ts';
import { requestPoints } from './rate-limit.ts';
import { errorBody, refuse } from './refuse.ts';

export interface EventsDoor {
  readonly record: RecordEvents;
  /** Resolves when labels reflect what was recorded. */
  readonly settle: (report: EventsReport) => Promise<void>;
  readonly decide: DecisionSignals;
  /** Resolves when the trace is durable. */
  readonly recordRequest: (...request: Parameters<AuditRequest>) => Promise<void>;
}

const mediaType = 'application/x-ndjson';
const mostBodyBytes = 8 * 1024 * 1024;
const retryAfterSeconds = 1;
/** About two events. */
const bytesPerPoint = 1024;

/**
 * `POST /v1/events`: events as NDJSON are recorded, durable before the answer. `Prefer: decision-signals` asks for the
 * labels of their accounts after them, where there are at most 100.
 */
export async function addEventsDoor(server: FastifyInstance, door: EventsDoor, gate: Gate): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      mediaType,
      { parseAs: 'buffer', bodyLimit: mostBodyBytes },
      async (_request: FastifyRequest, body: Buffer) => body,
    );
    scope.setErrorHandler((error, request, reply) => {
      const refused = ofThisDoor(error);
      if (refusalOf(refused).status === 503) reply.header('retry-after', retryAfterSeconds);
      return refuse(request, reply, refused, errorBody);
    });
    scope.addHook('onRequest', async (request, reply) => {
      await identify(gate, request);
      checkRight(request.viewer, 'recordEvents');
      await admit(gate, request, requestPoints, reply);
    });
    scope.post('/v1/events', { bodyLimit: mostBodyBytes }, (request, reply) =>
      answer(door, gate, request, reply),
    );
  });
}

async function answer(door: EventsDoor, { charge }: Gate, request: FastifyRequest, reply: FastifyReply) {
  const { body, headers, viewer } = request;
  if (!(body instanceof Uint8Array) || body.length === 0)
    throw new BadInput('body', `is empty: send events as ${mediaType}, one a line`);
  await charge(viewer, Math.ceil(body.length / bytesPerPoint));
  const report = await door.record(body);
  const trace = door.recordRequest(viewer, {
    action: 'recordEvents',
    subjects: report.accounts.slice(0, mostEntities).map((account) => `ACCOUNT:${account}`),
    generation: null,
    requestId: request.id,
  });
  await Promise.all([door.settle(report), trace]);
  const { accounts, ...counts } = report;
  reply
    .header('cache-control', 'no-store')
    .header('server-timing', `total;dur=${reply.elapsedTime.toFixed(2)}`);
  const asks = asksSignals(headers.prefer) && mayDo(viewer, 'readSignals');
  if (!asks || accounts.length === 0 || accounts.length > mostEntities) return counts;
  const entities = accounts.map((account) => {
    const { kind, key } = accountRef(account);
    return { type: kind, key };
  });
  const found = door.decide({ entities, asOf: null, budgetMs: longestBudgetMs });
  reply
    .header('vary', 'Accept-Language')
    .header('preference-applied', signalsPreference)
    .header('x-gangscope-generation', found.generation)
    .header('x-gangscope-watermark', found.watermark);
  return { ...counts, decision: decisionBody(found, languageOf(headers['accept-language'])) };
}

const signalsPreference = 'decision-signals';

/** `Prefer` is a list of preferences, each with parameters of its own (RFC 7240). */
function asksSignals(prefer: string | string[] | undefined): boolean {
  return [prefer ?? []]
    .flat()
    .flatMap((header) => header.split(','))
    .some((preference) => preference.split(';')[0]!.trim().toLowerCase() === signalsPreference);
}

/** The library's refusal of a media type, in the words of this door. */
function ofThisDoor(error: unknown): unknown {
  return refusalOf(error).status === 415
    ? new DoorError(415, 'UNSUPPORTED_MEDIA_TYPE', `the body must be ${mediaType}, without Content-Encoding`)
    : error;
}
