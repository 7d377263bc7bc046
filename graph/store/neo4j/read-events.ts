import { LimitExceeded } from '../../domain/errors.ts';
import type { Outcome, Tie } from '../../domain/event.ts';
import { compareText } from '../../domain/ids.ts';
import type { ChainPage, ChainRequest } from '../../domain/relation-chain.ts';
import type { Watermark } from '../../domain/watermark.ts';
import type { TimeWindow } from '../../domain/window.ts';
import type { EventBatch } from '../port.ts';
import type { Connection } from './connection.ts';
import { compareEvents, eventOf, labelOfType, recordedEventOf } from './event-rows.ts';
import { pagesByTime } from './pages-by-time.ts';
import {
  eventLog,
  eventsById,
  eventsByNumber,
  eventTimesOfAccount,
  outcomesKnown,
  tiesInWindow,
} from './queries.generated.ts';

/** Events asked for at a time. */
const eventsPerPage = 5_000;
const longestChainPage = 1_000;

/** How far events were recorded just now. */
export async function watermarkOf({ read }: Connection): Promise<Watermark> {
  const [log] = await read('batch', eventLog, {});
  return log?.watermark ?? 0;
}

/** Events recorded after a watermark, in recording order, up to those that were there when reading began. */
export async function* eventsAfter(connection: Connection, watermark: Watermark): AsyncGenerator<EventBatch> {
  const last = await watermarkOf(connection);
  for (let after = watermark; after < last; after += eventsPerPage) {
    const through = Math.min(after + eventsPerPage, last);
    const rows = await connection.read('batch', eventsByNumber, { after, through });
    const inOrder = rows.toSorted((a, b) => Number(a.facts.number) - Number(b.facts.number));
    yield { events: inOrder.map(recordedEventOf), watermark: through };
  }
}

export async function* readTies(
  connection: Connection,
  window: TimeWindow,
  knownBy: Watermark = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly Tie[]> {
  const through = Math.min(knownBy, await watermarkOf(connection));
  const pages = pagesByTime(
    async (page) => {
      const rows = await connection.read('batch', tiesInWindow, { ...page, until: window.until, through });
      return rows
        .map((row) => eventOf({ ...row, label: labelOfType.tie, mentions: [] }) as Tie)
        .sort(compareEvents);
    },
    ({ at }) => at,
    { from: window.from, limit: eventsPerPage },
  );
  yield* pages;
}

/** Outcomes known before an instant, by that instant, then event id. */
export async function* readOutcomes(
  connection: Connection,
  asOf: number,
  knownBy: Watermark = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly Outcome[]> {
  const through = Math.min(knownBy, await watermarkOf(connection));
  const pages = pagesByTime(
    async (page) => {
      const rows = await connection.read('batch', outcomesKnown, { ...page, until: asOf, through });
      return rows
        .map((row) => eventOf({ ...row, label: labelOfType.outcome, mentions: [] }) as Outcome)
        .sort((a, b) => a.knownAt - b.knownAt || compareText(a.eventId, b.eventId));
    },
    ({ knownAt }) => knownAt,
    { from: Number.NEGATIVE_INFINITY, limit: eventsPerPage },
  );
  yield* pages;
}

/**
 * One page of an account's events. All of its event times in the window are looked at, and only those of the page
 * are read: an account has few events, and the database's order of ids is not the port's.
 */
export async function chainOf(connection: Connection, request: ChainRequest): Promise<ChainPage> {
  const { accountId, window, limit, after } = request;
  if (!(limit >= 1 && limit <= longestChainPage))
    throw new LimitExceeded('limit', 1, longestChainPage, limit);
  const from = Math.max(window.from, after?.at ?? window.from);
  const times = await connection.read('interactive', eventTimesOfAccount, {
    accountId,
    from,
    until: window.until,
  });
  const rest = times
    .filter(({ at, eventId }) => after === null || at > after.at || compareText(eventId, after.eventId) > 0)
    .sort((a, b) => a.at - b.at || compareText(a.eventId, b.eventId));
  const page = rest.slice(0, limit);
  const rows =
    page.length === 0
      ? []
      : await connection.read('interactive', eventsById, { eventIds: page.map(({ eventId }) => eventId) });
  const events = rows.map(recordedEventOf).sort((a, b) => compareEvents(a.event, b.event));
  return { events, next: rest.length > limit ? (page.at(-1) ?? null) : null };
}
