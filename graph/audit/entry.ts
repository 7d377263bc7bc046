import { createHash } from 'node:crypto';

/** What somebody did or asked, before it is part of a chain. */
export interface AuditFact {
  readonly actor: string;
  readonly role: string;
  readonly channel: 'graphql' | 'http' | 'job';
  /** Names of what was asked for, such as root fields of the schema. */
  readonly action: string;
  /** Whom it was about, as keyed digests: `s:` and 22 characters. */
  readonly subjects: readonly string[];
  readonly outcome: 'ALLOWED' | 'REFUSED' | 'FAILED';
  /** Code of a refusal or failure. */
  readonly reason: string | null;
  readonly generation: number | null;
  readonly requestId: string | null;
}

/** A fact in its place. `GAP` takes the place of entries that a crash took before they were on disk. */
export interface AuditEntry extends Omit<AuditFact, 'outcome'> {
  readonly chain: string;
  /** From 1, without holes. */
  readonly seq: number;
  /** Epoch ms; never before that of the entry before. */
  readonly at: number;
  readonly outcome: AuditFact['outcome'] | 'GAP';
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
  fact: Omit<AuditEntry, 'chain' | 'seq' | 'at' | 'prev' | 'hash'>,
): AuditEntry {
  const entry = {
    chain,
    seq: (before?.seq ?? 0) + 1,
    at: Math.max(at, before?.at ?? 0),
    ...fact,
    prev: before?.hash ?? noHash,
  };
  return { ...entry, hash: hashOfEntry(entry) };
}

/** SHA-256 over the canonical JSON of an entry: its members by name, `hash` left out. */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'> & { readonly hash?: string }): string {
  const members = Object.entries(entry)
    .filter(([name]) => name !== 'hash')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(members)).digest('hex');
}
