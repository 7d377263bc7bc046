import { hash } from 'node:crypto';

/** What somebody did or asked, before it is part of a chain. */
export interface AuditFact {
  readonly actor: string;
  readonly role: string;
  readonly channel: 'graphql' | 'http';
  /** Names of what was asked for, such as root fields of the schema. */
  readonly action: string;
  /** Whom it was about, as keyed digests: `s:` and 22 characters. */
  readonly subjects: readonly string[];
  readonly outcome: 'ALLOWED' | 'REFUSED' | 'FAILED';
  /** Code of a refusal or failure. */
  readonly reason: string | null;
  readonly generation: number | null;
  readonly requestId: string | null;
  /** What left with a file; absent where none did. */
  readonly exported?: ExportedFact;
}

/** A file that somebody let leave, as it was when the log was told of it: before anybody had it. */
export interface ExportedFact {
  /** The name that the file carries in its stamp. */
  readonly auditId: string;
  readonly format: string;
  readonly caseNumber: string;
  readonly purpose: string;
  /** Accounts, resources and links that it tells of. */
  readonly rows: number;
  /** SHA-256 of the file, `sha256:` and 64 hexadecimal digits; null where the page draws it from here on. */
  readonly digest: string | null;
}

/** A fact in its place. */
export interface AuditEntry extends AuditFact {
  readonly chain: string;
  /** From 1, without holes. */
  readonly seq: number;
  /** Epoch ms; never before that of the entry before. */
  readonly at: number;
  /** Hash of the entry before; of the first one 64 zeros. */
  readonly prev: string;
  /** SHA-256 of the entry without this member, hexadecimal. */
  readonly hash: string;
}

export const noHash = '0'.repeat(64);

/** The next entry of a chain. */
export function chained(
  before: Pick<AuditEntry, 'seq' | 'at' | 'hash'> | null,
  chain: string,
  at: number,
  fact: AuditFact,
): AuditEntry {
  const entry = {
    ...fact,
    chain,
    seq: (before?.seq ?? 0) + 1,
    at: Math.max(at, before?.at ?? 0),
    prev: before?.hash ?? noHash,
  };
  return { ...entry, hash: hashOfEntry(entry) };
}

/**
 * SHA-256 over the canonical JSON of an entry: the values of its members by name, `hash` left out, then what was
 * exported where something was. The list is written out because one is made for every label that is read.
 */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const values = [
    entry.action,
    entry.actor,
    entry.at,
    entry.chain,
    entry.channel,
    entry.generation,
    entry.outcome,
    entry.prev,
    entry.reason,
    entry.requestId,
    entry.role,
    entry.seq,
    entry.subjects,
    ...(entry.exported === undefined ? [] : [exportedValues(entry.exported)]),
  ];
  return hash('sha256', JSON.stringify(values), 'hex');
}

function exportedValues({ auditId, caseNumber, digest, format, purpose, rows }: ExportedFact) {
  return [auditId, caseNumber, digest, format, purpose, rows];
}
