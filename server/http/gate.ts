import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role, Viewer, ViewerOf } from '../access/viewer.ts';
import type { Charge } from '../graphql/answer-rules.ts';
import type { Admission, AdmissionParts, RequestClass } from './admission.ts';
import type { StandingQueue } from './standing-queue.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by `identify`, before a door reads it. */
    viewer: Viewer;
  }
}

/** What stands before every door: who asks, turns by class, and budgets by client. */
export interface Gate {
  /** Who is behind an Authorization header; throws Unauthenticated. */
  readonly viewerOf: ViewerOf;
  readonly admission: Admission;
  readonly charge: Charge;
  /** Turns requests away before anybody asks who sent them. */
  readonly queue: StandingQueue;
  readonly onRefused: AdmissionParts['onRefused'];
}

/** A machine's class is that of its work; all persons share one. */
export function classOf(role: Role): RequestClass {
  if (role === 'engine') return 'decision';
  return role === 'job' ? 'batch' : 'interactive';
}

/**
 * Finds out who asks, once a request.
 *
 * @throws Unauthenticated
 */
export async function identify({ viewerOf }: Gate, request: FastifyRequest): Promise<void> {
  request.viewer = await viewerOf(request.headers.authorization);
}

/**
 * Takes the points of a request, then waits for its turn, which ends with the answer or with the connection.
 *
 * @throws RateLimited, Overloaded
 */
export async function admit(
  { admission, charge }: Gate,
  { viewer }: FastifyRequest,
  points: number,
  reply: FastifyReply,
): Promise<void> {
  await charge(viewer, points);
  const leave = await admission.enter(classOf(viewer.role));
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
}
