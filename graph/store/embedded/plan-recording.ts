import type { GraphEvent } from '../../domain/event.ts';
import { digestLength } from '../content-digest.ts';
import type { RecordReport } from '../port.ts';
import type { Columns } from './columns.ts';
import type { EventBlock } from './event-block.ts';
import { mostEventsPerBlock } from './event-block.ts';
import { layOutBlock } from './lay-out-block.ts';
import { followingNumbers } from './numbering.ts';

/** Events given together, with their content digests one after another. */
export interface GivenEvents {
  readonly events: readonly GraphEvent[];
  readonly digests: Buffer;
}

export interface RecordingPlan {
  /** One for each group of events given. */
  readonly reports: readonly Omit<RecordReport, 'watermark'>[];
  readonly blocks: readonly EventBlock[];
}

/**
 * Decides which events are new and lays them out as blocks that follow the columns. Changes nothing.
 *
 * @param digestOf  content digest of the recorded event in a row of the columns
 * @param receivedAt  epoch ms
 */
export function planRecording(
  columns: Columns,
  given: readonly GivenEvents[],
  digestOf: (row: number) => Uint8Array,
  receivedAt: number,
): RecordingPlan {
  const fresh = createFresh(given.reduce((sum, { events }) => sum + events.length, 0));
  const reports = given.map(({ events, digests }) => {
    const duplicates: number[] = [];
    const conflicts: number[] = [];
    const rows = columns.eventIds.findAll(events.map(({ eventId }) => eventId));
    events.forEach((event, place) => {
      const row = rows[place]!;
      const start = digestLength * place;
      const before = row < 0 ? fresh.digestOf(event) : digestOf(row);
      if (before === null) fresh.add(event, digests, start);
      else if (digests.compare(before, 0, digestLength, start, start + digestLength) === 0)
        duplicates.push(place);
      else conflicts.push(place);
    });
    return { accepted: events.length - duplicates.length - conflicts.length, duplicates, conflicts };
  });
  return { reports, blocks: blocksOf(columns, fresh, receivedAt) };
}

/** New events in the order given, with their digests one after another. */
interface Fresh {
  readonly events: readonly GraphEvent[];
  readonly digests: Buffer;
  add(event: GraphEvent, digests: Buffer, start: number): void;
  digestOf(event: GraphEvent): Uint8Array | null;
}

function createFresh(most: number): Fresh {
  const events: GraphEvent[] = [];
  const digests = Buffer.allocUnsafe(most * digestLength);
  const places = new Map<string, number>();
  return {
    events,
    digests,
    add(event, from, start) {
      // Sixteen bytes: a call of `copy` takes longer than to move them here.
      const to = events.length * digestLength;
      for (let byte = 0; byte < digestLength; byte += 1) digests[to + byte] = from[start + byte]!;
      places.set(event.eventId, events.length);
      events.push(event);
    },
    digestOf({ eventId }) {
      const place = places.get(eventId);
      return place === undefined ? null : digests.subarray(place * digestLength, (place + 1) * digestLength);
    },
  };
}

function blocksOf(columns: Columns, { events, digests }: Fresh, receivedAt: number): EventBlock[] {
  const numbering = {
    accounts: followingNumbers(columns.accounts),
    resources: followingNumbers(columns.resources),
    lenders: followingNumbers(columns.lenders),
    displays: new Map<number, string>(),
  };
  return Array.from({ length: Math.ceil(events.length / mostEventsPerBlock) }, (_, block) => {
    const from = block * mostEventsPerBlock;
    const until = Math.min(events.length, from + mostEventsPerBlock);
    return layOutBlock(columns, numbering, {
      events: events.slice(from, until),
      digests: digests.subarray(from * digestLength, until * digestLength),
      firstNumber: columns.rows + from + 1,
      receivedAt,
    });
  });
}
