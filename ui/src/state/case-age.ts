/** How long a case waits, against how long it may. */
export interface CaseAge {
  /** Milliseconds, never negative. */
  readonly waitedMs: number;
  /** Null where nothing is promised. */
  readonly promisedMs: number | null;
  /** `SOON` from 80 % of what is promised on, `LATE` past it. */
  readonly due: 'CALM' | 'SOON' | 'LATE';
}

/** @param now  RFC 3339, as `since` and `dueAt` */
export function caseAge(
  { since, dueAt }: { readonly since: string; readonly dueAt: string | null },
  now: string,
): CaseAge {
  const waitedMs = Math.max(0, Date.parse(now) - Date.parse(since));
  const promisedMs = dueAt === null ? null : Date.parse(dueAt) - Date.parse(since);
  const share = promisedMs === null ? 0 : waitedMs / promisedMs;
  return { waitedMs, promisedMs, due: share > 1 ? 'LATE' : share >= 0.8 ? 'SOON' : 'CALM' };
}

/** Minutes that are left until an instant, rounded up; 0 once it is past. */
export function minutesLeft(until: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
}
