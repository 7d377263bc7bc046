import neo4j from 'neo4j-driver';
import { GangscopeError, StorageFull, StoreUnavailable } from '../../domain/errors.ts';

/** Codes of the driver and the server by which they say that they cannot answer now. */
const unavailable =
  /^(ServiceUnavailable|SessionExpired|N\/A|ProtocolError|Neo\.(TransientError|DatabaseError)\..*|Neo\.ClientError\.(Security|Database)\..*|Neo\.ClientError\.Transaction\.TransactionTimedOut.*)$/;

/** A failure as the port names it, the driver's as its cause. What is no failure of the store passes as it is. */
export function portError(cause: unknown): unknown {
  if (cause instanceof GangscopeError || !(cause instanceof Error)) return cause;
  const code = codeOf(cause);
  if (/no space left|disk.*full|low.*space/i.test(cause.message))
    return new StorageFull('the disk of the store is full', { cause });
  if (mayPass(cause) || unavailable.test(code))
    return new StoreUnavailable(`the store did not answer (${code})`, { cause });
  return cause;
}

/** Whether the same work may succeed when it is done again: a deadlock, a restart, no free connection. */
export function mayPass(cause: unknown): boolean {
  return cause instanceof Error && (neo4j.isRetryableError(cause) || isLostConnection(cause));
}

/** Whether the connection itself failed, so that the next call would fail the same. */
export function isLostConnection(cause: unknown): boolean {
  return cause instanceof Error && /^(ServiceUnavailable|SessionExpired|N\/A)$/.test(codeOf(cause));
}

/** Whether an index or a constraint was made by somebody else in between. */
export function isThereAlready(cause: unknown): boolean {
  return cause instanceof Error && /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(codeOf(cause));
}

function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
