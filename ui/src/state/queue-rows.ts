import type { CaseRow } from '../api/cases.ts';

/** Rows that a person reads, and what has come since. */
export interface QueueRows {
  readonly shown: readonly CaseRow[];
  /** Cases of the newest answer that are not shown yet. */
  readonly waiting: number;
}

/**
 * Puts a newer answer under the rows that are being read: they say what is true now and stay where they are, rows that
 * the answer has no more included. What is new waits.
 */
export function refreshedRows(shown: readonly CaseRow[], newest: readonly CaseRow[]): QueueRows {
  const now = new Map(newest.map((one) => [one.id, one]));
  const read = new Set(shown.map(({ id }) => id));
  return {
    shown: shown.map((one) => now.get(one.id) ?? one),
    waiting: newest.filter(({ id }) => !read.has(id)).length,
  };
}
