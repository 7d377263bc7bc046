import type { ErrorCode } from '../../graph/domain/errors.ts';
import { GangscopeError, LimitExceeded, Overloaded, RateLimited } from '../../graph/domain/errors.ts';
import { internalMessage } from '../graphql/format-error.ts';

export type DoorCode = ErrorCode | 'INTERNAL' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE';

/** What a door answers in place of what was asked for. */
export interface Refusal {
  readonly status: number;
  readonly code: DoorCode;
  readonly message: string;
  readonly retryable: boolean;
  readonly limit?: string;
  /** When the same request may be tried again. */
  readonly retryAfterSeconds?: number;
}

/** A request that a door turns away before a use case sees it. */
export class DoorError extends Error {
  readonly refusal: Refusal;

  constructor(status: number, code: DoorCode, message: string) {
    super(message);
    this.name = 'DoorError';
    this.refusal = { status, code, message, retryable: false };
  }
}

const statusOf: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  FORBIDDEN: 403,
  LIMIT_EXCEEDED: 400,
  NOT_FOUND: 404,
  OVERLOADED: 503,
  RATE_LIMITED: 429,
  STALE_GENERATION: 410,
  STORAGE_FULL: 507,
  STORE_UNAVAILABLE: 503,
  TRUSTED_DOCUMENT_REQUIRED: 403,
  UNAUTHENTICATED: 401,
  UNKNOWN_FORMAT: 500,
};

/** All codes that a door may answer with. */
export const doorCodes: readonly DoorCode[] = [
  ...(Object.keys(statusOf) as ErrorCode[]),
  'INTERNAL',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];

/** The refusal that a caught value stands for; what is not meant for callers becomes `INTERNAL`. */
export function refusalOf(caught: unknown): Refusal {
  if (caught instanceof DoorError) return caught.refusal;
  if (caught instanceof GangscopeError) {
    const { code, message, retryable } = caught;
    const refusal = { status: statusOf[code], code, message, retryable };
    if (caught instanceof LimitExceeded) return { ...refusal, limit: caught.limit };
    const waits = caught instanceof RateLimited || caught instanceof Overloaded;
    return waits ? { ...refusal, retryAfterSeconds: caught.retryAfterSeconds } : refusal;
  }
  return refusalOfStatus(statusCodeOf(caught));
}

/** Refusals of the HTTP library: its own messages may quote the request, so ours stand in for them. */
function refusalOfStatus(status: number): Refusal {
  switch (status) {
    case 413:
      return { status, code: 'PAYLOAD_TOO_LARGE', message: 'the body is too large', retryable: false };
    case 415:
      return {
        status,
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message: 'the body must be application/json, without Content-Encoding',
        retryable: false,
      };
    case 503:
      return { status, code: 'OVERLOADED', message: 'the server is stopping', retryable: true };
    default:
      return status >= 400 && status < 500
        ? { status, code: 'BAD_USER_INPUT', message: 'the request cannot be read', retryable: false }
        : { status: 500, code: 'INTERNAL', message: internalMessage, retryable: false };
  }
}

function statusCodeOf(caught: unknown): number {
  return caught instanceof Error && 'statusCode' in caught ? Number(caught.statusCode) : 500;
}
