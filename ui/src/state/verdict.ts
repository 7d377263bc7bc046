import type { VerdictEntry } from '../api/verdicts.ts';

/** Longest reason that the server takes, characters. */
export const mostReason = 512;

/** The verdict that stands: the latest that was not withdrawn. Null where none does. */
export function standingVerdict(entries: readonly VerdictEntry[]): VerdictEntry | null {
  return entries.findLast(({ withdrawnAt }) => withdrawnAt === null) ?? null;
}

/** The reason as it is sent; null while it says nothing or too much. */
export function reasonOf(text: string): string | null {
  const reason = text.trim();
  return reason === '' || reason.length > mostReason ? null : reason;
}
