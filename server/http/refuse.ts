import type { FastifyReply, FastifyRequest } from 'fastify';
import { discardBody } from './discard-body.ts';
import type { DoorCode, Refusal } from './door-error.ts';
import { refusalOf } from './door-error.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why a door turned the request away; null where it did not. */
    refusedFor: DoorCode | null;
  }
}

/** How a door words a refusal. */
export type RefusalBody = (refusal: Refusal, requestId: string) => unknown;

/**
 * Answers an error in a door's own form. What failed on our side is logged with its stack; the caller gets the
 * request id. A body that is too large is read to its end first, else some clients never see the answer.
 */
export async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  bodyOf: RefusalBody,
): Promise<FastifyReply> {
  const refusal = refusalOf(error);
  request.refusedFor = refusal.code;
  // A refusal for want of room is no failure, and there may be thousands of them.
  if (refusal.status >= 500 && refusal.code !== 'OVERLOADED')
    request.log.error({ requestId: request.id, err: error }, 'request failed');
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', refusal.retryAfterSeconds);
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
  if (refusal.status === 413 && (await discardBody(request.raw))) reply.removeHeader('connection');
  return reply
    .code(refusal.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(bodyOf(refusal, request.id)));
}

/** The form of all doors but GraphQL. */
export function errorBody({ code, message, retryable }: Refusal, requestId: string): unknown {
  return { error: { code, message, retryable, requestId } };
}

/** The form of `/graphql`, where clients look for errors in a list. */
export function graphqlBody({ message, status: _, ...extensions }: Refusal, requestId: string): unknown {
  return { errors: [{ message, extensions: { ...extensions, requestId } }] };
}
