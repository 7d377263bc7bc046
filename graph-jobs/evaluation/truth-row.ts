/** One row of a truth file: an account, its gang if it is in one, and from when to when. Times are epoch ms. */
export interface KnownRow {
  readonly accountId: string;
  /** Null: in no gang. */
  readonly gangId: string | null;
  /** Type of the gang, or the innocent crowd of an honest account; empty where the file does not say. */
  readonly kind: string;
  readonly from: number;
  readonly until: number;
}

/** What is true at one instant. */
export interface KnownTruth {
  /** Gang of each gang account. */
  readonly gangOf: ReadonlyMap<string, string>;
  readonly kindOfGang: ReadonlyMap<string, string>;
  /** Crowd of each honest account that was in one. */
  readonly crowdOf: ReadonlyMap<string, string>;
}

/** The rows in force at an instant: from ≤ asOf < until. An account with several gangs then has the last one listed. */
export function truthAsOf(rows: Iterable<KnownRow>, asOf: number): KnownTruth {
  const gangOf = new Map<string, string>();
  const kindOfGang = new Map<string, string>();
  const crowdOf = new Map<string, string>();
  for (const { accountId, gangId, kind, from, until } of rows) {
    if (asOf < from || until <= asOf) continue;
    if (gangId === null) {
      if (kind !== '') crowdOf.set(accountId, kind);
      continue;
    }
    gangOf.set(accountId, gangId);
    if (kind !== '') kindOfGang.set(gangId, kind);
  }
  return { gangOf, kindOfGang, crowdOf };
}
