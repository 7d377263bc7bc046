import type { GraphEvent } from '../../graph/domain/event.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { eventReader } from '../../graph/intake/read-event.ts';
import { demoWorld } from '../../graph-jobs/world/demo-world.ts';

/** The events of the demo world as they are recorded, with pseudonyms of a key of zeros. */
export function demoEvents(seed: number, until: number): readonly GraphEvent[] {
  const readEvent = eventReader({ pseudonymize: pseudonymizer(new Uint8Array(32)), now: () => until });
  return demoWorld(seed, until).events.map((row) => {
    const reading = readEvent(row);
    if (!('event' in reading)) throw new Error(reading.rejection.reason);
    return reading.event;
  });
}
