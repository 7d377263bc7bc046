import { canonicalText } from '../../graph/domain/canonical-text.ts';
import type { Entity, EntityRef, ResourceRef } from '../../graph/domain/entity.ts';
import { compareEntities, entityText } from '../../graph/domain/entity.ts';
import { LimitExceeded, StoreUnavailable } from '../../graph/domain/errors.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { eventTypes } from '../../graph/domain/event.ts';
import type { EventCount } from '../../graph/domain/event-counts.ts';
import { bucketOf, checkEventCountRequest } from '../../graph/domain/event-counts.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { RecordedEvent } from '../../graph/domain/relation-chain.ts';
import { checkTouchesRequest, compareTouches } from '../../graph/domain/resource-touches.ts';
import { contains } from '../../graph/domain/window.ts';
import type {
  EventBatch,
  GraphStore,
  HubRequest,
  RecordReport,
  StoreHealth,
} from '../../graph/store/port.ts';
import { mostEventsPerRecord } from '../../graph/store/port.ts';
import { chainColumnsOf } from './memory-chains.ts';
import { entityIn, expandPlainly, inOrder, resourcesOf, touches } from './memory-expansion.ts';
import { memoryGenerations } from './memory-generations.ts';
import { memoryLists } from './memory-lists.ts';
import { memoryRuns } from './memory-runs.ts';
import { memoryVerdicts } from './memory-verdicts.ts';
import { memoryWorkRecords } from './memory-work-records.ts';

export interface MemoryStoreOptions {
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * A store that keeps a plain array of events and answers every question by walking all of it. It is slow and
 * obviously right: the oracle of the contract suite, and a store for tests that need no disk.
 */
export function openMemoryStore({ now = () => 0 }: MemoryStoreOptions = {}): GraphStore {
  const recorded: RecordedEvent[] = [];
  const byId = new Map<string, GraphEvent>();
  const notes = new Map<string, string>();
  let closed = false;

  function events(): readonly GraphEvent[] {
    if (closed) throw new StoreUnavailable('the store is closed');
    return recorded.map(({ event }) => event);
  }

  return {
    traits: { remote: false },
    ...memoryGenerations(now, events),
    ...memoryLists(now, events),
    ...memoryRuns(events),
    ...memoryVerdicts(now, events),
    ...memoryWorkRecords(events),

    async record(batch): Promise<RecordReport> {
      events();
      if (batch.length > mostEventsPerRecord)
        throw new LimitExceeded('events', 0, mostEventsPerRecord, batch.length);
      const duplicates: number[] = [];
      const conflicts: number[] = [];
      batch.forEach((event, place) => {
        const before = byId.get(event.eventId);
        if (before === undefined) {
          byId.set(event.eventId, event);
          recorded.push({ event, receivedAt: now() });
        } else if (canonicalText(before) === canonicalText(event)) duplicates.push(place);
        else conflicts.push(place);
      });
      const accepted = batch.length - duplicates.length - conflicts.length;
      return { accepted, duplicates, conflicts, watermark: recorded.length };
    },

    async *eventsAfter(watermark): AsyncGenerator<EventBatch> {
      events();
      if (watermark < recorded.length)
        yield { events: recorded.slice(watermark), watermark: recorded.length };
    },

    async *readChains(window, through, knownBy) {
      const columns = chainColumnsOf(events().slice(0, knownBy), window, through);
      if (columns.rows > 0) yield columns;
    },

    async *readTies(window, knownBy) {
      const ties = events()
        .slice(0, knownBy)
        .filter((event) => event.type === 'tie')
        .filter(({ at }) => contains(window, at));
      if (ties.length > 0) yield inOrder(ties);
    },

    async *readOutcomes(asOf, knownBy) {
      const outcomes = events()
        .slice(0, knownBy)
        .filter((event) => event.type === 'outcome')
        .filter(({ knownAt }) => knownAt < asOf)
        .sort((a, b) => a.knownAt - b.knownAt || compareText(a.eventId, b.eventId));
      if (outcomes.length > 0) yield outcomes;
    },

    async entitiesOf(refs) {
      return refs.map((ref) => entityIn(events(), ref));
    },

    async chainOf({ accountId, window, limit, after }) {
      if (!(limit >= 1 && limit <= 1000)) throw new LimitExceeded('limit', 1, 1000, limit);
      events();
      const rest = recorded
        .filter(({ event }) => event.accountId === accountId && contains(window, event.at))
        .sort((a, b) => a.event.at - b.event.at || compareText(a.event.eventId, b.event.eventId))
        .filter(({ event }) => after === null || isAfter(event, after));
      const page = rest.slice(0, limit);
      const last = page.at(-1)?.event;
      const next = rest.length > limit && last !== undefined ? { at: last.at, eventId: last.eventId } : null;
      return { events: page, next };
    },

    async *readKeys() {
      yield allRefs(events());
    },

    async findEntities(text, limit) {
      return allRefs(events())
        .map((ref) => entityIn(events(), ref))
        .filter((entity): entity is Entity => entity !== null)
        .filter(({ ref, display }) => ref.key.startsWith(text) || display.startsWith(text))
        .sort((a, b) => compareEntities(a.ref, b.ref))
        .slice(0, limit);
    },

    async hubsIn(request) {
      return hubsAmong(events(), request);
    },

    async countEvents(request) {
      checkEventCountRequest(request);
      const counted = new Map<string, EventCount>();
      for (const { accountId, at, type } of events()) {
        if (!request.accounts.includes(accountId) || !contains(request.window, at)) continue;
        const count = { at: bucketOf(request, at), type, events: 1 };
        const name = `${count.at}:${type}`;
        counted.set(name, { ...count, events: 1 + (counted.get(name)?.events ?? 0) });
      }
      return [...counted.values()].sort(
        (a, b) => a.at - b.at || eventTypes.indexOf(a.type) - eventTypes.indexOf(b.type),
      );
    },

    async touchesOn(request) {
      checkTouchesRequest(request);
      const touching = events()
        .filter((event) => contains(request.window, event.at) && touches(event, request.resource))
        .map(({ accountId, at }) => ({ accountId, at }))
        .sort(compareTouches);
      return { touches: touching.slice(-request.limit), truncated: touching.length > request.limit };
    },

    async expand(request) {
      return expandPlainly(events(), request);
    },

    async note(name) {
      events();
      return notes.get(name) ?? null;
    },

    async putNote(name, text) {
      events();
      notes.set(name, text);
    },

    async health() {
      return healthOf(events());
    },

    async close() {
      closed = true;
    },
  };
}

function isAfter(event: GraphEvent, cursor: { readonly at: number; readonly eventId: string }): boolean {
  return event.at > cursor.at || (event.at === cursor.at && compareText(event.eventId, cursor.eventId) > 0);
}

function allRefs(events: readonly GraphEvent[]): EntityRef[] {
  const refs = new Map<string, EntityRef>();
  for (const event of events) {
    const account: EntityRef = { kind: 'ACCOUNT', key: event.accountId };
    for (const ref of [account, ...resourcesOf(event)]) refs.set(entityText(ref), ref);
  }
  return [...refs.values()];
}

function hubsAmong(events: readonly GraphEvent[], { kind, window, leastAccounts, limit }: HubRequest) {
  return allRefs(events)
    .filter((ref): ref is ResourceRef => ref.kind === kind)
    .map((ref) => {
      const touching = events.filter((event) => contains(window, event.at) && touches(event, ref));
      return { ref, accounts: new Set(touching.map(({ accountId }) => accountId)).size };
    })
    .filter(({ accounts }) => accounts > 0 && accounts >= leastAccounts)
    .sort((a, b) => b.accounts - a.accounts || compareText(a.ref.key, b.ref.key))
    .slice(0, limit);
}

function healthOf(events: readonly GraphEvent[]): StoreHealth {
  const refs = allRefs(events);
  const accounts = refs.filter(({ kind }) => kind === 'ACCOUNT').length;
  return {
    kind: 'memory',
    formatVersion: 0,
    watermark: events.length,
    events: events.length,
    accounts,
    resources: refs.length - accounts,
    firstEventAt: inOrder(events)[0]?.at ?? null,
    lastEventAt: inOrder(events).at(-1)?.at ?? null,
    checksum: JSON.stringify(events.map(canonicalText).sort(compareText)),
  };
}
