import type { Beginning } from '../../graph/algorithms/detection/communities.ts';
import { BadInput, StoreConflict } from '../../graph/domain/errors.ts';
import type { EngineName, Generation } from '../../graph/domain/generation.ts';
import { checkParameters } from '../../graph/domain/parameter-table.ts';
import { defaultParameters, type ParameterSet } from '../../graph/domain/parameters.ts';
import { minuteMs, secondMs } from '../../graph/domain/window.ts';
import type { GraphStore, Lease, StoreHealth } from '../../graph/store/port.ts';
import type { Job, JobTools } from '../job.ts';
import { deriveGeneration } from '../refresh/derive-generation.ts';

export interface RefreshOptions {
  /** Epoch ms; null = the first full second after the newest event, never later than now. */
  readonly asOf: number | null;
  readonly engine: EngineName;
  /** Null = those that a fresh store works with. */
  readonly parameters: ParameterSet | null;
  /** Starts from no earlier communities. */
  readonly cold: boolean;
}

export type RefreshTools = Pick<JobTools, 'openStore' | 'now' | 'randomBytes' | 'progress'>;

export type RefreshReport =
  | { readonly state: 'already-running' }
  | { readonly state: 'published'; readonly generation: Generation };

export const defaultRefresh: RefreshOptions = {
  asOf: null,
  engine: 'leiden-cpm',
  parameters: null,
  cold: false,
};

/** A run that was killed keeps the next one waiting for so long at most. */
const leaseMs = 5 * minuteMs;

/** Every so many runs a cold start is tried beside the warm one. */
const runsPerComparison = 7;

/** A window's visits become evidence, evidence becomes gangs, and gangs keep their ids from one generation to the next. */
export const refresh: Job<RefreshOptions, RefreshReport, RefreshTools> = {
  name: 'refresh',
  async run(tools, options) {
    const store = await tools.openStore();
    const holder = holderOf(tools);
    let lease = await store.claim('refresh', holder, leaseMs);
    if (lease === null) return { state: 'already-running' };
    const keepLease = async () => {
      lease = (await store.claim('refresh', holder, leaseMs)) ?? lostLease();
      return lease;
    };
    try {
      return { state: 'published', generation: await refreshUnder(keepLease, store, tools, options) };
    } finally {
      await store.release(lease);
    }
  },
  describe(report) {
    if (report.state === 'already-running') {
      return [
        'already running: another refresh holds the lease, which ends 5 minutes after its last step if it was killed',
      ];
    }
    return describeGeneration(report.generation);
  },
};

async function refreshUnder(
  keepLease: () => Promise<Lease>,
  store: GraphStore,
  tools: RefreshTools,
  options: RefreshOptions,
): Promise<Generation> {
  const parameters = options.parameters ?? defaultParameters;
  checkParameters(parameters);
  const base = (await store.publication()).generation;
  const health = await store.health();
  const asOf = asOfOf(options.asOf, health, tools.now());

  // A run of now sees the decisions of now, one that looks back to an instant those that were known then.
  const decisionsAt = options.asOf ?? tools.now();
  const [newest] = await store.generations(1);
  const draft = await deriveGeneration(
    store,
    {
      asOf,
      engine: options.engine,
      parameters,
      watermark: health.watermark,
      inputChecksum: health.checksum,
      storeBeganAt: health.firstEventAt ?? asOf,
      decisionsAt,
      base,
      start: startOf(options, base, (newest?.number ?? 0) + 1),
      gangNumbersUsed: newest?.gangNumbersUsed ?? 0,
    },
    tools.progress,
    keepLease,
  );
  const publishing = tools.progress.begin('publishing the generation', null);
  const generation = await store.publishRun(await keepLease(), draft);
  publishing.finish(`generation ${generation.number}`);
  return generation;
}

/** Other engines know no start, so a warm one would be told for nothing. */
function startOf({ cold, engine }: RefreshOptions, base: Generation, next: number): Beginning['start'] {
  if (cold || engine !== 'leiden-cpm' || base.number === 0) return 'COLD';
  return next % runsPerComparison === 0 ? 'BOTH' : 'WARM';
}

function asOfOf(asked: number | null, { lastEventAt }: StoreHealth, now: number): number {
  if (asked !== null && asked > now) {
    throw new BadInput('asOf', `must not be later than now, ${new Date(now).toISOString()}`);
  }
  if (asked !== null) return asked;
  if (lastEventAt === null) return now;
  return Math.min(now, Math.floor(lastEventAt / secondMs) * secondMs + secondMs);
}

function lostLease(): never {
  throw new StoreConflict(
    'this refresh was overtaken by another one, which took its lease; nothing was published',
  );
}

function holderOf({ randomBytes }: RefreshTools): string {
  return `refresh-${Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function describeGeneration({ number, asOf, counts }: Generation): string[] {
  if (counts.events === 0) {
    return [
      `generation ${number} is empty: no events in the window that ends at ${new Date(asOf).toISOString()}`,
    ];
  }
  return [
    `generation ${number} as of ${new Date(asOf).toISOString()}: ${counts.events} events, ${counts.accounts} accounts, ${counts.links} links`,
    `${counts.gangs} ${counts.gangs === 1 ? 'gang' : 'gangs'}, ${counts.labels} labels: ${counts.warning} WARNING, ${counts.attention} ATTENTION, ${counts.notice} NOTICE`,
  ];
}
