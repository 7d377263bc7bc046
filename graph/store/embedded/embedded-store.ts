import { expand } from '../../algorithms/expand.ts';
import { createMarks } from '../../algorithms/marks.ts';
import { LimitExceeded, StoreUnavailable } from '../../domain/errors.ts';
import type { GraphStore, StoreHealth } from '../port.ts';
import { createAccountOrder } from './account-order.ts';
import { createAdjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';
import { createColumns } from './columns.ts';
import { openEnvironment } from './environment.ts';
import { createEventLog } from './event-log.ts';
import type { Head } from './follow.ts';
import { followEvents } from './follow.ts';
import { createGenerations } from './generations.ts';
import { createLeases } from './leases.ts';
import { readChains } from './read-chains.ts';
import { entityQuestions } from './read-entities.ts';
import { eventQuestions } from './read-events.ts';
import { formatVersion, prepareFolder } from './store-folder.ts';
import { touchGraphOf } from './touch-graph.ts';

export interface EmbeddedStoreOptions {
  /** Folder of the store alone; made where it is missing. */
  readonly folder: string;
  /** Epoch milliseconds: stamps `receivedAt`, `publishedAt` and leases. */
  readonly now: () => number;
  /** Told what an operator must know: something on disk is damaged, and what is done instead. */
  readonly alarm: (message: string) => void;
  /**
   * Calls `look` again and again until the function that it returns is called. Reads see what other processes wrote
   * in any case; looking now and then keeps the first read after much writing from paying for all of it.
   */
  readonly repeat?: (look: () => void) => () => void;
}

/** Accounts of one look-up of labels. */
const mostAccounts = 1000;
/** Labels handed out at a time. */
const labelsPerBatch = 10_000;

/**
 * The store of one machine: LMDB keeps everything, all events are in memory as columns as well. Several processes
 * may open one folder; each sees what the others committed.
 *
 * @throws UnknownFormat for a folder of another format, which stays as it is
 * @throws StoreUnavailable when the folder cannot be opened
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore> {
  const { folder, now, alarm } = options;
  await prepareFolder(folder, String(process.pid));
  const environment = openEnvironment(folder);
  const columns = createColumns();
  const adjacency = createAdjacency(columns);
  const follower = followEvents(environment, columns);
  const log = createEventLog(environment, columns, follower, now);
  const leases = createLeases(environment, now);
  const generations = createGenerations(environment, leases, now, alarm);
  const entities = entityQuestions(columns, adjacency);
  const events = eventQuestions(columns, adjacency, follower);
  const accountOrder = createAccountOrder(columns);
  const graph = touchGraphOf(columns, adjacency);
  const room = { neighbours: createMarks(), met: createMarks() };
  let closed = false;

  function checkOpen(): void {
    if (closed) throw new StoreUnavailable('the store is closed');
  }
  /** What other processes committed is seen from here on. */
  function lookAgain(): void {
    checkOpen();
    environment.refresh();
  }
  async function catchUp(): Promise<void> {
    checkOpen();
    await follower.catchUp();
    checkOpen();
    adjacency.catchUp();
  }
  const follow = () =>
    follower.catchUp().catch((error: Error) => {
      if (!closed) alarm(error.message);
    });

  await follow();
  const stopLooking = options.repeat?.(() => void follow());

  return {
    traits: { remote: false },
    async record(batch) {
      checkOpen();
      return log.record(batch);
    },
    async *eventsAfter(watermark) {
      await catchUp();
      yield* events.eventsAfter(watermark);
    },
    async *readChains(window, through) {
      await catchUp();
      yield* readChains(columns, accountOrder(), adjacency.whole(), window, through);
    },
    async *readTies(window) {
      await catchUp();
      yield* events.ties(window);
    },
    async *readOutcomes(asOf) {
      await catchUp();
      yield* events.outcomes(asOf);
    },
    async entitiesOf(refs) {
      await catchUp();
      return refs.map(entities.entityOf);
    },
    async chainOf(request) {
      await catchUp();
      return events.chainOf(request);
    },
    async findEntities(text, limit) {
      await catchUp();
      return entities.findEntities(text, limit);
    },
    async hubsIn(request) {
      await catchUp();
      return entities.hubsIn(request);
    },
    async expand(request) {
      await catchUp();
      return expand(graph, room, request);
    },
    async claim(work, holder, forMs) {
      checkOpen();
      return leases.claim(work, holder, forMs);
    },
    async release(lease) {
      checkOpen();
      return leases.release(lease);
    },
    async publishRun(lease, run) {
      checkOpen();
      return generations.publishRun(lease, run);
    },
    async publication() {
      lookAgain();
      return generations.publication();
    },
    async generations(limit) {
      lookAgain();
      return generations.list(limit);
    },
    async labelsOf(generation, accounts) {
      lookAgain();
      if (accounts.length > mostAccounts)
        throw new LimitExceeded('accounts', 0, mostAccounts, accounts.length);
      const { label } = generations.load(generation);
      return accounts.map(label);
    },
    async *readLabels(generation) {
      lookAgain();
      const { labels } = generations.load(generation);
      for (let from = 0; from < labels.length; from += labelsPerBatch)
        yield labels.slice(from, from + labelsPerBatch);
    },
    async gangs(generation) {
      lookAgain();
      return generations.load(generation).gangs;
    },
    async gang(generation, gangId) {
      lookAgain();
      return generations.load(generation).gang(gangId);
    },
    async membersOf(generation, gangId) {
      lookAgain();
      return generations.load(generation).membersOf(gangId);
    },
    async evidenceOf(generation, gangId) {
      lookAgain();
      return generations.evidenceOf(generation, gangId);
    },
    async note(name) {
      lookAgain();
      return (environment.facts.get(['note', name]) as string | undefined) ?? null;
    },
    async putNote(name, text) {
      checkOpen();
      await environment.write(() => environment.facts.putSync(['note', name], text));
    },
    async health() {
      await catchUp();
      return healthOf(columns, follower.head());
    },
    async close() {
      if (closed) return;
      closed = true;
      stopLooking?.();
      await log.settled();
      await environment.close();
    },
  };
}

function healthOf(columns: Columns, { watermark, checksum }: Head): StoreHealth {
  const empty = columns.rows === 0;
  return {
    kind: 'embedded',
    formatVersion,
    watermark,
    events: columns.rows,
    accounts: columns.accounts.size,
    resources: columns.resources.size,
    firstEventAt: empty ? null : columns.firstEventAt,
    lastEventAt: empty ? null : columns.lastEventAt,
    checksum,
  };
}
