import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import type { Agreement } from '../../../graph/algorithms/intraday/agreement.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import type { AccountId } from '../../../graph/domain/ids.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { dayMs, minuteMs } from '../../../graph/domain/window.ts';
import { openStore } from '../../../graph/store/open-store.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import { truthAsOf } from '../../../graph-jobs/evaluation/truth-row.ts';
import { ingestFiles } from '../../../graph-jobs/jobs/ingest.ts';
import { defaultRefresh, refresh } from '../../../graph-jobs/jobs/refresh.ts';
import { silentProgress } from '../../../graph-jobs/progress.ts';
import { type Level, levelParameters } from '../../../graph-jobs/world/town/level-parameters.ts';
import { writeWorld } from '../../../graph-jobs/world/write-world.ts';
import type { OpenRunner } from '../../../server/intraday/batch-runner.ts';
import { followIntraday, type Intraday } from '../../../server/intraday/follow-intraday.ts';
import { scheduleBatches } from '../../../server/intraday/schedule-batches.ts';
import { localRunner } from '../../support/local-runner.ts';
import { truthRows } from '../detection/stored-world.ts';

const until = Date.parse('2025-06-01T00:00:00+08:00');
const cellMs = 5 * minuteMs;

/** What became of the last day of a world, events coming one after another. */
export interface LevelDay {
  readonly events: number;
  /** Accounts that came into a gang which the night before had found, and were in no gang then. */
  readonly newcomers: number;
  /** Of these, in a gang within five minutes of an event of theirs; and in their own. */
  readonly labelled: number;
  /** Right ones among all accounts that got into a known gang provisionally. */
  readonly precision: number;
  readonly recall: number;
  /** The same for all gang members, known gangs or not. */
  readonly anyPrecision: number;
  readonly anyRecall: number;
  readonly agreement: Agreement | null;
  readonly batches: number;
  readonly batchMs: readonly number[];
}

/** Refreshes a day before the end of a world, replays the day through the intraday path, and refreshes again. */
export async function levelDay(
  level: Level,
  seed: number,
  accounts: number,
  parameters: ParameterSet = defaultParameters,
): Promise<LevelDay> {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-day-'));
  let clock = until;
  const now = () => clock;
  const source = await openStore({ storeFolder: join(folder, 'all') }, { now, alarm: console.error });
  const store = await openStore({ storeFolder: join(folder, 'store') }, { now, alarm: console.error });
  try {
    const world = join(folder, 'world');
    writeWorld({ seed, accounts, until, parameters: levelParameters(level) }, world);
    const pseudonymKey = new Uint8Array(32).fill(seed);
    await ingestFiles(
      { store: source, dataDir: folder, pseudonymKey, now, progress: silentProgress },
      { paths: [world], mapFile: null },
    );
    const events: GraphEvent[] = [];
    for await (const batch of source.eventsAfter(0)) events.push(...batch.events.map(({ event }) => event));
    events.sort((a, b) => arrivalOf(a) - arrivalOf(b));
    const startsAt = until - dayMs;
    const earlier = events.filter((event) => arrivalOf(event) < startsAt);
    const later = events.slice(earlier.length);
    clock = startsAt;
    for (let from = 0; from < earlier.length; from += 5000)
      await store.record(earlier.slice(from, from + 5000));
    await refreshed(store, now);
    return await replay({
      store,
      later,
      parameters,
      setClock: (at) => {
        clock = at;
      },
      now,
      world,
    });
  } finally {
    await source.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** An outcome comes when it becomes known, everything else when it happens. */
function arrivalOf(event: GraphEvent): number {
  return event.type === 'outcome' ? event.knownAt : event.at;
}

async function refreshed(store: GraphStore, now: () => number): Promise<void> {
  const tools = {
    openStore: async () => store,
    now,
    randomBytes: (size: number) => new Uint8Array(size),
    progress: silentProgress,
  };
  await refresh.run(tools, { ...defaultRefresh, gated: false });
}

interface Replay {
  readonly store: GraphStore;
  readonly later: readonly GraphEvent[];
  readonly parameters: ParameterSet;
  readonly setClock: (at: number) => void;
  readonly now: () => number;
  readonly world: string;
}

async function replay({ store, later, parameters, setClock, now, world }: Replay): Promise<LevelDay> {
  const batchMs: number[] = [];
  let agreement: Agreement | null = null;
  const timedRunner: OpenRunner = (base) => {
    const runner = localRunner(base);
    return {
      ...runner,
      async run(batch) {
        const start = performance.now();
        const decisions = await runner.run(batch);
        batchMs.push(performance.now() - start);
        return decisions;
      },
    };
  };
  const intraday = followIntraday({
    store,
    parameters,
    openBatches: scheduleBatches({
      openRunner: timedRunner,
      decisions: () => noDecisions,
      alarm: console.error,
    }),
    onAgreement: async (found) => {
      agreement = found;
    },
    now,
    alarm: console.error,
  });
  await intraday.look();
  const { generation } = await store.publication();
  const gangAtNight = await publishedGangs(store, generation.number);
  const truth = truthAsOf(await truthRows(world), until);
  const truthOfGang = mainTruth(gangAtNight, truth.gangOf);
  const seen = await replayCells({ store, later, setClock, intraday, generation: generation.number });
  const figures = judge(seen, gangAtNight, truth.gangOf, truthOfGang, new Set(truth.victims));
  setClock(until);
  await refreshed(store, now);
  await intraday.look();
  await intraday.settled();
  await intraday.close();
  return { events: later.length, ...figures, agreement, batches: batchMs.length, batchMs };
}

/** What the labels said within five minutes of the events of each account: the last of it. */
async function replayCells(parts: {
  readonly store: GraphStore;
  readonly later: readonly GraphEvent[];
  readonly setClock: (at: number) => void;
  readonly intraday: Intraday;
  readonly generation: number;
}): Promise<Map<AccountId, string | null>> {
  const seen = new Map<AccountId, string | null>();
  for (let from = 0, end = 0; from < parts.later.length; from = end) {
    const cell = Math.floor(arrivalOf(parts.later[from]!) / cellMs);
    while (end < parts.later.length && Math.floor(arrivalOf(parts.later[end]!) / cellMs) === cell) end++;
    const events = parts.later.slice(from, end);
    parts.setClock(cell * cellMs);
    await parts.store.record(events);
    parts.setClock((cell + 1) * cellMs);
    await parts.intraday.look();
    await parts.intraday.settled();
    const overlay = parts.intraday.overlayOf(parts.generation);
    for (const { accountId, type } of events) {
      if (type !== 'outcome') seen.set(accountId, overlay?.labelOf(accountId)?.gangId ?? null);
    }
  }
  return seen;
}

async function publishedGangs(store: GraphStore, generation: number): Promise<Map<AccountId, string>> {
  const gangs = new Map<AccountId, string>();
  for await (const labels of store.readLabels(generation)) {
    for (const { accountId, gangId } of labels) if (gangId !== null) gangs.set(accountId, gangId);
  }
  return gangs;
}

/** The true gang that most members of each published one belong to. */
function mainTruth(
  published: ReadonlyMap<AccountId, string>,
  gangOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [account, gang] of published) {
    const truth = gangOf.get(account);
    if (truth === undefined) continue;
    const ofGang = counts.get(gang) ?? new Map<string, number>();
    counts.set(gang, ofGang.set(truth, (ofGang.get(truth) ?? 0) + 1));
  }
  return new Map(
    Array.from(counts, ([gang, ofGang]) => [gang, [...ofGang].sort(([, a], [, b]) => b - a)[0]![0]]),
  );
}

function judge(
  seen: ReadonlyMap<AccountId, string | null>,
  atNight: ReadonlyMap<AccountId, string>,
  gangOf: ReadonlyMap<string, string>,
  truthOfGang: ReadonlyMap<string, string>,
  victims: ReadonlySet<string>,
) {
  const known = new Set(truthOfGang.values());
  const free = [...seen].filter(([account]) => !atNight.has(account));
  const newcomers = free.filter(([account]) => known.has(gangOf.get(account) ?? '') && !victims.has(account));
  const toKnown = free.filter(([, gang]) => gang !== null && truthOfGang.has(gang));
  const right = toKnown.filter(([account, gang]) => truthOfGang.get(gang!) === gangOf.get(account));
  const members = free.filter(([account]) => gangOf.has(account));
  const anyLabelled = free.filter(([, gang]) => gang !== null);
  const anyRight = anyLabelled.filter(([account]) => gangOf.has(account));
  return {
    newcomers: newcomers.length,
    labelled: right.length,
    precision: right.length / Math.max(1, toKnown.length),
    recall:
      newcomers.filter(([account, gang]) => gang !== null && truthOfGang.get(gang) === gangOf.get(account))
        .length / Math.max(1, newcomers.length),
    anyPrecision: anyRight.length / Math.max(1, anyLabelled.length),
    anyRecall: anyRight.length / Math.max(1, members.length),
  };
}
