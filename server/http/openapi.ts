import { longestBudgetMs, mostEntities, unavailableCodes } from '../../graph/domain/decision-signal.ts';
import { entityKinds } from '../../graph/domain/entity.ts';
import { mostLineErrors } from '../../graph/domain/events-report.ts';
import { decisionSchema } from './decision-schema.ts';
import { doorCodes } from './door-error.ts';

/*
 * The published contract of the HTTP doors as OpenAPI 3.1. Members may be added; clients pass over what they do not
 * know, and so does the server.
 */
export function openApi(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gangscope',
      version,
      description:
        'Labels of accounts and of what they touch, from memory, and events that change them. Every answer says which generation it rests on and whether it is stale.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'http://127.0.0.1:4000' }],
    security: [{ bearer: [] }],
    paths: {
      '/v1/decision-signals': { post: decisionSignals },
      '/v1/events': { post: recordEvents },
      '/livez': { get: health('livez', 'Whether the process answers', { 200: 'It does' }) },
      '/readyz': {
        get: health('readyz', 'Whether decisions can be answered', {
          200: 'They can; a degraded part is listed',
          503: 'Not yet, or not any more',
        }),
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Decision: decisionSchema, Question: question, EventsReport: eventsReport, Error: error },
    },
  };
}

const question = {
  type: 'object',
  required: ['entities'],
  properties: {
    entities: {
      type: 'array',
      minItems: 1,
      maxItems: mostEntities,
      description: `Answered in this order. One that cannot be used is UNAVAILABLE with one of ${unavailableCodes.join(', ')} and harms no other.`,
      items: {
        type: 'object',
        required: ['type', 'key'],
        properties: {
          type: { type: 'string', enum: entityKinds },
          key: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            description:
              'An account number, or the value as the customer gave it; the answer echoes its pseudonym.',
          },
        },
      },
    },
    asOf: {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'Answer as it stood at this instant.',
    },
    budgetMs: { type: ['number', 'null'], minimum: 1, maximum: longestBudgetMs, default: 20 },
  },
};

const lineError = {
  type: 'object',
  required: ['line', 'code', 'reason'],
  properties: {
    line: { type: 'integer', minimum: 1 },
    code: { type: 'string' },
    reason: { type: 'string', description: 'Names field, problem and limit, never the value.' },
  },
};

const eventsReport = {
  type: 'object',
  required: ['accepted', 'duplicate', 'rejected', 'errors', 'watermark'],
  properties: {
    accepted: { type: 'integer', minimum: 0 },
    duplicate: { type: 'integer', minimum: 0 },
    rejected: { type: 'integer', minimum: 0, description: 'The three add up to the lines read.' },
    errors: { type: 'array', maxItems: mostLineErrors, items: lineError },
    watermark: { type: 'integer', description: 'Everything accepted is recorded up to here.' },
    decision: { $ref: '#/components/schemas/Decision' },
  },
};

const error = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'retryable', 'requestId'],
      properties: {
        code: { type: 'string', enum: doorCodes, description: 'Contract: decide by this.' },
        message: { type: 'string', description: 'For people; it may change.' },
        retryable: { type: 'boolean' },
        requestId: { type: 'string' },
      },
    },
  },
};

const retryAfter = {
  'Retry-After': { schema: { type: 'integer' }, description: 'Seconds until it is worth trying again.' },
};
const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});
const refusals = {
  400: refusal('The body cannot be used, or asks for more than a limit'),
  401: refusal('The token is missing or not known'),
  403: refusal('The role does not include this'),
  413: refusal('The body is too large'),
  415: refusal('The media type is another one, or the body is encoded'),
  429: { ...refusal('The client used its budget'), headers: retryAfter },
  503: { ...refusal('Too busy, or the store is away'), headers: retryAfter },
};

const pinned = {
  'X-Gangscope-Generation': { schema: { type: 'integer' } },
  'X-Gangscope-Watermark': { schema: { type: 'integer' }, description: 'Last event that is reflected.' },
};

const decisionSignals = {
  operationId: 'decisionSignals',
  summary: 'Labels of 1 to 100 entities',
  description: 'Costs 20 points and 1 an entity, of 20,000 a second and client. At most 64 KiB.',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Question' } } },
  },
  responses: {
    200: {
      description: 'One signal an entity, in the order asked',
      headers: pinned,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Decision' } } },
    },
    ...refusals,
  },
};

const recordEvents = {
  operationId: 'recordEvents',
  summary: 'Records events and, when asked, answers with the labels after them',
  description:
    'One event a line. What is accepted is on disk before the answer; sending a body again is safe. Costs 20 points and 1 a KiB. At most 8 MiB, 1 MiB a line.',
  parameters: [
    {
      name: 'Prefer',
      in: 'header',
      schema: { type: 'string', enum: ['decision-signals'] },
      description: 'Adds `decision` for the accounts of the body, where there are at most 100.',
    },
  ],
  requestBody: { required: true, content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
  responses: {
    200: {
      description: 'All lines were read, also where some were rejected',
      headers: { ...pinned, 'Preference-Applied': { schema: { type: 'string' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/EventsReport' } } },
    },
    ...refusals,
    507: refusal('The disk is full; nothing of this body was kept'),
  },
};

function health(operationId: string, summary: string, answers: Readonly<Record<number, string>>) {
  const responses = Object.fromEntries(
    Object.entries(answers).map(([status, description]) => [status, { description }]),
  );
  return { operationId, summary, security: [], responses };
}
