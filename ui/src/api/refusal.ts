import { ApiError } from './failure.ts';

/** Turns the problem of a mutation into the failure that panels know how to show. The field stands for the message. */
export function refusal({ code, field }: { readonly code: string; readonly field: string }): ApiError {
  return new ApiError({ code, message: field, requestId: null, retryable: false });
}
