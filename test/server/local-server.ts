import type { AddressInfo } from 'node:net';
import type { AuditFact } from '../../graph/audit/entry.ts';
import type { EntityRef } from '../../graph/domain/entity.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { listEntryReader } from '../../graph/intake/read-list-entry.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { Role } from '../../server/access/viewer.ts';
import { localViewer } from '../../server/access/viewer.ts';
import type { AuditLog } from '../../server/audit/audit-log.ts';
import type { ReadAudit } from '../../server/audit/read-audit.ts';
import type { HotLabelParts, HotLabels } from '../../server/decision/hot-labels.ts';
import type { EventsDoor } from '../../server/http/events-door.ts';
import type { Lifecycle } from '../../server/http/lifecycle.ts';
import { createLifecycle } from '../../server/http/lifecycle.ts';
import { type Budget, budgets } from '../../server/http/rate-limit.ts';
import { createMeters } from '../../server/metrics/meters.ts';
import { openDoors } from '../../server/open-doors.ts';
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
  /** Opens a stream of a subscription; its body is the caller's to read and to leave. */
  follow(query: string, headers?: Record<string, string>, signal?: AbortSignal): Promise<Response>;
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
  const facts: AuditFact[] = [];
  const log = options.auditLog ?? {
    note: (fact: AuditFact) => void facts.push(fact),
    write: async (fact: AuditFact) => void facts.push(fact),
  };
  const lifecycle = createLifecycle();
  const reported: Error[] = [];
  const logged: string[] = [];
  const labels = labelsOver(store, clock, { overlay: options.overlay ?? null });
  await labels.look();
  const doors = await openDoors({
    store,
    readValue: options.readValue ?? (() => []),
    readEntry: listEntryReader({ pseudonymize: pseudonymizer(new Uint8Array(32).fill(1)) }),
    audit: {
      log,
      digest: (subject) => `digest of ${subject}`,
      read: options.readAudit ?? (async () => []),
    },
    version: 'test',
    meters: createMeters('test'),
    labels,
    events: options.events ?? null,
    timeZone: 'Asia/Shanghai',
    page: options.pageFolder
      ? { folder: options.pageFolder, timeZone: 'Asia/Shanghai', signIn: 'dev' }
      : null,
    log: { level: 'debug', write: (line) => void logged.push(line) },
    now: clock,
    lifecycle,
    viewerOf: localViewer,
    budgets: options.budgets ?? generousBudgets,
    loopbackOnly: true,
    isDevelopment: options.introspection ?? true,
    adhocDocuments: options.adhocDocuments ?? true,
    report: (error) => void reported.push(error),
  });
  await doors.http.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(doors.http.server.address() as AddressInfo).port}`;
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
    follow: (query, headers = {}, signal) =>
      fetch(`${url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
        body: JSON.stringify({ query }),
        ...(signal && { signal }),
      }),
    close: doors.close,
  };
}
