import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type {
  DecisionAnswer,
  DecisionQuestion,
  DecisionSignal,
  DecisionSignals,
} from '../../graph/domain/decision-signal.ts';
import { checkRight, signalsAt } from '../access/rights.ts';
import type { Language } from '../investigation/language.ts';
import { languageOf } from '../investigation/language.ts';
import { reasonText, reasonValue } from '../investigation/reason-text.ts';
import type { AuditRequest } from './audit-request.ts';
import { decisionSchema } from './decision-schema.ts';
import { admit, type Gate, identify } from './gate.ts';
import { requestPoints } from './rate-limit.ts';

export interface DecisionDoor {
  readonly decide: DecisionSignals;
  /** The question in a parsed body; throws BadInput. */
  readonly readQuestion: (body: unknown) => DecisionQuestion;
  readonly noteRequest: AuditRequest;
}

const mostBodyBytes = 64 * 1024;

/** `POST /v1/decision-signals`: labels of 1 to 100 entities, from memory. */
export function addDecisionDoor(server: FastifyInstance, door: DecisionDoor, gate: Gate): void {
  server.post(
    '/v1/decision-signals',
    {
      bodyLimit: mostBodyBytes,
      schema: { response: { 200: decisionSchema } },
      async onRequest(request, reply) {
        await identify(gate, request);
        await admit(gate, request, requestPoints, reply);
      },
    },
    (request, reply) => answer(door, gate, request, reply),
  );
}

async function answer(
  { decide, readQuestion, noteRequest }: DecisionDoor,
  { charge }: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { viewer } = request;
  const question = readQuestion(request.body);
  checkRight(viewer, signalsAt(question.asOf));
  await charge(viewer, question.entities.length);
  const found = decide(question);
  noteRequest(viewer, {
    action: 'decisionSignals',
    subjects: found.signals.map(({ type, key }) => `${type}:${key}`),
    generation: found.generation,
    requestId: request.id,
  });
  reply
    .header('cache-control', 'no-store')
    .header('vary', 'Accept-Language')
    .header('x-gangscope-generation', found.generation)
    .header('x-gangscope-watermark', found.watermark)
    .header('server-timing', `total;dur=${reply.elapsedTime.toFixed(2)}`);
  return decisionBody(found, languageOf(request.headers['accept-language']));
}

/** An answer in the form of the HTTP doors; the watermark goes into a header. */
export function decisionBody({ generation, asOf, stale, signals }: DecisionAnswer, language: Language) {
  return {
    generation,
    asOf: new Date(asOf).toISOString(),
    stale,
    signals: signals.map((signal) => signalBody(signal, language)),
  };
}

function signalBody({ lists, reasons, ...signal }: DecisionSignal, language: Language) {
  return {
    ...signal,
    lists: lists.map(({ until, ...hit }) => ({
      ...hit,
      until: until === null ? null : new Date(until).toISOString(),
    })),
    reasons: reasons.map((reason) => ({
      code: reason.code,
      text: reasonText(reason, language),
      value: reasonValue(reason),
    })),
  };
}
