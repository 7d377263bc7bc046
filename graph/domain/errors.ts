/** Codes are contract: clients decide by them. Messages name limit and value, never personal data. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'OVERLOADED'
  | 'RATE_LIMITED'
  | 'STALE_GENERATION'
  | 'STORAGE_FULL'
  | 'STORE_UNAVAILABLE'
  | 'TRUSTED_DOCUMENT_REQUIRED'
  | 'UNAUTHENTICATED'
  | 'UNKNOWN_FORMAT';

/** All failures that a caller can act on. Anything else is a fault of the program. */
export abstract class GangscopeError extends Error {
  abstract readonly code: ErrorCode;
  /** Whether the same call may succeed later. */
  abstract readonly retryable: boolean;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The caller asked for more than a documented limit. A cut answer is no error: it says `truncated: true`. */
export class LimitExceeded extends GangscopeError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly retryable = false;
  readonly limit: string;

  constructor(limit: string, least: number, most: number, asked: number) {
    super(
      most === Number.MAX_SAFE_INTEGER
        ? `${limit} is at least ${least}, asked for ${asked}`
        : `${limit} is ${least} to ${most}, asked for ${asked}`,
    );
    this.limit = limit;
  }
}

/** A value that the caller gave cannot be used; the message names the field and what is wrong with it. */
export class BadInput extends GangscopeError {
  readonly code = 'BAD_USER_INPUT';
  readonly retryable = false;
  readonly field: string;

  constructor(field: string, problem: string, options?: ErrorOptions) {
    super(`${field}: ${problem}`, options);
    this.field = field;
  }
}

/** The store did not answer: it is down, paused or not open yet. Never thrown for a wrong question. */
export class StoreUnavailable extends GangscopeError {
  readonly code = 'STORE_UNAVAILABLE';
  readonly retryable = true;
}

/** Somebody else was faster: a lease was lost, a version is old. Not thrown for a duplicate event. */
export class StoreConflict extends GangscopeError {
  readonly code = 'CONFLICT';
  readonly retryable = false;
}

/** The disk is full. Nothing of the refused batch was kept; reads go on. */
export class StorageFull extends GangscopeError {
  readonly code = 'STORAGE_FULL';
  readonly retryable = true;
}

/** The store was written by a newer program, or is no store of ours. It was not touched. */
export class UnknownFormat extends GangscopeError {
  readonly code = 'UNKNOWN_FORMAT';
  readonly retryable = false;
}

/** The caller gave no token, or one that is not known. */
export class Unauthenticated extends GangscopeError {
  readonly code = 'UNAUTHENTICATED';
  readonly retryable = false;
}

/** A page was asked to go on in a list of another generation than the shown one. Begin at the first page again. */
export class StaleGeneration extends GangscopeError {
  readonly code = 'STALE_GENERATION';
  readonly retryable = false;

  constructor(asked: number, shown: number) {
    super(`the cursor belongs to generation ${asked}, shown is ${shown}: begin at the first page`);
  }
}

/** The caller is known but his role does not include this. Not thrown for what he may not see: that is unknown to him. */
export class Forbidden extends GangscopeError {
  readonly code = 'FORBIDDEN';
  readonly retryable = false;
}

/** A machine sent a document of its own, or a person did where that is switched off. */
export class TrustedDocumentRequired extends GangscopeError {
  readonly code = 'TRUSTED_DOCUMENT_REQUIRED';
  readonly retryable = false;

  constructor(role: string) {
    super(`the role ${role} may send only the documents that this build knows`);
  }
}

/** A client asked for more than its budget. Others are served as before. */
export class RateLimited extends GangscopeError {
  readonly code = 'RATE_LIMITED';
  readonly retryable = true;
  readonly retryAfterSeconds: number;

  constructor(points: number, seconds: number, retryAfterSeconds: number) {
    super(`a client has ${points} points in ${seconds} s, and this one used them`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server has more to do than it can: the request was not begun. */
export class Overloaded extends GangscopeError {
  readonly code = 'OVERLOADED';
  readonly retryable = true;
  readonly retryAfterSeconds = 1;
}
