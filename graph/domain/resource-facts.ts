/**
 * What a resource looks like by the way accounts use it. `PUBLIC`: very many accounts. `STORE`: many who come once.
 * `OFFICE`: several who come again in working hours. `HOUSEHOLD`: a few who all return. `PRIVATE`: none of these.
 */
export type ResourceGuess = (typeof resourceGuesses)[number];
export const resourceGuesses = ['PUBLIC', 'STORE', 'OFFICE', 'HOUSEHOLD', 'PRIVATE'] as const;

/** How accounts use a resource inside a window. */
export interface ResourceFacts {
  /** Distinct accounts. */
  readonly accounts: number;
  readonly visits: number;
  /** Mean over the part of the window that the store covers. */
  readonly visitsPerDay: number;
  /**
   * −Σ p ln p over accounts, p the share of an account in the visits, nats: 0 for one account, ln n for n that come
   * equally often.
   */
  readonly entropyNats: number;
  /** Of the visits of an account; between the middle two where there is no middle one. 0 without visits. */
  readonly medianVisits: number;
  /** Local days with a visit. */
  readonly activeDays: number;
  readonly guess: ResourceGuess;
}
