/** Why an answer did not come, in the words of the API's error contract. */
export interface Failure {
  /** Contract code such as `STORE_UNAVAILABLE`; `UNREACHABLE` when no answer came at all. */
  readonly code: string;
  readonly message: string;
  /** What an operator needs to find the request in the log; null where none was given. */
  readonly requestId: string | null;
  readonly retryable: boolean;
}

/** Nothing came back: the server, or the way to it, is down. */
export const unreachable: Failure = {
  code: 'UNREACHABLE',
  message: 'no answer came from the server',
  requestId: null,
  retryable: true,
};

/** Carries a failure through promises. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** The failure that a caught value stands for. Null for an abort: whoever aborted knows. */
export function failureOf(caught: unknown): Failure | null {
  if (caught instanceof ApiError) return caught.failure;
  if (caught instanceof DOMException && caught.name === 'AbortError') return null;
  const message = caught instanceof Error ? caught.message : String(caught);
  return { code: 'INTERNAL', message, requestId: null, retryable: false };
}
