import { createHmac } from 'node:crypto';

/** Turns what identifies a person or thing into the keyed digest that the audit log holds in its place. */
export type SubjectDigest = (subject: string) => string;

const digestBytes = 16;

export function subjectDigest(key: Uint8Array): SubjectDigest {
  return (subject) =>
    `s:${createHmac('sha256', key).update(subject).digest().subarray(0, digestBytes).toString('base64url')}`;
}
