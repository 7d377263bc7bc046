import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { dayMs } from '../../graph/domain/window.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import { defaultWorkLimits } from '../../graph/store/neo4j/work-classes.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neo4jCacheFolder, neo4jVersion, whyNoNeo4j } from '../../scripts/neo4j-jars.ts';
import { startNeo4j } from '../../scripts/neo4j-server.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { machine, printTable, round, spreadOf, timed, versionOf } from './measure.ts';
import type { WorldSize } from './store-world.ts';
import { accountId, worldBatches, worldOrigins, worldWindow } from './store-world.ts';

/*
 * Both stores side by side on one seeded world: recording, labels, expansions, publishing; and recording one row at a
 * time by MERGE through the same driver, as the peer. Sizes by arguments: accounts, logins, applications.
 *
 * A server of figures compiles what it does often: the first half of the events, a small generation and the first calls
 * of each kind are its warm-up. What they cost is told apart, because a server that was just started costs it.
 */
const [accounts = 20_000, logins = 100_000, applications = 20_000] = process.argv
  .slice(2)
  .map(Number)
  .filter((value) => value > 0);
const size: WorldSize = { accounts, logins, applications };
const batchSize = 5_000;
const labelled = 50_000;
const peerRows = 1_000;
/** Calls of one kind that do not count. */
const warmUpCalls = 20;

/**
 * Measured once with a prototype on a quiet machine: Neo4j 5.26, 200,000 accounts, 300,000 logins that name a device and
 * an address, and nothing else in an event: at most three relations. Instead of labels, accounts were found by key. What
 * is not here was not measured.
 */
const prototype: Partial<Record<keyof Figures, number | string>> = {
  eventsPerSecond: 6_990,
  relationsPerSecond: 3 * 6_990,
  replayedPerSecond: 21_900,
  publishMs: round((labelled / 17_200) * 1000),
  labels1000: '17.9 / 32.8 ms',
  twoHops: '4.2 / 11.7 ms',
};

const reason = await whyNoNeo4j(neo4jCacheFolder(process.env));
if (reason !== null) {
  console.log(`skipped: Neo4j cannot be run here, because ${reason}`);
  console.log(JSON.stringify({ bench: 'store-neo4j', skipped: reason }));
} else await main();

async function main(): Promise<void> {
  const server = await startNeo4j({ cacheFolder: neo4jCacheFolder(process.env), purpose: 'figures' });
  const folder = await mkdtemp(join(tmpdir(), 'gangscope-bench-'));
  try {
    const peerEventsPerSecond = await rowAtATime(server.uri);
    const remote = await openNeo4jStore({
      uri: server.uri,
      user: null,
      password: null,
      database: 'neo4j',
      now: Date.now,
      random: Math.random,
      monotonic: () => performance.now(),
      limits: { ...defaultWorkLimits, decision: { ...defaultWorkLimits.decision, budgetMs: 60_000 } },
      silence: { graceMs: 10_000, pingMs: 60_000, probeMs: 60_000, probeEveryMs: 500 },
    });
    const local = await openEmbeddedStore({
      folder: join(folder, 'store'),
      now: Date.now,
      alarm: console.error,
    });
    const figures = { neo4j: await measure(remote), embedded: await measure(local) };
    await Promise.all([remote.close(), local.close()]);
    report(figures, peerEventsPerSecond);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await server.stop();
  }
}

type Figures = Awaited<ReturnType<typeof measure>>;

async function measure(store: GraphStore) {
  const recorded = await recording(store);
  const replay = await timed(async () => {
    let events = 0;
    for (const batch of worldBatches(size, batchSize)) {
      await store.record(batch);
      events += batch.length;
      if (events >= 4 * batchSize) break;
    }
    return events;
  });
  const publishMs = await publishing(store);
  const asked = Array.from({ length: 1_000 }, (_, number) => accountId((number * 17) % labelled));
  const shown = (await store.publication()).generation.number;
  const labels1000 = spreadOf(await repeatedly(50, () => store.labelsOf(shown, asked)));
  const twoHops = spreadOf(await expanding(store, 2, 200));
  const fourHops = spreadOf(await expanding(store, 4, 100));
  const chains = await timed(async () => {
    let rows = 0;
    for await (const batch of store.readChains(worldWindow, resourceKinds)) rows += batch.rows;
    return rows;
  });
  return {
    ...recorded,
    replayedPerSecond: round((replay.result / replay.ms) * 1000),
    publishMs,
    labels1000,
    twoHops,
    fourHops,
    chainRowsPerSecond: round((chains.result / chains.ms) * 1000),
  };
}

/** Records the world; the figures of its second half, and the events per second of its first. */
async function recording(store: GraphStore) {
  const first = { events: 0, relations: 0, ms: 0 };
  const second = { ...first };
  let seen = 0;
  for (const batch of worldBatches(size, batchSize)) {
    const half = seen * 2 < logins + applications ? first : second;
    seen += batch.length;
    const { ms, result } = await timed(() => store.record(batch));
    half.events += result.accepted;
    half.relations += batch.reduce((sum, event) => sum + 1 + mentionsOf(event).length, 0);
    half.ms += ms;
  }
  const perSecond = (count: number, ms: number) => round((count / ms) * 1000);
  return {
    eventsPerSecond: perSecond(second.events, second.ms),
    relationsPerSecond: perSecond(second.relations, second.ms),
    eventsPerSecondAtFirst: perSecond(first.events, first.ms),
  };
}

/** Milliseconds of a whole generation, after a small one. */
async function publishing(store: GraphStore): Promise<number> {
  const lease = await store.claim('refresh', 'bench', 3_600_000);
  if (lease === null) throw new Error('the lease is taken');
  const gangs = Array.from({ length: 2_000 }, (_, number) => gang(`g${number}`, 'NOTICE', 0.5));
  const generationOf = (count: number, baseGeneration: number) => {
    const labels = Array.from({ length: count }, (_, number) =>
      label(accountId(number), `g${number % 2_000}`),
    );
    return { ...draft({ gangs, labels }), baseGeneration };
  };
  const small = await store.publishRun(lease, generationOf(labelled / 5, 0));
  const whole = generationOf(labelled, small.number);
  return round((await timed(() => store.publishRun(lease, whole))).ms);
}

function expanding(store: GraphStore, hops: number, count: number): Promise<number[]> {
  const origins = worldOrigins(size, count);
  const window = { from: worldWindow.until - 7 * dayMs, until: worldWindow.until };
  const limits = { hubAccounts: 50, maxNodes: 1_000 };
  return repeatedly(count, (round) =>
    store.expand({ window, through: resourceKinds, origins: [origins[round]!], hops, ...limits }),
  );
}

/** Milliseconds of each call; the first ones do not count. */
async function repeatedly(count: number, call: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) times.push((await timed(() => call(round))).ms);
  return times.slice(warmUpCalls);
}

/** The peer: every row of an event in a statement of its own, all by MERGE. */
async function rowAtATime(uri: string): Promise<number> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const session = driver.session({ database: 'neo4j' });
  const [batch = []] = worldBatches(size, peerRows);
  for (const constraint of [
    'CREATE CONSTRAINT peer_account IF NOT EXISTS FOR (node:PeerAccount) REQUIRE node.key IS UNIQUE',
    'CREATE CONSTRAINT peer_resource IF NOT EXISTS FOR (node:PeerResource) REQUIRE node.key IS UNIQUE',
    'CREATE CONSTRAINT peer_event IF NOT EXISTS FOR (node:PeerEvent) REQUIRE node.key IS UNIQUE',
  ])
    await session.run(constraint);
  await mergeRows(session, batch.slice(0, 100));
  const { ms } = await timed(() => mergeRows(session, batch.slice(100)));
  await session.run('MATCH (node:PeerAccount|PeerResource|PeerEvent) DETACH DELETE node');
  await session.close();
  await driver.close();
  return round(((batch.length - 100) / ms) * 1000);
}

async function mergeRows(session: Session, events: readonly GraphEvent[]): Promise<void> {
  for (const event of events) {
    const row = { account: event.accountId, event: event.eventId, at: neo4j.int(event.at) };
    await session.run(
      `MERGE (account:PeerAccount {key: $account}) MERGE (event:PeerEvent {key: $event}) SET event.at = $at
       MERGE (account)-[:PERFORMED]->(event)`,
      row,
    );
    for (const { kind, key } of mentionsOf(event))
      await session.run(
        `MATCH (event:PeerEvent {key: $event}) MERGE (resource:PeerResource {key: $key})
         MERGE (event)-[:NAMES]->(resource)`,
        { event: event.eventId, key: `${kind}:${key}` },
      );
  }
}

function report(figures: { readonly neo4j: Figures; readonly embedded: Figures }, peer: number): void {
  const { neo4j: remote, embedded } = figures;
  const both = (name: keyof Figures) => {
    const text = (value: Figures[keyof Figures]) =>
      typeof value === 'number' ? value : `${value.median} / ${value.p99} ms`;
    return [name, text(remote[name]), text(embedded[name]), prototype[name] ?? ''];
  };
  const table = [
    ['figure', `Neo4j ${neo4jVersion}`, 'embedded', 'a prototype on Neo4j, logins only'],
    ...(Object.keys(remote) as (keyof Figures)[]).map(both),
    ['one row at a time by MERGE, events/s', peer, '', ''],
    ['our recording ÷ one row at a time', round(remote.eventsPerSecond / peer), '', ''],
  ];
  printTable(table);
  const versions = { neo4j: neo4jVersion, driver: versionOf('neo4j-driver'), lmdb: versionOf('lmdb') };
  console.log(
    JSON.stringify({ bench: 'store-neo4j', size, machine: machine(), versions, ...figures, peer, table }),
  );
}
