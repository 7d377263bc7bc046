import type { GraphEvent } from '../../graph/domain/event.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import type { DeadLetter, RowOrigin } from '../../graph/intake/dead-letter.ts';
import type { Reading } from '../../graph/intake/read-event.ts';
import { idConflict } from '../../graph/intake/rejection.ts';
import type { EventWriter } from '../../graph/store/port.ts';
import type { Candidate } from '../sources/candidate.ts';
import type { DeadLetterFile } from './dead-letter-file.ts';
import type { Tally } from './tally.ts';

/** Half of what a store takes at once: a second writer never waits long. */
const eventsPerBatch = 5_000;

/** Turns candidates into events and records them, in order. */
export interface Recorder {
  take(candidates: readonly Candidate[]): Promise<void>;
  /** Records what is left. The watermark after the last recording, or null when nothing was recorded. */
  end(): Promise<Watermark | null>;
}

/** What a recorder works with. */
export interface RecorderParts {
  readonly store: EventWriter;
  readonly deadLetters: DeadLetterFile;
  readonly tally: Tally;
  readEvent(row: unknown): Reading;
}

/**
 * Gathers events into batches. While one batch is being recorded the next is read, never more: at most two batches
 * are in memory, and equal ids meet in the order of the source. Dead letters of a batch are written before its events
 * are recorded, so that no row is ever in neither place.
 */
export function recorder({ store, deadLetters, tally, readEvent }: RecorderParts): Recorder {
  let batch = newBatch();
  let recording: Promise<void> = Promise.resolve();
  let watermark: Watermark | null = null;

  async function record({ events, origins, letters }: Batch): Promise<void> {
    await deadLetters.write(letters);
    if (events.length === 0) return;
    const report = await store.record(events);
    watermark = report.watermark;
    tally.countRecorded(report.accepted, report.duplicates.length, report.conflicts.length);
    await deadLetters.write(
      report.conflicts.map((place) => ({ origin: origins[place] as RowOrigin, rejection: idConflict })),
    );
  }

  async function send(): Promise<void> {
    await recording;
    recording = record(batch);
    // The next batch waits for it; until then its failure must not look unheard.
    recording.catch(() => undefined);
    batch = newBatch();
  }

  return {
    async take(candidates) {
      for (const { parsed, origin } of candidates) {
        const reading = 'row' in parsed ? readEvent(parsed.row) : parsed;
        tally.countReading(reading);
        if ('rejection' in reading) batch.letters.push({ origin, rejection: reading.rejection });
        else {
          batch.events.push(reading.event);
          batch.origins.push(origin);
        }
        if (batch.events.length + batch.letters.length >= eventsPerBatch) await send();
      }
    },
    async end() {
      await send();
      await recording;
      return watermark;
    },
  };
}

interface Batch {
  readonly events: GraphEvent[];
  /** Where each event was found. */
  readonly origins: RowOrigin[];
  readonly letters: DeadLetter[];
}

function newBatch(): Batch {
  return { events: [], origins: [], letters: [] };
}
