import type { Beginning } from '../../graph/algorithms/detection/communities.ts';
import { BadInput, GangscopeError, StoreConflict } from '../../graph/domain/errors.ts';
import type { EngineName, Generation } from '../../graph/domain/generation.ts';
import { checkParameters } from '../../graph/domain/parameter-table.ts';
import { defaultParameters, type ParameterSet } from '../../graph/domain/parameters.ts';
import type { RunEnd } from '../../graph/domain/run.ts';
import { minuteMs, secondMs } from '../../graph/domain/window.ts';
import type { GraphStore, Lease, StoreHealth } from '../../graph/store/port.ts';
import { describeCheck, describeRefusal } from '../gate/describe-check.ts';
import { readGateHistory } from '../gate/gate-history.ts';
import { sanityGate } from '../gate/sanity-gate.ts';
import type { Job, JobTools } from '../job.ts';
import { exitCodes } from '../job.ts';
import { deriveGeneration } from '../refresh/derive-generation.ts';
import { timedStages } from '../refresh/timed-stages.ts';

export interface RefreshOptions {
  /** Epoch ms; null = the first full second after the newest event, never later than now. */
  readonly asOf: number | null;
  readonly engine: EngineName;
  /** Null = those that a fresh store works with. */
  readonly parameters: ParameterSet | null;
  /** Starts from no earlier communities. */
  readonly cold: boolean;
  /** Whether a run that the sanity gate refuses is held. Without it every run is shown: for proving what it holds. */
  readonly gated: boolean;
}

export type RefreshTools = Pick<JobTools, 'openStore' | 'now' | 'randomBytes' | 'progress'>;

export type RefreshReport =
  | { readonly state: 'already-running' }
  | { readonly state: 'published' | 'held'; readonly generation: Generation };

export const defaultRefresh: RefreshOptions = {
  asOf: null,
  engine: 'leiden-cpm',
  parameters: null,
  cold: false,
  gated: true,
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
    const startedAt = tools.now();
    const record = (end: RunEnd, generation: number | null, message: string | null) =>
      store.recordRun({
        runId: holder,
        startedAt,
        endedAt: end === 'RUNNING' ? null : tools.now(),
        end,
        generation,
        message,
      });
    await record('RUNNING', null, null);
    try {
      const generation = await refreshUnder(keepLease, store, tools, options);
      const held = generation.state === 'HELD';
      await record(
        held ? 'HELD' : 'PUBLISHED',
        generation.number,
        held ? describeRefusal(generation.gate) : null,
      );
      return { state: held ? 'held' : 'published', generation };
    } catch (cause) {
      await recordFailure(record, cause);
      throw cause;
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
    const { state, generation } = report;
    const lines = describeGeneration(generation);
    return state === 'published' ? lines : [...lines, ...describeHeld(generation)];
  },
  exitCodeOf: ({ state }) => (state === 'held' ? exitCodes.held : exitCodes.done),
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
  const stages = timedStages(tools.progress, tools.now, newest?.durations ?? []);
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
    stages.progress,
    keepLease,
  );
  const gate = sanityGate(draft, await readGateHistory(store));
  const judged = { ...draft, gate, durations: stages.durations() };
  const passed = !options.gated || gate.every((check) => check.passed);
  const writing = stages.progress.begin('writing the generation', null);
  const held = await keepLease();
  const generation = await (passed ? store.publishRun(held, judged) : store.holdRun(held, judged));
  writing.finish(`generation ${generation.number}`);
  return generation;
}

/** The failure itself is what the caller must hear of; a store that is down cannot keep it. */
async function recordFailure(
  record: (end: RunEnd, generation: null, message: string) => Promise<void>,
  cause: unknown,
): Promise<void> {
  const message =
    cause instanceof GangscopeError ? cause.message : 'the run stopped on a fault of the program';
  await record('FAILED', null, message).catch(() => undefined);
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

function describeHeld({ number, gate }: Generation): string[] {
  const refused = gate.filter(({ passed }) => !passed);
  return [
    `held, because ${refused.length === 1 ? 'one figure is' : `${refused.length} figures are`} out of bounds; the old labels serve on:`,
    ...refused.map((check) => `  ${describeCheck(check)}`),
    `show it with "npm run jobs -- publish ${number} --reason ...", or leave it`,
  ];
}
