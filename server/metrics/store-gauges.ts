import { Gauge, type Registry } from 'prom-client';
import type { Generation } from '../../graph/domain/generation.ts';
import type { GenerationReader, RunLedger } from '../../graph/store/port.ts';
import { eventLagSeconds, type LagSources } from './event-lag.ts';

/** What the gauges are read from when somebody scrapes. */
export interface GaugeSources extends LagSources {
  readonly ledger: Pick<RunLedger & GenerationReader, 'runs' | 'generations'>;
  /** The generation that answers rest on. */
  readonly generation: () => Generation;
  /** Whether the store answered lately. */
  readonly isReachable: () => boolean;
}

/** Runs and generations that are looked at, newest first. */
const lookedAt = 50;

/** Gauges of generation, overlay, store and jobs, read at each scrape. What the store does not tell stays as it was. */
export function addStoreGauges(registry: Registry, sources: GaugeSources): void {
  const { generation, isReachable, now } = sources;
  const registers = [registry];
  gauge('gangscope_generation', 'Number of the generation that is shown', () => generation().number);
  gauge('gangscope_generation_age_seconds', 'Time since the shown generation was published', () => {
    const { publishedAt } = generation();
    return publishedAt === null ? Number.NaN : (now() - publishedAt) / 1000;
  });
  gauge('gangscope_overlay_lag_seconds', 'How long recorded events have waited for labels', () =>
    eventLagSeconds(sources),
  );
  gauge('gangscope_store_breaker_state', '1 while the store does not answer, else 0', () =>
    isReachable() ? 0 : 1,
  );
  addJobGauges(registry, sources);

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
}

function addJobGauges(registry: Registry, { ledger }: GaugeSources): void {
  const registers = [registry];
  const duration = new Gauge({
    name: 'gangscope_job_duration_seconds',
    help: 'How long the last run of a job took, by how it ended',
    labelNames: ['job', 'result'],
    registers,
  });
  new Gauge({
    name: 'gangscope_job_last_success_timestamp_seconds',
    help: 'When a job ended well last',
    labelNames: ['job'],
    registers,
    async collect() {
      const ended = (await orNone(ledger.runs(lookedAt))).filter(({ endedAt }) => endedAt !== null);
      for (const { end, startedAt, endedAt } of ended.toReversed())
        duration.set({ job: 'refresh', result: end }, (endedAt! - startedAt) / 1000);
      const success = ended.find(({ end }) => end === 'PUBLISHED');
      if (success !== undefined) this.set({ job: 'refresh' }, success.endedAt! / 1000);
    },
  });
  new Gauge({
    name: 'gangscope_gate_held_total',
    help: 'Of the last 50 generations those held back by the sanity gate, by the figure that was out of bounds',
    labelNames: ['metric'],
    registers,
    async collect() {
      this.reset();
      for (const { gate } of await orNone(ledger.generations(lookedAt)))
        for (const { metric, passed } of gate) if (!passed) this.inc({ metric });
    },
  });
}

/** A store that is away must not keep the other figures from the scraper. */
function orNone<Row>(asked: Promise<readonly Row[]>): Promise<readonly Row[]> {
  return asked.catch(() => []);
}
