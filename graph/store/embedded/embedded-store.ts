import { StoreUnavailable } from '../../domain/errors.ts';
import type { GraphStore, StoreHealth, StoreNotes } from '../port.ts';
import { createAdjacency } from './adjacency.ts';
import { bringForward } from './bring-forward.ts';
import { caseBook } from './case-book.ts';
import type { Columns } from './columns.ts';
import { createColumns } from './columns.ts';
import type { Environment } from './environment.ts';
import { openEnvironment } from './environment.ts';
import { createEventLog } from './event-log.ts';
import { eventRoles } from './event-roles.ts';
import type { Head } from './follow.ts';
import { followEvents } from './follow.ts';
import { generationRoles } from './generation-roles.ts';
import { createGenerations } from './generations.ts';
import { createLeases } from './leases.ts';
import { publishGeneration } from './publish-generation.ts';
import { eventQuestions } from './read-events.ts';
import { riskLists } from './risk-lists.ts';
import { runLedger } from './run-ledger.ts';
import { keptGenerations } from './show-generation.ts';
import { formatVersion, prepareFolder } from './store-folder.ts';
import { touchGraphOf } from './touch-graph.ts';
import { workRecords } from './work-records.ts';

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

/**
 * The store of one machine: LMDB keeps everything, all events are in memory as columns as well. Several processes
 * may open one folder; each sees what the others committed. Where events are damaged, the store opens all the same
 * and raises the alarm: labels are answered, questions that need events are refused.
 *
 * A store of an older format is brought forward first.
 *
 * @throws UnknownFormat for a folder of a newer format, which stays as it is
 * @throws StoreUnavailable when the folder cannot be opened
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore> {
  const { folder, now, alarm } = options;
  const format = await prepareFolder(folder);
  const environment = openEnvironment(folder);
  if (format !== formatVersion) await broughtForward(environment, folder, format);
  const gate = createGate();
  const columns = createColumns();
  const adjacency = createAdjacency(columns);
  const follower = followEvents(environment, columns);
  const log = createEventLog(environment, columns, follower, now);
  const leases = createLeases(environment, now);

  async function catchUp(): Promise<void> {
    gate.checkOpen();
    await follower.catchUp();
    gate.checkOpen();
    adjacency.catchUp();
  }
  function lookAgain(): void {
    gate.checkOpen();
    environment.refresh();
  }
  const follow = () =>
    catchUp().catch((error: Error) => {
      if (gate.isOpen()) alarm(error.message);
    });

  await follow();
  const stopLooking = options.repeat?.(() => void follow());
  const events = eventQuestions(columns, adjacency, follower);
  const graph = touchGraphOf(columns, adjacency);
  const generations = createGenerations(environment, alarm);
  const publish = publishGeneration(environment, leases, generations, now);
  const kept = keptGenerations(environment, leases, now);
  return {
    traits: { remote: false },
    ...eventRoles({ columns, adjacency, graph, events, follower, catchUp }),
    ...generationRoles({ leases, generations, publish, kept, checkOpen: gate.checkOpen, lookAgain }),
    ...notes(environment, lookAgain),
    ...runLedger(environment, lookAgain),
    ...riskLists(environment, now, lookAgain),
    ...caseBook(environment, now, lookAgain),
    ...workRecords(environment, lookAgain),
    async record(batch) {
      gate.checkOpen();
      return log.record(batch);
    },
    async health() {
      await catchUp();
      return healthOf(columns, follower.head());
    },
    async close() {
      if (!gate.isOpen()) return;
      gate.close();
      stopLooking?.();
      await log.settled();
      await environment.close();
    },
  };
}

async function broughtForward(environment: Environment, folder: string, format: number): Promise<void> {
  try {
    await bringForward(environment, folder, format);
  } catch (cause) {
    await environment.close();
    throw cause;
  }
}

/** Whether the store still answers. */
function createGate() {
  let open = true;
  return {
    isOpen: () => open,
    checkOpen() {
      if (!open) throw new StoreUnavailable('the store is closed');
    },
    close() {
      open = false;
    },
  };
}

function notes({ facts, write }: Environment, lookAgain: () => void): StoreNotes {
  return {
    async note(name) {
      lookAgain();
      return (facts.get(['note', name]) as string | undefined) ?? null;
    },
    async putNote(name, text) {
      lookAgain();
      await write(() => facts.putSync(['note', name], text));
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
