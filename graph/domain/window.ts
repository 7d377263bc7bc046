/** A span of event time, [from, until). Milliseconds since the Unix epoch, UTC. */
export interface TimeWindow {
  readonly from: number;
  readonly until: number;
}

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The window of `days` days that ends at `asOf`, which is left out. */
export function trailingWindow(asOf: number, days: number): TimeWindow {
  return { from: asOf - days * dayMs, until: asOf };
}

/** Whether an instant lies in a window: the first instant does, the last does not. */
export function contains(window: TimeWindow, at: number): boolean {
  return window.from <= at && at < window.until;
}
