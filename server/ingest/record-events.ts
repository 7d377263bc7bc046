import type { GraphEvent } from '../../graph/domain/event.ts';
import type { EventsReport, LineError, RecordEvents } from '../../graph/domain/events-report.ts';
import { mostLineErrors } from '../../graph/domain/events-report.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import type { DeadLetter, RowOrigin } from '../../graph/intake/dead-letter.ts';
import { decoderOf } from '../../graph/intake/decode-bytes.ts';
import type { Reading } from '../../graph/intake/read-event.ts';
import { readJsonLine } from '../../graph/intake/read-json-line.ts';
import { readLines } from '../../graph/intake/read-lines.ts';
import { idConflict, type Rejection } from '../../graph/intake/rejection.ts';
import type { EventWriter } from '../../graph/store/port.ts';
import type { KeepLetters } from './letters-in-turn.ts';

export interface RecordEventsParts {
  readonly store: EventWriter;
  /** The event in a parsed row, or why it is refused. */
  readonly readEvent: (row: unknown) => Reading;
  /** Keeps refused rows to be tried again. */
  readonly keepLetters: KeepLetters;
  /** Names this way in, in dead letters. */
  readonly source: string;
}

/** Half of what a store takes at once: a second writer never waits long. */
const eventsPerBatch = 5_000;

/**
 * Records the lines of a body in order. Refused lines go to the dead letters before the events of their batch are
 * recorded, so that no line is ever in neither place; lines of white space are none.
 */
export function recordEvents(parts: RecordEventsParts): RecordEvents {
  return async (body) => {
    const sending = newSending();
    for await (const batch of batchesIn(body, parts)) await recordBatch(batch, parts, sending);
    const { watermark } = sending.watermark === null ? await parts.store.record([]) : sending;
    const { accepted, duplicate, rejected, accounts } = sending;
    const errors = sending.errors.sort((a, b) => a.line - b.line).slice(0, mostLineErrors);
    return { accepted, duplicate, rejected, errors, watermark: watermark!, accounts: [...accounts] };
  };
}

interface Batch {
  readonly events: GraphEvent[];
  /** Where each event was found. */
  readonly origins: RowOrigin[];
  readonly letters: DeadLetter[];
}

type Sending = {
  -readonly [Member in 'accepted' | 'duplicate' | 'rejected']: EventsReport[Member];
} & { watermark: number | null; readonly errors: LineError[]; readonly accounts: Set<AccountId> };

function newSending(): Sending {
  return { accepted: 0, duplicate: 0, rejected: 0, errors: [], watermark: null, accounts: new Set() };
}

async function* batchesIn(
  body: Uint8Array,
  { readEvent, source }: Pick<RecordEventsParts, 'readEvent' | 'source'>,
): AsyncGenerator<Batch> {
  const decode = decoderOf('utf-8');
  let batch = newBatch();
  for await (const lines of readLines(once(body))) {
    for (const line of lines) {
      const parsed = readJsonLine(line, decode);
      if (parsed === null) continue;
      const origin = { source, csv: null, ...line };
      const reading = 'row' in parsed ? readEvent(parsed.row) : parsed;
      if ('rejection' in reading) batch.letters.push({ origin, rejection: reading.rejection });
      else {
        batch.events.push(reading.event);
        batch.origins.push(origin);
      }
      if (batch.events.length + batch.letters.length < eventsPerBatch) continue;
      yield batch;
      batch = newBatch();
    }
  }
  yield batch;
}

function newBatch(): Batch {
  return { events: [], origins: [], letters: [] };
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

async function recordBatch(
  { events, origins, letters }: Batch,
  { store, keepLetters }: RecordEventsParts,
  sending: Sending,
): Promise<void> {
  await reject(letters, keepLetters, sending);
  if (events.length === 0) return;
  const report = await store.record(events);
  const conflicts = report.conflicts.map((place) => ({ origin: origins[place]!, rejection: idConflict }));
  await reject(conflicts, keepLetters, sending);
  sending.accepted += report.accepted;
  sending.duplicate += report.duplicates.length;
  sending.watermark = report.watermark;
  for (const { accountId } of events) sending.accounts.add(accountId);
}

async function reject(
  letters: readonly DeadLetter[],
  keepLetters: KeepLetters,
  sending: Sending,
): Promise<void> {
  if (letters.length === 0) return;
  await keepLetters(letters);
  sending.rejected += letters.length;
  sending.errors.push(...letters.map(({ origin, rejection }) => lineError(origin, rejection)));
}

function lineError({ line }: RowOrigin, { code, reason }: Rejection): LineError {
  return { line, code, reason };
}
