import { BadInput } from '../../graph/domain/errors.ts';
import type { EventBatch, GraphStore, StoreHealth } from '../../graph/store/port.ts';
import { mostEventsPerRecord } from '../../graph/store/port.ts';
import type { ExitCode, Job, JobTools } from '../job.ts';
import { exitCodes } from '../job.ts';
import type { StorePlace } from '../store-places.ts';

export interface CopyOptions {
  readonly from: StorePlace;
  readonly to: StorePlace;
}

export interface CopyReport {
  readonly from: StoreHealth;
  readonly to: StoreHealth;
  readonly accepted: number;
  readonly duplicates: number;
  readonly conflicts: number;
}

export interface CopyTools extends Pick<JobTools, 'progress'> {
  /** The store at a place, closed by the composition root. */
  openStoreAt(place: StorePlace): Promise<GraphStore>;
}

/**
 * Records all events of one store in another one. What is there already is left, so a copy that was stopped is begun
 * again. Gangs and labels are not copied: they are made anew from the events by a refresh.
 */
export const copy: Job<CopyOptions, CopyReport, CopyTools> = {
  name: 'copy',
  async run({ openStoreAt, progress }, { from, to }) {
    if (from === to) throw new BadInput('--to', `must be another store than --from, got ${to} twice`);
    const source = await openStoreAt(from);
    const target = await openStoreAt(to);
    const { events: total } = await source.health();
    const stage = progress.begin(`Copying events from ${from} to ${to}`, total);
    const counts = { accepted: 0, duplicates: 0, conflicts: 0 };
    let done = 0;
    try {
      for await (const events of inRecordableParts(source.eventsAfter(0))) {
        const report = await target.record(events.map(({ event }) => event));
        counts.accepted += report.accepted;
        counts.duplicates += report.duplicates.length;
        counts.conflicts += report.conflicts.length;
        done += events.length;
        stage.advance(done, `${done} events`);
      }
    } catch (cause) {
      stage.fail();
      throw cause;
    }
    stage.finish(`${done} events`);
    return { from: await source.health(), to: await target.health(), ...counts };
  },
  describe: ({ from, to, accepted, duplicates, conflicts }) => [
    `${accepted} events copied, ${duplicates} were there already, ${conflicts} are there with other content`,
    `checksum of ${from.kind}  ${from.checksum}, ${from.events} events`,
    `checksum of ${to.kind}  ${to.checksum}, ${to.events} events`,
    from.checksum === to.checksum
      ? 'Both hold the same events. Make gangs and labels there with a refresh.'
      : 'They do not hold the same events: one of them was written to meanwhile, or held other events before.',
  ],
  exitCodeOf: ({ from, to }): ExitCode => (from.checksum === to.checksum ? exitCodes.done : exitCodes.failed),
};

/** Batches cut to what one call records. */
async function* inRecordableParts(batches: AsyncIterable<EventBatch>) {
  for await (const { events } of batches)
    for (let from = 0; from < events.length; from += mostEventsPerRecord)
      yield events.slice(from, from + mostEventsPerRecord);
}
