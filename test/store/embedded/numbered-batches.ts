import type { GraphEvent } from '../../../graph/domain/event.ts';
import { history } from '../../support/history.ts';

/** A batch of logins that a reader can recognise: event ids are `writer-batch-place`. */
export function batchOf(writer: string, number: number, size: number): GraphEvent[] {
  const lines = Array.from(
    { length: size },
    (_, place) =>
      `u${place % 97} day ${(number * 7 + place) % 90} device-${writer}-${place % 31} id=${writer}-${number}-${place}`,
  );
  return history`${lines.join('\n')}`;
}

/** How many events of each batch are among some events, by `writer-batch`. */
export function sizesOf(events: readonly GraphEvent[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { eventId } of events) {
    const batch = eventId.slice(0, eventId.lastIndexOf('-'));
    sizes.set(batch, (sizes.get(batch) ?? 0) + 1);
  }
  return sizes;
}
