import type { AddressInfo } from 'node:net';
import type { AuditFact } from '../../graph/audit/entry.ts';
import type { EntityRef } from '../../graph/domain/entity.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { listEntryReader } from '../../graph/intake/read-list-entry.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { Role } from '../../server/access/viewer.ts';
import { localViewer, type ViewerOf } from '../../server/access/viewer.ts';
import type { AuditLog } from '../../server/audit/audit-log.ts';
import type { ReadAudit } from '../../server/audit/read-audit.ts';
import { auditDoors } from '../../server/audit-doors.ts';
import type { HotLabelParts, HotLabels } from '../../server/decision/hot-labels.ts';
import { readQuestion } from '../../server/decision/read-question.ts';
import { startGraphql } from '../../server/graphql/graphql-server.ts';
import { loadTrustedDocuments } from '../../server/graphql/load-trusted-documents.ts';
import type { EventsDoor } from '../../server/http/events-door.ts';
import { createHttpServer } from '../../server/http/http-server.ts';
import type { Lifecycle } from '../../server/http/lifecycle.ts';
import { createLifecycle } from '../../server/http/lifecycle.ts';
import { type Budget, budgets } from '../../server/http/rate-limit.ts';
import { checkStore } from '../../server/investigation/readiness.ts';
import { meterServer } from '../../server/meter-server.ts';
import { createMeters } from '../../server/metrics/meters.ts';
import { labelsOver } from './local-labels.ts';
import { now } from './seeded-world.ts';

export interface LocalServer {
  readonly url: string;
  readonly lifecycle: Lifecycle;
  readonly labels: HotLabels;
  /** Failures that were reported to the operator. */
  readonly reported: readonly Error[];
  /** What the audit log was told. */
  readonly audited: readonly AuditFact[];
  /** Lines of the log. */
  readonly logged: readonly string[];
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the test says it is.
  readonly data: any;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

export interface LocalServerOptions {
  readonly now?: () => number;
  readonly pageFolder?: string | null;
  readonly readValue?: (text: string) => readonly EntityRef[];
  readonly introspection?: boolean;
  readonly adhocDocuments?: boolean;
  readonly readAudit?: ReadAudit;
  readonly auditLog?: Pick<AuditLog, 'note' | 'write'>;
  /** Local users without it. */
  readonly viewerOf?: ViewerOf;
  /** Takes no events without it. */
  readonly events?: Pick<EventsDoor, 'record' | 'settle'>;
  readonly overlay?: HotLabelParts['overlay'];
  /** Without it a client may ask for as much as it likes. */
  readonly budgets?: Readonly<Record<Role, Budget>>;
}

const generousBudgets = Object.fromEntries(
  Object.keys(budgets).map((role) => [role, { points: 1e9, seconds: 1 }]),
) as unknown as typeof budgets;

/** A server of real parts on a free port of this machine. */
export async function openLocalServer(
  store: GraphStore,
  options: LocalServerOptions = {},
): Promise<LocalServer> {
  const clock = options.now ?? (() => now);
  const viewerOf = options.viewerOf ?? localViewer;
  const facts: AuditFact[] = [];
  const log = options.auditLog ?? {
    note: (fact: AuditFact) => void facts.push(fact),
    write: async (fact: AuditFact) => void facts.push(fact),
  };
  const audited = auditDoors({ log, digest: (subject) => `digest of ${subject}` });
  const lifecycle = createLifecycle();
  const reported: Error[] = [];
  const logged: string[] = [];
  const readEntry = listEntryReader({ pseudonymize: pseudonymizer(new Uint8Array(32).fill(1)) });
  const labels = labelsOver(store, clock, { overlay: options.overlay ?? null });
  await labels.look();
  const meters = createMeters('test');
  const metered = meterServer({
    meters,
    labels,
    store,
    budgets: options.budgets ?? generousBudgets,
    now: clock,
  });
  const { decide, gate, metrics } = metered;
  const apollo = await startGraphql({
    introspection: options.introspection ?? true,
    report: (error) => reported.push(error),
    charge: gate.charge,
    onExecuted: meters.executed,
    record: audited.recordOperation,
    trusted: loadTrustedDocuments(),
    adhocDocuments: options.adhocDocuments ?? true,
  });
  const shown = () => store.publication();
  const readValue = options.readValue ?? (() => []);
  const readAudit = options.readAudit ?? (async () => []);
  const around = { store, shown, readValue, readEntry, decide, readAudit, now: clock };
  const server = await createHttpServer({
    graphql: { apollo, around, viewerOf },
    decision: { decide, readQuestion, viewerOf, noteRequest: audited.noteRequest },
    events:
      options.events === undefined
        ? null
        : {
            ...options.events,
            record: metered.recording('http', options.events.record),
            decide,
            viewerOf,
            recordRequest: audited.recordRequest,
          },
    gate,
    metrics,
    onAnswered: meters.answered,
    lifecycle,
    version: 'test',
    isDevelopment: options.introspection ?? true,
    checks: async () => [...labels.checks(), await checkStore(store)],
    page: options.pageFolder ? { folder: options.pageFolder, timeZone: 'Asia/Shanghai' } : null,
    loopbackOnly: true,
    log: { level: 'debug', write: (line) => void logged.push(line) },
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  lifecycle.enter('ready');
  return {
    url,
    lifecycle,
    labels,
    reported,
    audited: facts,
    logged,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
      return { status: response.status, headers: response.headers, data, errors };
    },
    async close() {
      await server.close();
      await apollo.stop();
      metered.close();
    },
  };
}
