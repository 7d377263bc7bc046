import { performance } from 'node:perf_hooks';
import type { DecisionSignals } from '../graph/domain/decision-signal.ts';
import type { RecordEvents } from '../graph/domain/events-report.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { Role, ViewerOf } from './access/viewer.ts';
import type { HotLabels } from './decision/hot-labels.ts';
import { admissionLimits, createAdmission } from './http/admission.ts';
import { classOf, type Gate } from './http/gate.ts';
import type { MetricsDoor } from './http/metrics-door.ts';
import { type Budget, rateLimit } from './http/rate-limit.ts';
import { standingQueue } from './http/standing-queue.ts';
import { watchLoopDelay } from './metrics/loop-delay.ts';
import type { Meters } from './metrics/meters.ts';
import { addStoreGauges } from './metrics/store-gauges.ts';

export interface MeteredParts {
  readonly meters: Meters;
  readonly labels: HotLabels;
  readonly store: Pick<GraphStore, 'runs' | 'generations'>;
  readonly viewerOf: ViewerOf;
  readonly budgets: Readonly<Record<Role, Budget>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What stands around the use cases of a server: limits before them, figures about them. */
export interface Metered {
  readonly gate: Gate;
  readonly metrics: MetricsDoor;
  readonly decide: DecisionSignals;
  /** The same recording, counted by source. */
  recording(source: string, record: RecordEvents): RecordEvents;
  close(): void;
}

export function meterServer({ meters, labels, store, viewerOf, budgets, now }: MeteredParts): Metered {
  const { registry } = meters;
  const { state } = labels;
  addStoreGauges(registry, {
    ledger: store,
    generation: () => state.shown.snapshot.generation,
    reflected: labels.reflected,
    recordedBy: state.recordedBy,
    isReachable: () => state.isReachable(now()),
    now,
  });
  const loop = watchLoopDelay(() => performance.now());
  return {
    gate: {
      viewerOf,
      admission: createAdmission({
        limits: admissionLimits,
        delayMs: loop.delayMs,
        onRefused: meters.refused,
      }),
      queue: standingQueue({
        now: () => performance.now(),
        idleMs: () => performance.eventLoopUtilization().idle,
        endOfTurn: setImmediate,
      }),
      onRefused: meters.refused,
      charge: rateLimit((role) => meters.refused(classOf(role), 'rate'), budgets),
    },
    metrics: { contentType: registry.contentType, metrics: () => registry.metrics() },
    decide(question) {
      const startedAt = performance.now();
      const answer = labels.decide(question);
      meters.decided(answer, (performance.now() - startedAt) / 1000);
      return answer;
    },
    recording: (source, record) => async (body) => {
      const report = await record(body);
      meters.ingested(source, report);
      return report;
    },
    close: loop.close,
  };
}
