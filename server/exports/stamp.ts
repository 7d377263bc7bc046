/** Who let a file leave, when, and where the audit log tells of it. Every file carries it. */
export interface Stamp {
  /** The name that the audit entry has for this export. */
  readonly auditId: string;
  readonly person: string;
  /** Epoch ms. */
  readonly at: number;
}

/** The stamp as one line, the same in every language. */
export function stampLine({ person, at, auditId }: Stamp): string {
  return `Gangscope · ${person} · ${new Date(at).toISOString()} · ${auditId}`;
}
