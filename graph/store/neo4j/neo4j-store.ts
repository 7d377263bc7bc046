import { StoreUnavailable } from '../../domain/errors.ts';
import type { GraphEvent } from '../../domain/event.ts';
import type { GraphStore, StoreHealth, StoreNotes } from '../port.ts';
import { caseBook } from './case-book.ts';
import type { Connection, ObservedCall, Silence } from './connection.ts';
import { connectNeo4j } from './connection.ts';
import { countEvents } from './count-events.ts';
import { expand } from './expand.ts';
import { lateConnection } from './late-connection.ts';
import { createLeases } from './leases.ts';
import { publishGeneration } from './publish-generation.ts';
import { eventLog, note, ping, putNote } from './queries.generated.ts';
import { readChains } from './read-chains.ts';
import { entitiesOf, findEntities, hubsIn, readKeys } from './read-entities.ts';
import { chainOf, eventsAfter, readOutcomes, readTies } from './read-events.ts';
import { generationReader } from './read-generations.ts';
import { record } from './record-events.ts';
import { repeated } from './repeat.ts';
import { riskLists } from './risk-lists.ts';
import { runLedger } from './run-ledger.ts';
import { currentVersion, ensureSchema } from './schema.ts';
import { keptGenerations } from './show-generation.ts';
import { touchesOn } from './touches-on.ts';
import type { WorkClass, WorkLimits } from './work-classes.ts';
import { defaultSilence, defaultWorkLimits, patientWorkLimits } from './work-classes.ts';
import { workRecords } from './work-records.ts';

export interface Neo4jStoreOptions {
  /** `bolt://host:port`, `neo4j://host` or with `+s` for an encrypted connection. */
  readonly uri: string;
  /** Null where the server asks for no credentials. */
  readonly user: string | null;
  readonly password: string | null;
  /** Always named: an unnamed one costs a round trip. */
  readonly database: string;
  /** Epoch milliseconds: stamps `receivedAt`, `publishedAt` and leases. */
  readonly now: () => number;
  /** Monotonic milliseconds, for deadlines. */
  readonly monotonic: () => number;
  /** 0 to 1, for the delays between attempts. */
  readonly random: () => number;
  /** Opens although the server is away; calls fail until it is back. */
  readonly startsWithout?: boolean;
  /** Waits for the server in every class of work, for a process in which nobody waits for an answer. */
  readonly patient?: boolean;
  readonly limits?: Readonly<Record<WorkClass, WorkLimits>>;
  /** When a server counts as silent. */
  readonly silence?: Silence;
  /** Told of every call: statement, class of work, time and end. */
  readonly observe?: (call: ObservedCall) => void;
}

/** How long a process waits at its start for a server that it can do without. */
const startWithinMs = 1_500;

/**
 * The store on a Neo4j server, which several processes may share. Nothing is kept in this process but the highest
 * generation number seen.
 *
 * @throws StoreUnavailable when the server does not answer and `startsWithout` is not set
 * @throws UnknownFormat when a newer program has changed the schema
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const connection = connectNeo4j({
    limits: options.patient ? patientWorkLimits : defaultWorkLimits,
    silence: defaultSilence,
    observe: () => undefined,
    ...options,
  });
  try {
    if (options.startsWithout) return storeOn(await openedLate(connection, options), options.now);
    await ensureSchema(connection);
    await connection.read('batch', ping, {});
    return storeOn(connection, options.now);
  } catch (cause) {
    await connection.close();
    throw cause;
  }
}

/** Waits a little for the server, because the first connection of a busy process takes its time. */
async function openedLate(connection: Connection, options: Neo4jStoreOptions): Promise<Connection> {
  const late = lateConnection(connection);
  const mayRepeat = (cause: unknown) => cause instanceof StoreUnavailable;
  const pinged = repeated(() => late.read('interactive', ping, {}), {
    ...options,
    forMs: startWithinMs,
    mayRepeat,
  });
  try {
    await pinged;
  } catch (cause) {
    if (!mayRepeat(cause)) throw cause;
  }
  return late;
}

function storeOn(connection: Connection, now: () => number): GraphStore {
  const leases = createLeases(connection, now);
  const write = publishGeneration(connection, leases, now);
  return {
    traits: { remote: true },
    record: inTurn((events: readonly GraphEvent[]) => record(connection, now, events)),
    eventsAfter: (watermark) => eventsAfter(connection, watermark),
    readChains: (window, through, knownBy) => readChains(connection, window, through, knownBy),
    readTies: (window, knownBy) => readTies(connection, window, knownBy),
    readOutcomes: (asOf, knownBy) => readOutcomes(connection, asOf, knownBy),
    entitiesOf: (refs) => entitiesOf(connection, refs),
    chainOf: (request) => chainOf(connection, request),
    findEntities: (text, limit) => findEntities(connection, text, limit),
    hubsIn: (request) => hubsIn(connection, request),
    countEvents: (request) => countEvents(connection, request),
    touchesOn: (request) => touchesOn(connection, request),
    readKeys: () => readKeys(connection),
    expand: (request) => expand(connection, request),
    claim: leases.claim,
    release: leases.release,
    publishRun: (lease, run) => write(lease, run, true),
    holdRun: (lease, run) => write(lease, run, false),
    ...keptGenerations(connection, leases, now),
    ...generationReader(connection),
    ...runLedger(connection),
    ...riskLists(connection, now),
    ...caseBook(connection, now),
    ...workRecords(connection),
    ...notes(connection),
    health: () => healthOf(connection),
    close: connection.close,
  };
}

/** Calls of one process follow one another in the order in which they were made: the database would choose another. */
function inTurn<Given, Result>(work: (given: Given) => Promise<Result>): (given: Given) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const next = last.then(() => work(given));
    last = next.catch(() => undefined);
    return next;
  };
}

function notes({ read, write }: Connection): StoreNotes {
  return {
    async note(name) {
      return (await read('interactive', note, { name }))[0]?.text ?? null;
    },
    async putNote(name, text) {
      await write('interactive', putNote.name, (run) => run(putNote, { name, text }));
    },
  };
}

async function healthOf({ read }: Connection): Promise<StoreHealth> {
  const [log] = await read('interactive', eventLog, {});
  if (log === undefined) throw new StoreUnavailable('the database is not prepared: open it again');
  return { kind: 'neo4j', formatVersion: currentVersion, events: log.watermark, ...log };
}
