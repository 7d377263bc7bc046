import type { AddressInfo } from 'node:net';
import type { GraphStore } from '../graph/store/port.ts';
import { jwtViewer } from './access/jwt-viewer.ts';
import { localViewer } from './access/viewer.ts';
import { type AuditParts, auditDoors } from './audit-doors.ts';
import type { HotLabels } from './decision/hot-labels.ts';
import { readQuestion } from './decision/read-question.ts';
import { startGraphql } from './graphql/graphql-server.ts';
import { loadTrustedDocuments } from './graphql/load-trusted-documents.ts';
import type { EventsDoor } from './http/events-door.ts';
import type { LogSettings } from './http/http-server.ts';
import { createHttpServer } from './http/http-server.ts';
import { createLifecycle } from './http/lifecycle.ts';
import { budgets } from './http/rate-limit.ts';
import { checkStore } from './investigation/readiness.ts';
import type { ReadValue } from './investigation/search.ts';
import type { ReadEntry } from './lists/change-entry.ts';
import { meterServer } from './meter-server.ts';
import type { Meters } from './metrics/meters.ts';
import type { ServerSettings } from './settings.ts';

export interface ServerParts {
  readonly settings: ServerSettings;
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
  /** Folder of the built page; null serves none. */
  readonly pageFolder: string | null;
  /** Its level is used where the settings name none. */
  readonly log: LogSettings;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A server that listens. It invites traffic from `ready` on. */
export interface RunningServer {
  readonly url: string;
  ready(): void;
  /** Turns traffic away, lets running requests end, then closes the doors. The store is the caller's to close. */
  stop(): Promise<void>;
}

/** The port is taken by somebody else. */
export class PortInUse extends Error {
  constructor(host: string, port: number) {
    super(`PORT: ${port} on ${host} is in use; stop what listens there or choose another PORT`);
    this.name = 'PortInUse';
  }
}

/** How long load balancers get to see that the server is leaving, before it stops taking requests. */
const noticeMs = 200;

/**
 * Starts the doors over an open store.
 *
 * @throws PortInUse
 */
export async function runServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, store, readValue, readEntry, meters, labels, log, now } = parts;
  const metered = meterServer({ ...parts, budgets });
  const { decide, gate, metrics } = metered;
  // Where each look at the store may wait for the network, requests read the generation that is in memory.
  const inMemory = () => (store.traits.remote && labels.state.isLoaded ? labels.state.shown.snapshot : null);
  const shown = async () => inMemory() ?? store.publication();
  const { access } = settings;
  const viewerOf = access.mode === 'dev' ? localViewer : jwtViewer(access, now);
  const audited = auditDoors(parts.audit);
  const lifecycle = createLifecycle();
  const apollo = await startGraphql({
    introspection: settings.introspection,
    report: (error, requestId) => server.log.error({ err: error, requestId }, 'request failed'),
    charge: gate.charge,
    onExecuted: meters.executed,
    record: audited.recordOperation,
    trusted: loadTrustedDocuments(),
    adhocDocuments: settings.adhocDocuments,
  });
  const server = await createHttpServer({
    graphql: {
      apollo,
      around: { store, shown, readValue, readEntry, decide, readAudit: parts.audit.read, now },
      viewerOf,
    },
    decision: { decide, readQuestion, viewerOf, noteRequest: audited.noteRequest },
    events:
      parts.events === null
        ? null
        : {
            ...parts.events,
            record: metered.recording('http', parts.events.record),
            decide,
            viewerOf,
            recordRequest: audited.recordRequest,
          },
    gate,
    metrics,
    onAnswered: meters.answered,
    lifecycle,
    version: parts.version,
    isDevelopment: settings.introspection,
    checks: async () => [...labels.checks(), await checkStore(store)],
    page: parts.pageFolder === null ? null : { folder: parts.pageFolder, timeZone: settings.timeZone },
    // Users without passwords are for this machine alone.
    loopbackOnly: settings.access.mode === 'dev',
    log: { level: settings.logLevel ?? log.level, write: log.write },
  });

  async function stop(): Promise<void> {
    const wasReady = lifecycle.phase === 'ready';
    lifecycle.enter('draining');
    if (wasReady) await new Promise((resolve) => setTimeout(resolve, noticeMs));
    await server.close();
    await apollo.stop();
    metered.close();
    lifecycle.enter('stopped');
  }

  try {
    await server.listen({ host: settings.host, port: settings.port });
  } catch (cause) {
    await stop();
    throw isInUse(cause) ? new PortInUse(settings.host, settings.port) : cause;
  }
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://${hostInUrl(settings.host)}:${port}`, ready: () => lifecycle.enter('ready'), stop };
}

function isInUse(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host;
}
