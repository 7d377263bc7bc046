import type { TimeWindow } from './answer.ts';

/** The window as the server takes it, RFC 3339. */
export function instantsOf({ from, until }: TimeWindow) {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}
