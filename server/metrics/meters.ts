import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DecisionAnswer } from '../../graph/domain/decision-signal.ts';
import type { EventsReport } from '../../graph/domain/events-report.ts';
import type { StoreCall } from '../../graph/store/port.ts';

/**
 * What a server counts and times, for Prometheus: base units, and labels from closed sets only. No label ever holds an
 * account, an address or a gang.
 */
export interface Meters {
  readonly registry: Registry;
  answered(route: string, method: string, status: number, seconds: number): void;
  decided(answer: DecisionAnswer, seconds: number): void;
  /** `operation`: its name in the manifest of trusted documents, else `adhoc`. */
  executed(operation: string, type: string, seconds: number): void;
  stored(call: StoreCall): void;
  ingested(source: string, report: Pick<EventsReport, 'accepted' | 'duplicate' | 'rejected'>): void;
  refused(workClass: string, reason: 'rate' | 'queue' | 'load'): void;
  /** An audit entry could not be written. */
  auditFailed(): void;
}

const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const decisionBuckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];
const nanosecondsPerSecond = 1e9;

/** @param version  of the program */
export function createMeters(version: string): Meters {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'gangscope_http_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer',
    labelNames: ['route', 'method', 'status_class'],
    buckets: requestBuckets,
    registers,
  });
  const decisions = new Histogram({
    name: 'gangscope_decision_duration_seconds',
    help: 'Time to decide about all entities of one question',
    labelNames: ['outcome'],
    buckets: decisionBuckets,
    registers,
  });
  const signals = counter('gangscope_decision_signals_total', 'Entities answered, by status', ['status']);
  const operations = new Histogram({
    name: 'gangscope_graphql_operation_duration_seconds',
    help: 'Time to execute a GraphQL operation',
    labelNames: ['operation', 'type'],
    buckets: requestBuckets,
    registers,
  });
  const queries = new Histogram({
    name: 'gangscope_store_query_duration_seconds',
    help: 'Time of a call on a store behind the network, by statement',
    labelNames: ['query'],
    buckets: requestBuckets,
    registers,
  });
  const events = counter('gangscope_ingest_events_total', 'Events received, by what became of them', [
    'source',
    'result',
  ]);
  const rejected = counter('gangscope_rejected_total', 'Requests refused before work, by class and reason', [
    'class',
    'reason',
  ]);
  const auditFailures = counter('gangscope_audit_write_failures_total', 'Audit entries not written', []);
  auditFailures.inc(0);
  new Gauge({
    name: 'gangscope_build_info',
    help: 'The program that runs',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  addEventLoopDelay(registers);

  function counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({ name, help, labelNames: [...labelNames], registers });
  }

  return {
    registry,
    answered: (route, method, status, seconds) =>
      requests.observe({ route, method, status_class: `${Math.floor(status / 100)}xx` }, seconds),
    decided(answer, seconds) {
      decisions.observe({ outcome: answer.stale ? 'stale' : 'current' }, seconds);
      for (const { status } of answer.signals) signals.inc({ status });
    },
    executed: (operation, type, seconds) => operations.observe({ operation, type }, seconds),
    stored: ({ name, ms }) => queries.observe({ query: name }, ms / 1000),
    ingested(source, report) {
      for (const result of ['accepted', 'duplicate', 'rejected'] as const)
        events.inc({ source, result }, report[result]);
    },
    refused: (workClass, reason) => rejected.inc({ class: workClass, reason }),
    auditFailed: () => auditFailures.inc(),
  };
}

/** How long callbacks waited since the last scrape: a thread that is busy answers nobody. */
function addEventLoopDelay(registers: Registry[]): void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  new Gauge({
    name: 'gangscope_event_loop_delay_seconds',
    help: 'Delay of the event loop since the last scrape',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const percent of [50, 99, 99.9])
        this.set({ quantile: String(percent / 100) }, delay.percentile(percent) / nanosecondsPerSecond);
      delay.reset();
    },
  });
}
