/** One row of a truth file: an account, its gang if it is in one, and from when to when. Times are epoch ms. */
export interface KnownRow {
  readonly accountId: string;
  /** Null: in no gang. */
  readonly gangId: string | null;
  /** Type of the gang, or the innocent crowd of an honest account; empty where the file does not say. */
  readonly kind: string;
  /** Whether the account belongs to somebody whom the gang robbed or talked round. */
  readonly victim: boolean;
  readonly from: number;
  readonly until: number;
}

/** What is true at one instant. */
export interface KnownTruth {
  /** Gang of each gang account. */
  readonly gangOf: ReadonlyMap<string, string>;
  readonly kindOfGang: ReadonlyMap<string, string>;
  /** Gang accounts that are victims; they are in `gangOf` as well. */
  readonly victims: ReadonlySet<string>;
  /** Crowd of each honest account that was in one. */
  readonly crowdOf: ReadonlyMap<string, string>;
}

/** The rows in force at an instant: from ≤ asOf < until. An account with several gangs then has the last one listed. */
export function truthAsOf(rows: Iterable<KnownRow>, asOf: number): KnownTruth {
  const gangOf = new Map<string, string>();
  const kindOfGang = new Map<string, string>();
  const victims = new Set<string>();
  const crowdOf = new Map<string, string>();
  for (const { accountId, gangId, kind, victim, from, until } of rows) {
    if (asOf < from || until <= asOf) continue;
    if (gangId === null) {
      if (kind !== '') crowdOf.set(accountId, kind);
      continue;
    }
    gangOf.set(accountId, gangId);
    if (victim) victims.add(accountId);
    if (kind !== '') kindOfGang.set(gangId, kind);
  }
  return { gangOf, kindOfGang, victims, crowdOf };
}

/** The same truth without the victims, who are then neither gang accounts nor honest ones that were taken for such. */
export function withoutVictims({ victims, ...truth }: KnownTruth): KnownTruth {
  const gangOf = new Map([...truth.gangOf].filter(([account]) => !victims.has(account)));
  return { ...truth, gangOf, victims: new Set() };
}
