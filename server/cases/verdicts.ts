import { StoreConflict } from '../../graph/domain/errors.ts';
import type { GivenVerdict, Verdict } from '../../graph/domain/verdict.ts';
import type { CaseBook } from '../../graph/store/port.ts';

/** What became of a decision on a verdict: the verdict after it, or why there is none. */
export interface VerdictPayload {
  readonly verdict: Verdict | null;
  readonly problem: VerdictProblem | null;
}

interface VerdictProblem {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'NOT_FOUND';
  readonly message: string;
  readonly field: string;
}

/** A verdict that a person gives, before it has an id. */
export interface VerdictAsked extends Omit<GivenVerdict, 'verdictId'> {
  /** The caller's own key of this request: given again with the same content it changes nothing. */
  readonly idempotencyKey: string;
}

export const mostReasonCharacters = 512;
export const mostKeyCharacters = 64;

/**
 * Records a verdict. The same key of the same person is the same verdict, also when it comes a second time later.
 *
 * @param known  whether the target exists
 */
export async function recordVerdict(
  store: CaseBook,
  { idempotencyKey, ...asked }: VerdictAsked,
  known: boolean,
): Promise<VerdictPayload> {
  const reason = asked.reason.trim();
  const problem = keyProblem(idempotencyKey) ?? reasonProblem(reason);
  if (problem !== null) return { verdict: null, problem };
  if (!known) return refused('NOT_FOUND', 'target', 'is no account and no gang of the shown generation');
  const given: GivenVerdict = { ...asked, reason, verdictId: `${asked.author}:${idempotencyKey}` };
  try {
    await store.recordVerdicts([given]);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
  const recorded = await find(store, given);
  if (recorded !== null && recorded.verdict === given.verdict && recorded.reason === given.reason)
    return { verdict: recorded, problem: null };
  return refused('CONFLICT', 'idempotencyKey', 'was used for another verdict');
}

/** A withdrawal that a person asks for. */
export interface WithdrawalAsked {
  readonly verdictId: string;
  readonly reason: string;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly idempotencyKey: string;
}

/** Withdraws a verdict; one that was withdrawn before stays as it is, so that asking again changes nothing. */
export async function withdrawVerdict(
  store: CaseBook,
  { verdictId, reason, by, at, idempotencyKey }: WithdrawalAsked,
): Promise<VerdictPayload> {
  const problem = keyProblem(idempotencyKey) ?? reasonProblem(reason.trim());
  if (problem !== null) return { verdict: null, problem };
  const verdict = await store.withdrawVerdict(verdictId, { at, by, reason: reason.trim() });
  return verdict === null ? refused('NOT_FOUND', 'id', 'is no id of a verdict') : { verdict, problem: null };
}

async function find(store: CaseBook, { target, verdictId }: GivenVerdict): Promise<Verdict | null> {
  const [verdicts = []] = await store.verdictsOf([target]);
  return verdicts.find((verdict) => verdict.verdictId === verdictId) ?? null;
}

function keyProblem(key: string): VerdictProblem | null {
  const fits = key.trim() !== '' && key.length <= mostKeyCharacters;
  return fits
    ? null
    : problemOf('BAD_USER_INPUT', 'idempotencyKey', `has 1 to ${mostKeyCharacters} characters`);
}

function reasonProblem(reason: string): VerdictProblem | null {
  const fits = reason !== '' && reason.length <= mostReasonCharacters;
  return fits ? null : problemOf('BAD_USER_INPUT', 'reason', `has 1 to ${mostReasonCharacters} characters`);
}

function refused(code: VerdictProblem['code'], field: string, message: string): VerdictPayload {
  return { verdict: null, problem: problemOf(code, field, message) };
}

function problemOf(code: VerdictProblem['code'], field: string, message: string): VerdictProblem {
  return { code, field, message: `${field} ${message}` };
}
