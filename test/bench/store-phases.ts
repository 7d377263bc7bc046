import type { GangLabel } from '../../graph/domain/gang.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { openStore } from '../../graph/store/open-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { collectGarbage, peakRssMb, round, spreadOf, timed } from './measure.ts';
import {
  accountId,
  benchSize,
  expansionOf,
  labelledAccounts,
  worldBatches,
  worldOrigins,
  worldWindow,
} from './store-world.ts';

/* Phases of the store benchmark: `record FOLDER` and `read FOLDER`. Figures are the last line. */

export interface RecordFigures {
  readonly eventsPerSecond: number;
  readonly cpuUsPerEvent: number;
  readonly publishMs: number;
  readonly peakRssMb: number;
}

export interface ReadFigures {
  readonly reopenMs: number;
  readonly labelsMs: number;
  readonly twoHopsMedianMs: number;
  readonly twoHopsP99Ms: number;
  readonly fourHopsMedianMs: number;
  readonly fourHopsP99Ms: number;
  readonly chainsMs: number;
  readonly chainsCpuMs: number;
  readonly peakRssMb: number;
}

const eventsPerRecord = 10_000;
const expansions = 2000;
const lookups = 200;

const [phase = '', storeFolder = ''] = process.argv.slice(2);
const open = () =>
  openStore({ storeFolder, neo4j: null } as never, {
    now: () => worldWindow.until,
    alarm: (message) => console.error(message),
  });
console.log(JSON.stringify(await (phase === 'record' ? record() : read())));

async function record(): Promise<RecordFigures> {
  const store = await open();
  let [ms, cpuUs, events] = [0, 0, 0];
  for (const batch of worldBatches(benchSize, eventsPerRecord)) {
    // Making events is not recording them: its garbage goes first.
    collectGarbage();
    const before = process.cpuUsage();
    const { ms: taken, result } = await timed(() => store.record(batch));
    const { user, system } = process.cpuUsage(before);
    ms += taken;
    cpuUs += user + system;
    events += result.accepted;
  }
  const publishMs = (await timed(() => publish(store))).ms;
  await store.close();
  return {
    eventsPerSecond: round((events / ms) * 1000),
    cpuUsPerEvent: round(cpuUs / events),
    publishMs: round(publishMs),
    peakRssMb: peakRssMb(),
  };
}

async function publish(store: GraphStore): Promise<void> {
  const labels: GangLabel[] = Array.from({ length: labelledAccounts }, (_, number) =>
    label(accountId(number), `g${number % 5000}`),
  );
  const gangs = Array.from({ length: 5000 }, (_, number) => gang(`g${number}`, 'ATTENTION', 0.5));
  const lease = await store.claim('refresh', 'bench', 60_000);
  if (lease !== null) await store.publishRun(lease, draft({ labels, gangs }));
}

async function read(): Promise<ReadFigures> {
  const { ms: reopenMs, result: store } = await timed(async () => {
    const opened = await open();
    await opened.publication();
    await opened.health();
    return opened;
  });
  const labels = await labelTimes(store);
  const two = await expansionTimes(store, 2);
  const four = await expansionTimes(store, 4);
  collectGarbage();
  const before = process.cpuUsage();
  const chains = await timed(() => chainRows(store));
  const { user, system } = process.cpuUsage(before);
  await store.close();
  return {
    reopenMs: round(reopenMs),
    labelsMs: labels.median,
    twoHopsMedianMs: two.median,
    twoHopsP99Ms: two.p99,
    fourHopsMedianMs: four.median,
    fourHopsP99Ms: four.p99,
    chainsMs: round(chains.ms),
    chainsCpuMs: round((user + system) / 1000),
    peakRssMb: peakRssMb(),
  };
}

async function labelTimes(store: GraphStore) {
  const asked = Array.from({ length: 1000 }, (_, place) => accountId(place * 97));
  const times: number[] = [];
  for (let turn = 0; turn < lookups; turn += 1) {
    const { ms, result } = await timed(() => store.labelsOf(1, asked));
    if (result.length !== asked.length) throw new Error('labels are missing');
    times.push(ms);
  }
  return spreadOf(times);
}

async function expansionTimes(store: GraphStore, hops: number) {
  const times: number[] = [];
  let nodes = 0;
  for (const origin of worldOrigins(benchSize, expansions)) {
    const { ms, result } = await timed(() => store.expand(expansionOf(origin, hops)));
    nodes += result.nodes.length;
    times.push(ms);
  }
  if (nodes < expansions) throw new Error('expansions found nothing');
  return spreadOf(times);
}

async function chainRows(store: GraphStore): Promise<number> {
  let rows = 0;
  for await (const columns of store.readChains(worldWindow, resourceKinds)) rows += columns.rows;
  if (rows !== benchSize.logins + benchSize.applications) throw new Error(`${rows} rows in all chains`);
  return rows;
}
