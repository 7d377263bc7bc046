/** An event as it is written in a file: the input format, with times in epoch milliseconds. */
export type WorldEvent = Readonly<Record<string, string | number | readonly string[]>>;

/** An event and the instant at which it reaches the system, epoch ms. */
export interface Arrival {
  readonly arrivesAt: number;
  readonly event: WorldEvent;
}
