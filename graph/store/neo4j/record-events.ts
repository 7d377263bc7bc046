import { entityText } from '../../domain/entity.ts';
import { LimitExceeded } from '../../domain/errors.ts';
import type { GraphEvent, Outcome, Tie } from '../../domain/event.ts';
import { groupedBy } from '../../domain/grouped-by.ts';
import { addToChecksum, digestLength, digestsOf } from '../content-digest.ts';
import type { RecordReport } from '../port.ts';
import { mostEventsPerRecord } from '../port.ts';
import type { ResourceTotals } from './batch-totals.ts';
import { accountTotals, resourceTotals } from './batch-totals.ts';
import { columnsOf } from './columns-of.ts';
import type { Connection, Run } from './connection.ts';
import type { Stamp } from './event-rows.ts';
import { factsOf, labelOfType, mentionLinksOf, outcomeFactsOf, tieFactsOf } from './event-rows.ts';
import {
  advanceEventLog,
  digestsOfEvents,
  lockEventLog,
  putAccounts,
  recordEvents,
  recordOutcomes,
  recordTies,
} from './queries.generated.ts';

/** A new event with its digest, by place in the batch. */
interface Fresh {
  readonly event: GraphEvent;
  readonly digest: string;
}

type Log = Awaited<ReturnType<typeof lockedLog>>;

/**
 * Records a batch in one transaction. The log's row is locked first, so recordings follow one another: numbers have
 * no gaps, nothing shows up later before what was read, and two batches never wait for each other in a circle.
 *
 * @throws LimitExceeded above 10 000 events
 */
export async function record(
  { write, checkOpen }: Connection,
  now: () => number,
  batch: readonly GraphEvent[],
): Promise<RecordReport> {
  checkOpen();
  if (batch.length > mostEventsPerRecord)
    throw new LimitExceeded('events', 0, mostEventsPerRecord, batch.length);
  const digests = hexDigestsOf(batch);
  return write('batch', 'record', async (run) => {
    const log = await lockedLog(run);
    const { fresh, duplicates, conflicts } = await sorted(run, batch, digests);
    if (fresh.length > 0) await append(run, log, fresh, now());
    const watermark = log.watermark + fresh.length;
    return { accepted: fresh.length, duplicates, conflicts, watermark };
  });
}

async function lockedLog(run: Run) {
  const [log] = await run(lockEventLog, {});
  if (log === undefined) throw new Error('the event log is missing');
  return log;
}

/** New events, and the places of those that are known. */
async function sorted(run: Run, batch: readonly GraphEvent[], digests: readonly string[]) {
  const eventIds = [...new Set(batch.map(({ eventId }) => eventId))].sort();
  const known = new Map(
    (await run(digestsOfEvents, { eventIds })).map(({ eventId, digest }) => [eventId, digest]),
  );
  const fresh: Fresh[] = [];
  const duplicates: number[] = [];
  const conflicts: number[] = [];
  batch.forEach((event, place) => {
    const digest = digests[place]!;
    const before = known.get(event.eventId);
    if (before === undefined) {
      known.set(event.eventId, digest);
      fresh.push({ event, digest });
    } else (before === digest ? duplicates : conflicts).push(place);
  });
  return { fresh, duplicates, conflicts };
}

async function append(run: Run, log: Log, fresh: readonly Fresh[], receivedAt: number): Promise<void> {
  const events = fresh.map(({ event }) => event);
  const accounts = accountTotals(events);
  const [added] = await run(putAccounts, columnsOf(accounts));
  const stamped = fresh.map(({ event, digest }, place) => ({
    event,
    stamp: { number: log.watermark + place + 1, receivedAt, digest },
  }));
  const newResources = await writeEvents(run, log, stamped);
  await run(advanceEventLog, {
    watermark: log.watermark + fresh.length,
    checksum: fresh.reduce((sum, { digest }) => addToChecksum(sum, Buffer.from(digest, 'hex')), log.checksum),
    accounts: log.accounts + (added?.newAccounts ?? 0),
    resources: log.resources + newResources,
    firstEventAt: events.reduce((least, { at }) => Math.min(least, at), log.firstEventAt ?? Infinity),
    lastEventAt: events.reduce((most, { at }) => Math.max(most, at), log.lastEventAt ?? -Infinity),
  });
}

interface Stamped {
  readonly event: GraphEvent;
  readonly stamp: Stamp;
}

/** @returns how many resources are new */
async function writeEvents(run: Run, log: Log, stamped: readonly Stamped[]): Promise<number> {
  const withContext = stamped.filter(({ event }) => event.type !== 'tie' && event.type !== 'outcome');
  const ties = stamped.filter(({ event }) => event.type === 'tie');
  const outcomes = stamped.filter(({ event }) => event.type === 'outcome');
  const [written] =
    withContext.length === 0 ? [] : await run(recordEvents, columnsOfEvents(log, withContext));
  if (ties.length > 0)
    await run(recordTies, {
      ties: ties.map(({ event, stamp }) => ({
        accountId: event.accountId,
        facts: tieFactsOf(event as Tie, stamp),
      })),
    });
  if (outcomes.length > 0)
    await run(recordOutcomes, {
      outcomes: outcomes.map(({ event, stamp }) => ({
        accountId: event.accountId,
        facts: outcomeFactsOf(event as Outcome, stamp),
      })),
    });
  return written?.newResources ?? 0;
}

function columnsOfEvents({ recordings: recording }: Log, stamped: readonly Stamped[]) {
  const resources = resourceTotals(stamped.map(({ event }) => event));
  const places = new Map(resources.map((resource, place) => [entityText(resource), place]));
  const rows = stamped.map(({ event, stamp }) => ({
    label: labelOfType[event.type],
    accountId: event.accountId,
    ...factsOf(event, stamp),
    ...mentionLinksOf(event, (mention) => places.get(entityText(mention))!),
  }));
  return { recording, resourceKinds: columnsOfKinds(resources), ...columnsOf(rows) };
}

/** Columns of each kind, in the order of the rows. */
function columnsOfKinds(resources: readonly ResourceTotals[]) {
  return Array.from(
    groupedBy(resources, ({ kind }) => kind),
    ([kind, own]) => {
      const { label, kindCode } = own[0]!;
      return { ...columnsOf(own), kind, label, kindCode };
    },
  );
}

function hexDigestsOf(events: readonly GraphEvent[]): string[] {
  const digests = digestsOf(events);
  return events.map((_, place) =>
    digests.subarray(place * digestLength, (place + 1) * digestLength).toString('hex'),
  );
}
