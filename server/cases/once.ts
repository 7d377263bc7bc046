import { createHash } from 'node:crypto';
import { isKept, type KeptAnswer } from '../../graph/domain/kept-answer.ts';
import type { WorkRecord } from '../../graph/domain/work-record.ts';
import type { WorkRecords } from '../../graph/store/port.ts';

/** Why something that was asked for was not done. */
export interface Problem {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND';
  /** What was expected; never a value that was given. */
  readonly message: string;
  readonly field: string;
}

/** Who asks for a change, and the caller's own key of the request: the same key changes nothing a second time. */
export interface ChangeAsked {
  readonly by: string;
  readonly idempotencyKey: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What a change comes to: records to save, and the answer. Nothing is saved where the answer has a problem. */
export interface Change<Payload> {
  readonly records: readonly WorkRecord[];
  readonly payload: Payload;
}

export const mostKeyCharacters = 64;
/** Each attempt that fails means that somebody else got on. */
const mostAttempts = 20;

interface Answer<Payload> extends KeptAnswer {
  readonly request: string;
  readonly payload: Payload;
}

/**
 * Makes a change unless its key was used in the last 24 hours: then its first answer comes again. Key and change are
 * saved together. Where somebody was faster the change is planned anew on what stands then.
 *
 * @param input  what was asked, so that a key that comes with something else is refused
 */
export async function once<Payload extends { readonly problem: Problem | null }>(
  store: WorkRecords,
  operation: string,
  { by, idempotencyKey, at }: ChangeAsked,
  input: unknown,
  refuse: (problem: Problem) => Payload,
  plan: () => Promise<Change<Payload>>,
): Promise<Payload> {
  if (idempotencyKey.trim() === '' || idempotencyKey.length > mostKeyCharacters)
    return refuse(problemOf('BAD_USER_INPUT', 'idempotencyKey', `has 1 to ${mostKeyCharacters} characters`));
  const request = createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('base64url');
  const id = `${operation}:${by}:${idempotencyKey}`;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const [before = null] = await store.recordsById('ANSWER', [id]);
    const known = answerIn<Payload>(before, at);
    if (known !== null) return known.request === request ? known.payload : refuse(otherRequest);
    const { records, payload } = await plan();
    if (payload.problem !== null) return payload;
    const content = JSON.stringify({ request, at, payload } satisfies Answer<Payload>);
    const version = (before?.version ?? 0) + 1;
    const answer: WorkRecord = { kind: 'ANSWER', id, group: by, version, content };
    if ((await store.saveRecords([...records, answer])).saved) return payload;
  }
  return refuse(problemOf('CONFLICT', 'idempotencyKey', 'came among too many changes at once: ask again'));
}

/** The answer that a key was given; null where there is none, or it is no longer kept. */
function answerIn<Payload>(record: WorkRecord | null, at: number): Answer<Payload> | null {
  if (record === null) return null;
  const answer = JSON.parse(record.content) as Answer<Payload>;
  return isKept(answer, at) ? answer : null;
}

export function problemOf(code: Problem['code'], field: string, message: string): Problem {
  return { code, field, message: `${field} ${message}` };
}

const otherRequest = problemOf('CONFLICT', 'idempotencyKey', 'was used for another request');
