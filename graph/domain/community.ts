/**
 * Accounts and resources that a run's engine put together, at least two, as texts (`entityText`), in the order of the
 * graph that it divided; then one text of what it was tied by, from which the next run knows that nothing of it
 * changed. Most communities are no gangs; all of them are where the next run begins.
 */
export type Community = readonly string[];

/** Where an engine begins. `WARM`: in the communities of the base generation. `COLD`: every node alone. */
export type DivisionStart = 'WARM' | 'COLD';

/** How a run divided its graph. */
export interface Division {
  /** Of the two starts that were tried, the one that was taken. */
  readonly start: DivisionStart;
  /** Q of the communities that were taken, nats. */
  readonly quality: number;
  /** Q that the other start reached, nats; null where it was not tried. */
  readonly otherQuality: number | null;
}
