import type { FastifyInstance } from 'fastify';
import { localTimeIn } from '../graph/domain/local-time.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { Role, ViewerOf } from './access/viewer.ts';
import { type AuditParts, auditDoors } from './audit-doors.ts';
import { watchQueue } from './cases/watch-queue.ts';
import type { HotLabels } from './decision/hot-labels.ts';
import { readQuestion } from './decision/read-question.ts';
import { startGraphql } from './graphql/graphql-server.ts';
import { loadTrustedDocuments } from './graphql/load-trusted-documents.ts';
import type { EventsDoor } from './http/events-door.ts';
import type { LogSettings } from './http/http-server.ts';
import { createHttpServer } from './http/http-server.ts';
import type { Lifecycle } from './http/lifecycle.ts';
import type { PageParts } from './http/page.ts';
import type { Budget } from './http/rate-limit.ts';
import type { Vitals } from './investigation/health.ts';
import { checkStore } from './investigation/readiness.ts';
import type { ReadValue } from './investigation/search.ts';
import type { ReadEntry } from './lists/change-entry.ts';
import { meterServer } from './meter-server.ts';
import { eventLagSeconds } from './metrics/event-lag.ts';
import type { Meters } from './metrics/meters.ts';
import { nameBook } from './names/name-book.ts';

export interface DoorParts {
  readonly store: GraphStore;
  readonly readValue: ReadValue;
  readonly readEntry: ReadEntry;
  readonly audit: AuditParts;
  /** Of the program. */
  readonly version: string;
  readonly meters: Meters;
  /** Labels in memory; the caller keeps them up to date. */
  readonly labels: HotLabels;
  /** Records events and brings them into the labels; null takes none. */
  readonly events: Pick<EventsDoor, 'record' | 'settle'> | null;
  /** In which working hours are told. */
  readonly timeZone: string;
  /** Null serves none. */
  readonly page: PageParts | null;
  readonly log: LogSettings;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly lifecycle: Lifecycle;
  readonly viewerOf: ViewerOf;
  readonly budgets: Readonly<Record<Role, Budget>>;
  /** Refuses requests that were not sent to a name of this machine. */
  readonly loopbackOnly: boolean;
  /** Whether developers are served: the schema may be asked for, and there is a page to try questions on. */
  readonly isDevelopment: boolean;
  /** Whether persons may send documents that the build does not know. */
  readonly adhocDocuments: boolean;
  /** Hears of failures that are no mistake of a caller; without it they are logged. */
  readonly report?: (error: Error, requestId: string) => void;
}

/** All doors of one process, over the same use cases. The caller listens. */
export interface Doors {
  readonly http: FastifyInstance;
  close(): Promise<void>;
}

/** How often the queue is looked through for what other processes changed, while somebody watches it. */
const lookMs = 5_000;

export async function openDoors(parts: DoorParts): Promise<Doors> {
  const { store, readValue, readEntry, meters, labels, events, lifecycle, log, now } = parts;
  const metered = meterServer(parts);
  const audited = auditDoors(parts.audit);
  const { decide, gate, metrics } = metered;
  // Where each look at the store may wait for the network, requests read the generation that is in memory.
  const inMemory = () => (store.traits.remote && labels.state.isLoaded ? labels.state.shown.snapshot : null);
  const shown = async () => inMemory() ?? store.publication();
  const vitals = vitalsOf(parts);
  const logged = (error: Error, requestId: string) =>
    http.log.error({ err: error, requestId }, 'request failed');
  const graphql = await startGraphql({
    introspection: parts.isDevelopment,
    report: parts.report ?? logged,
    charge: gate.charge,
    onExecuted: meters.executed,
    record: audited.recordOperation,
    trusted: loadTrustedDocuments(),
    adhocDocuments: parts.adhocDocuments,
  });
  const queue = watchQueue(store, shown);
  // What a failed look missed, the next one finds; that the store is away is told elsewhere.
  const looking = setInterval(() => void queue.look().catch(() => {}), lookMs);
  const around = {
    store,
    shown,
    readValue,
    findNames: nameBook(store, shown, now),
    readEntry,
    decide,
    readAudit: parts.audit.read,
    queue,
    vitals,
    localTimeOf: localTimeIn(parts.timeZone),
    now,
  };
  const http = await createHttpServer({
    graphql: { ...graphql, around },
    exports: { around, record: audited.recordExport },
    decision: { decide, readQuestion, noteRequest: audited.noteRequest },
    events: events && {
      ...events,
      record: metered.recording('http', events.record),
      decide,
      recordRequest: audited.recordRequest,
    },
    gate,
    metrics,
    onAnswered: meters.answered,
    noteRefusal: audited.noteRefusal,
    lifecycle,
    version: parts.version,
    isDevelopment: parts.isDevelopment,
    checks: vitals.checks,
    page: parts.page,
    loopbackOnly: parts.loopbackOnly,
    log,
  });
  return {
    http,
    async close() {
      clearInterval(looking);
      queue.close();
      await http.close();
      await graphql.apollo.stop();
      metered.close();
    },
  };
}

function vitalsOf({ store, labels: { state, reflected, checks }, now }: DoorParts): Vitals {
  const { recordedBy } = state;
  return {
    checks: async () => [...checks(), await checkStore(store)],
    eventLagSeconds: () => (state.isLoaded ? eventLagSeconds({ reflected, recordedBy, now }) : null),
  };
}
