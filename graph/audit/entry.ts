import { hash } from 'node:crypto';

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
    actor: fact.actor,
    role: fact.role,
    channel: fact.channel,
    action: fact.action,
    subjects: fact.subjects,
    outcome: fact.outcome,
    reason: fact.reason,
    generation: fact.generation,
    requestId: fact.requestId,
    prev: before?.hash ?? noHash,
    hash: '',
  };
  entry.hash = hashOfEntry(entry);
  return entry;
}

/**
 * SHA-256 over the canonical JSON of an entry: the values of its members by name, `hash` left out. The list is written
 * out because one is made for every label that is read.
 */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const {
    action,
    actor,
    at,
    chain,
    channel,
    generation,
    outcome,
    prev,
    reason,
    requestId,
    role,
    seq,
    subjects,
  } = entry;
  const values = [
    action,
    actor,
    at,
    chain,
    channel,
    generation,
    outcome,
    prev,
    reason,
    requestId,
    role,
    seq,
    subjects,
  ];
  return hash('sha256', JSON.stringify(values), 'hex');
}
