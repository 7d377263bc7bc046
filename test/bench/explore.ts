import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ProfiledPlan, Session } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { Expansion } from '../../graph/domain/expansion.ts';
import { compareText } from '../../graph/domain/ids.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neo4jCacheFolder, neo4jVersion, whyNoNeo4j } from '../../scripts/neo4j-jars.ts';
import { startNeo4j } from '../../scripts/neo4j-server.ts';
import { inputHash, machine, round, spreadOf, timed, versionOf } from './measure.ts';
import { createReport, machineFact, versionsFact } from './report.ts';
import type { WorldSize } from './store-world.ts';
import { expansionOf, worldBatches, worldOrigins } from './store-world.ts';

/*
 * Two hops around an account: in memory, through the port on Neo4j, and as one Cypher statement, in two formulations.
 * All four must find the same nodes. Sizes by arguments: accounts, logins, applications. --out FOLDER writes a report.
 */
const { values: words, positionals } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const [accounts = 20_000, logins = 50_000, applications = 10_000] = positionals.map(Number);
const size: WorldSize = { accounts, logins, applications };
const origins = worldOrigins(size, 200);
/** The first ones warm plans and caches up. */
const warmUp = 20;

/** Resources first, then who else was at each: a subquery a resource, so that a hub is counted where it is met. */
const bySubquery = `
MATCH (:Account {accountId: $key})-[:PERFORMED]->(first)-->(resource:Resource)
WHERE $from <= first.at AND first.at < $until
WITH DISTINCT resource
CALL (resource) {
  MATCH (resource)<--(event)<-[:PERFORMED]-(account:Account)
  WHERE $from <= event.at AND event.at < $until
  RETURN collect(DISTINCT account.accountId) AS accountIds
}
RETURN resource.kind AS kind, resource.key AS key,
  CASE WHEN size(accountIds) <= $hub THEN accountIds ELSE [] END AS accountIds`;

/** The whole pattern at once, grouped afterwards. */
const byPattern = `
MATCH (:Account {accountId: $key})-[:PERFORMED]->(first)-->(resource:Resource)
WHERE $from <= first.at AND first.at < $until
WITH DISTINCT resource
MATCH (resource)<--(event)<-[:PERFORMED]-(account:Account)
WHERE $from <= event.at AND event.at < $until
WITH resource, collect(DISTINCT account.accountId) AS accountIds
RETURN resource.kind AS kind, resource.key AS key,
  CASE WHEN size(accountIds) <= $hub THEN accountIds ELSE [] END AS accountIds`;

const reason = await whyNoNeo4j(neo4jCacheFolder(process.env));
if (reason !== null) {
  console.log(`skipped: Neo4j cannot be run here, because ${reason}`);
  console.log(JSON.stringify({ bench: 'explore', skipped: reason }));
} else await main();

async function main(): Promise<void> {
  const before = machine();
  const server = await startNeo4j({ cacheFolder: neo4jCacheFolder(process.env), purpose: 'figures' });
  const folder = await mkdtemp(join(tmpdir(), 'gangscope-bench-'));
  const driver = neo4j.driver(server.uri, undefined, { disableLosslessIntegers: true });
  const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' });
  try {
    const shared = { now: Date.now, random: Math.random, monotonic: () => performance.now() };
    const remote = await openNeo4jStore({
      uri: server.uri,
      user: null,
      password: null,
      database: 'neo4j',
      patient: true,
      ...shared,
    });
    const local = await openEmbeddedStore({
      folder: join(folder, 'store'),
      now: Date.now,
      alarm: console.error,
    });
    for (const store of [remote, local])
      for (const batch of worldBatches(size, 5_000)) await store.record(batch);
    const ways = {
      'in memory': through(local),
      'port on Neo4j': through(remote),
      'one statement, subquery': asOneStatement(session, bySubquery),
      'one statement, pattern': asOneStatement(session, byPattern),
    };
    const { figures, nodes } = await measure(ways);
    const plans = [
      await planOf(session, 'subquery', bySubquery),
      await planOf(session, 'pattern', byPattern),
    ];
    report(before, figures, nodes, plans);
    await Promise.all([remote.close(), local.close()]);
  } finally {
    await session.close();
    await driver.close();
    await rm(folder, { recursive: true, force: true });
    await server.stop();
  }
}

/** Texts of the nodes found, sorted. */
type Way = (origin: EntityRef) => Promise<readonly string[]>;

function through(store: GraphStore): Way {
  return async (origin) => namesOf(await store.expand(expansionOf(origin, 2)));
}

function namesOf({ nodes }: Expansion): string[] {
  return nodes.map(({ ref }) => entityText(ref)).sort(compareText);
}

function asOneStatement(session: Session, text: string): Way {
  return async (origin) => {
    const { records } = await session.run(text, parametersOf(origin));
    // An origin without events is unknown: every account of this world that is known has some.
    const found = new Set(records.length === 0 ? [] : [entityText(origin)]);
    for (const record of records) {
      found.add(entityText({ kind: record.get('kind'), key: record.get('key') }));
      for (const key of record.get('accountIds')) found.add(entityText({ kind: 'ACCOUNT', key }));
    }
    return [...found].sort(compareText);
  };
}

function parametersOf(origin: EntityRef) {
  const { window, hubAccounts } = expansionOf(origin, 2);
  return {
    key: origin.key,
    from: neo4j.int(window.from),
    until: neo4j.int(window.until),
    hub: neo4j.int(hubAccounts),
  };
}

/** Times of each way, one origin after the other, the ways taking turns; differing answers end the run. */
async function measure(ways: Readonly<Record<string, Way>>) {
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  let nodes = 0;
  for (const [place, origin] of origins.entries()) {
    let expected: string | null = null;
    for (const [name, way] of Object.entries(ways)) {
      const { ms, result } = await timed(() => way(origin));
      expected ??= result.join();
      if (result.join() !== expected) throw new Error(`${name} finds other nodes around ${origin.key}`);
      if (place >= warmUp) times.get(name)!.push(ms);
      nodes += result.length;
    }
  }
  const figures = new Map([...times].map(([name, values]) => [name, spreadOf(values)]));
  return { figures, nodes: round(nodes / origins.length / times.size) };
}

async function planOf(session: Session, name: string, text: string): Promise<string> {
  const { summary } = await session.run(`PROFILE ${text}`, parametersOf(origins[0]!));
  return [`Plan of the ${name}:`, '', '```', ...linesOf(summary.profile as ProfiledPlan), '```'].join('\n');
}

function linesOf({ operatorType, dbHits, rows, children }: ProfiledPlan, depth = 1): string[] {
  const line = `${'  '.repeat(depth)}${operatorType.replace('@neo4j', '')}  ${rows} rows, ${dbHits} hits`;
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1))];
}

function report(
  before: ReturnType<typeof machine>,
  figures: Awaited<ReturnType<typeof measure>>['figures'],
  nodes: number,
  plans: readonly string[],
): void {
  const versions = { neo4j: neo4jVersion, driver: versionOf('neo4j-driver'), lmdb: versionOf('lmdb') };
  const input = inputHash(origins.map(entityText));
  const told = createReport('explore', 'Two hops around an account, four ways', [
    machineFact(before),
    versionsFact(versions),
    `${JSON.stringify(size)}, input ${input}: ${origins.length} origins, ${nodes} nodes each, the same in all ways; the first ${warmUp} warm up and do not count.`,
  ]);
  const ours = figures.get('in memory')!;
  told.table('Times', [
    ['way', 'runs', 'least ms', 'median ms', 'p99 ms', 'most ms', 'times ours'],
    ...[...figures].map(([name, { runs, min, median, p99, max }]) => [
      name,
      runs,
      min,
      median,
      p99,
      max,
      round(median / ours.median),
    ]),
  ]);
  for (const plan of plans) told.say(plan);
  if (words.out !== undefined) told.write(words.out);
  const rows = Object.fromEntries(figures);
  console.log(JSON.stringify({ bench: 'explore', machine: before, versions, input, size, figures: rows }));
}
