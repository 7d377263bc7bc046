import type { FastifyReply } from 'fastify';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Charge } from '../graphql/answer-rules.ts';
import type { Admission, RequestClass } from './admission.ts';

/** What stands before every door: turns by class, and budgets by client. */
export interface Gate {
  readonly admission: Admission;
  readonly charge: Charge;
}

/** A machine's class is that of its work; all persons share one. */
export function classOf(role: Role): RequestClass {
  if (role === 'engine') return 'decision';
  return role === 'job' ? 'batch' : 'interactive';
}

/**
 * Takes the points of a request, then waits for its turn, which ends with the answer or with the connection.
 *
 * @throws RateLimited, Overloaded
 */
export async function admit(
  { admission, charge }: Gate,
  viewer: Viewer,
  points: number,
  reply: FastifyReply,
): Promise<void> {
  await charge(viewer, points);
  const leave = await admission.enter(classOf(viewer.role));
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
}
