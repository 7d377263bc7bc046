import { compareText } from '../../graph/domain/ids.ts';
import type { Arrival, WorldEvent } from './town/world-event.ts';

/** Compares by arrival, then event id: a total order, since no two lines of one instant have one id. */
function compareArrivals(a: Arrival, b: Arrival): number {
  return a.arrivesAt - b.arrivesAt || compareText(String(a.event.eventId), String(b.event.eventId));
}

/** All events in the order in which they reach the system. Holds them all: for worlds of some ten thousand accounts. */
export function inArrivalOrder(arrivals: Iterable<Arrival>): WorldEvent[] {
  return [...arrivals].sort(compareArrivals).map(({ event }) => event);
}
