import type { TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import {
  ChainDocument,
  EventCountsDocument,
  TimelineDocument,
  type TimelineQuery,
} from './documents.generated.ts';
import { instantsOf } from './instants.ts';

export type EventType = 'login' | 'registration' | 'application' | 'tie' | 'outcome';

/** One event of an account. */
export interface AccountEvent {
  readonly id: string;
  readonly type: EventType;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** What an outcome says, the other account of a tie; null else. */
  readonly detail: string | null;
}

export interface AccountEvents {
  readonly accountId: string;
  /** In time order. */
  readonly events: readonly AccountEvent[];
  /** More events than one answer holds. */
  readonly truncated: boolean;
}

/** Events by type in equal spans of time. */
export interface EventCounts {
  /** Beginning of each span, ms since the Unix epoch. */
  readonly at: readonly number[];
  readonly login: readonly number[];
  readonly registration: readonly number[];
  readonly application: readonly number[];
  readonly outcome: readonly number[];
  /** Accounts that were counted, of all that were asked for. */
  readonly accounts: number;
}

/** Events of one answer. */
const mostEvents = 100;

/** What each account did inside the window, in the order of the accounts. */
export function askEvents(
  ask: Ask,
  accounts: readonly string[],
  window: TimeWindow,
  signal?: AbortSignal,
): Promise<readonly AccountEvents[]> {
  return Promise.all(
    accounts.map(async (account) => {
      const variables = { account, window: instantsOf(window), first: mostEvents };
      const { edges, pageInfo } = (await ask(ChainDocument, variables, signal)).chain;
      return {
        accountId: account,
        truncated: pageInfo.hasNextPage,
        events: edges.map(({ node: { eventId, type, at, detail } }) => ({
          id: eventId,
          type: type as EventType,
          at: Date.parse(at),
          detail,
        })),
      };
    }),
  );
}

/** Accounts whose events are counted. */
const mostCounted = 200;

/** How much accounts did in each span of the window; the first 200 of them. */
export async function askEventCounts(
  ask: Ask,
  accounts: readonly string[],
  window: TimeWindow,
  bucketMs: number,
  signal?: AbortSignal,
): Promise<EventCounts> {
  const ids = accounts.slice(0, mostCounted);
  const variables = { ids, window: instantsOf(window), bucketSeconds: bucketMs / 1_000 };
  const found = ids.length > 0 ? (await ask(EventCountsDocument, variables, signal)).eventCounts : [];
  const spans = Math.max(1, Math.ceil((window.until - window.from) / bucketMs));
  const countsOf = (name: 'logins' | 'registrations' | 'applications' | 'outcomes') => {
    const counts = new Array<number>(spans).fill(0);
    for (const bucket of found)
      counts[Math.floor((Date.parse(bucket.at) - window.from) / bucketMs)]! += bucket[name];
    return counts;
  };
  return {
    at: Array.from({ length: spans }, (_, i) => window.from + i * bucketMs),
    login: countsOf('logins'),
    registration: countsOf('registrations'),
    application: countsOf('applications'),
    outcome: countsOf('outcomes'),
    accounts: ids.length,
  };
}

type Mark = TimelineQuery['timeline']['marks'][number];

/** A resource that an event names. */
export type TouchedResource = Mark['touched'][number];

/** What an account did, and what it used for it. */
export interface AccountDoings extends AccountEvents {
  /** In the order of first use, each once. */
  readonly used: readonly TouchedResource[];
}

/** What several accounts did inside the window and what they used, in the order of the accounts. Asks once. */
export async function askDoings(
  ask: Ask,
  accounts: readonly string[],
  window: TimeWindow,
  signal?: AbortSignal,
): Promise<readonly AccountDoings[]> {
  const variables = { accounts, window: instantsOf(window), first: mostEvents };
  const { marks, cutAt } = (await ask(TimelineDocument, variables, signal)).timeline;
  return accounts.map((accountId) => {
    const own = marks.filter(({ account }) => account === accountId);
    const used = new Map(own.flatMap(({ touched }) => touched.map((one) => [one.id, one])));
    const events = own.map(({ eventId, type, at, detail }) => ({
      id: eventId,
      type: type as EventType,
      at: Date.parse(at),
      detail,
    }));
    return { accountId, events, truncated: cutAt.includes(accountId), used: [...used.values()] };
  });
}
