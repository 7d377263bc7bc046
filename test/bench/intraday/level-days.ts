import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import type { Agreement } from '../../../graph/algorithms/intraday/agreement.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import type { AccountId } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { dayMs, minuteMs } from '../../../graph/domain/window.ts';
import { openStore } from '../../../graph/store/open-store.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import type { KnownRow } from '../../../graph-jobs/evaluation/truth-row.ts';
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
import { type Newcomers, newcomersOf } from './newcomers.ts';

const worldEnd = Date.parse('2025-06-01T00:00:00+08:00');
/** Nobody joins a gang in the last day of a world, and few in the days before it: the replayed days end so long before. */
const daysLeftOut = 5;
const cellMs = 5 * minuteMs;
const eventsPerRecord = 5_000;

export interface LevelDays {
  readonly events: number;
  /** Day by day. */
  readonly days: readonly Newcomers[];
  readonly agreements: readonly Agreement[];
  readonly batchMs: readonly number[];
}

/** A store that is fed event by event, with the hands of its clock. */
interface Replay {
  readonly store: GraphStore;
  readonly events: readonly GraphEvent[];
  readonly rows: readonly KnownRow[];
  readonly now: () => number;
  setClock(at: number): void;
}

/**
 * Replays days of a world one after another through the intraday path, in cells of five minutes with micro-batches,
 * and refreshes after each.
 */
export async function levelDays(
  level: Level,
  seed: number,
  accounts: number,
  days: number,
): Promise<LevelDays> {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-day-'));
  let clock = worldEnd;
  const now = () => clock;
  const store = await openStore({ storeFolder: join(folder, 'store') }, { now, alarm: console.error });
  try {
    const world = join(folder, 'world');
    writeWorld({ seed, accounts, until: worldEnd, parameters: levelParameters(level) }, world);
    return await replay(
      {
        store,
        events: await eventsOf(folder, world, seed),
        rows: await truthRows(world),
        now,
        setClock(at) {
          clock = at;
        },
      },
      days,
    );
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** The events of a world as intake makes them, in the order in which they arrive. */
async function eventsOf(folder: string, world: string, seed: number): Promise<readonly GraphEvent[]> {
  const now = () => worldEnd;
  const store = await openStore({ storeFolder: join(folder, 'all') }, { now, alarm: console.error });
  const pseudonymKey = new Uint8Array(32).fill(seed);
  await ingestFiles(
    { store, dataDir: folder, pseudonymKey, now, progress: silentProgress },
    { paths: [world], mapFile: null },
  );
  const events: GraphEvent[] = [];
  for await (const batch of store.eventsAfter(0)) events.push(...batch.events.map(({ event }) => event));
  await store.close();
  return events.sort((a, b) => arrivalOf(a) - arrivalOf(b));
}

/** An outcome comes when it becomes known, everything else when it happens. */
function arrivalOf(event: GraphEvent): number {
  return event.type === 'outcome' ? event.knownAt : event.at;
}

async function replay(parts: Replay, days: number): Promise<LevelDays> {
  const { store, events, rows, now, setClock } = parts;
  const first = worldEnd - (daysLeftOut + days) * dayMs;
  const between = (from: number, until: number) =>
    events.filter((event) => arrivalOf(event) >= from && arrivalOf(event) < until);
  setClock(first);
  const earlier = between(Number.NEGATIVE_INFINITY, first);
  for (let from = 0; from < earlier.length; from += eventsPerRecord)
    await store.record(earlier.slice(from, from + eventsPerRecord));
  await refreshed(store, now);
  const batchMs: number[] = [];
  const agreements: Agreement[] = [];
  const intraday = followed(store, now, batchMs, agreements);
  await intraday.look();
  await intraday.settled();
  const found: Newcomers[] = [];
  let before = await publishedGangs(store);
  let count = 0;
  for (let from = first; from < first + days * dayMs; from += dayMs) {
    const day = { from, until: from + dayMs };
    const ofDay = between(day.from, day.until);
    const within = await replayCells(parts, intraday, ofDay);
    setClock(day.until);
    await refreshed(store, now);
    await intraday.look();
    await intraday.settled();
    const after = await publishedGangs(store);
    found.push(newcomersOf({ day, before, after, within }, rows));
    before = after;
    count += ofDay.length;
  }
  await intraday.close();
  return { events: count, days: found, agreements, batchMs };
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

function followed(
  store: GraphStore,
  now: () => number,
  batchMs: number[],
  agreements: Agreement[],
): Intraday {
  const openRunner: OpenRunner = (base) => {
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
  return followIntraday({
    store,
    parameters: defaultParameters,
    openBatches: scheduleBatches({ openRunner, decisions: () => noDecisions, alarm: console.error }),
    onAgreement: async (agreement) => void agreements.push(agreement),
    now,
    alarm: console.error,
  });
}

/** What the labels said within five minutes of the events of each account: the last of it. */
async function replayCells(
  { store, setClock }: Replay,
  intraday: Intraday,
  events: readonly GraphEvent[],
): Promise<Map<AccountId, string | null>> {
  const { generation } = await store.publication();
  const seen = new Map<AccountId, string | null>();
  for (let from = 0, end = 0; from < events.length; from = end) {
    const cell = Math.floor(arrivalOf(events[from]!) / cellMs);
    while (end < events.length && Math.floor(arrivalOf(events[end]!) / cellMs) === cell) end++;
    const ofCell = events.slice(from, end);
    setClock(cell * cellMs);
    await store.record(ofCell);
    setClock((cell + 1) * cellMs);
    await intraday.look();
    await intraday.settled();
    const overlay = intraday.overlayOf(generation.number);
    for (const { accountId, type } of ofCell) {
      if (type !== 'outcome') seen.set(accountId, overlay?.labelOf(accountId)?.gangId ?? null);
    }
  }
  return seen;
}

/** Gang of each account of the shown generation. */
async function publishedGangs(store: GraphStore): Promise<Map<AccountId, string>> {
  const { generation } = await store.publication();
  const gangs = new Map<AccountId, string>();
  for await (const labels of store.readLabels(generation.number)) {
    for (const { accountId, gangId } of labels) if (gangId !== null) gangs.set(accountId, gangId);
  }
  return gangs;
}
