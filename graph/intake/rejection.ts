/** Why a row was refused. Codes are contract: operators and clients count by them. */
export type RejectionCode = (typeof rejectionCodes)[number];

export const rejectionCodes = [
  'BAD_JSON',
  'BAD_CSV',
  'BAD_ENCODING',
  'UNKNOWN_TYPE',
  'MISSING_FIELD',
  'BAD_FIELD',
  'BAD_TIME',
  'FUTURE_TIME',
  'TOO_LONG',
  'ID_CONFLICT',
] as const;

/** The reason names field, problem and limit, and never quotes the value: rows hold personal data. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly reason: string;
}

/** Notes a problem of the row being read; the first one counts. Returns null so that a reader can end with it. */
export type Refuse = (code: RejectionCode, reason: string) => null;

/** The same id with other content is never silent. */
export const idConflict: Rejection = {
  code: 'ID_CONFLICT',
  reason: 'eventId was recorded before with other content',
};
