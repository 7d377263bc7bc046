import type { ChildProcess } from 'node:child_process';
import { execFileSync, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../graph/store/open-store.ts';
import { storeFolderIn } from '../../graph/store/settings.ts';
import { runJobProcess } from '../../server/run-job-process.ts';
import { type DecisionReport, type Phase, type PhaseName, writeReport } from './decision/decision-report.ts';
import { measureInMemory } from './decision/in-memory.ts';
import { labelledWorld } from './decision/labelled-world.ts';
import { inputHash, machine, printTable, round, spreadOf, versionOf } from './measure.ts';

/*
 * The decision door. Part 1: one snapshot in this process. Part 2: a server process and a load process of their own,
 * open-loop arrivals of one key each, at a plain route of the library, at the HTTP door, at the GraphQL door, beside a
 * plain resolver that asks the store for each key; and at the HTTP door while another process publishes a generation of
 * all labels, while one refreshes a world of its own, and at ten times the rate. Prints tables, writes
 * docs/benchmarks/decision.md, ends with one JSON object.
 *
 *   --out FOLDER   where to write the report; without it nothing is written
 *
 * DECISION_LABELS (1000000), DECISION_RATE (500 a second), DECISION_SECONDS (60), DECISION_ROUNDS (3),
 * DECISION_REFRESH (200000 accounts; 0 leaves that phase out);
 * DECISION_LABELS=20000 DECISION_SECONDS=3 DECISION_ROUNDS=1 DECISION_REFRESH=2000 for a quick look.
 */
const { values: options } = parseArgs({ options: { out: { type: 'string' } } });
const labels = Number(process.env.DECISION_LABELS ?? 1_000_000);
const rate = Number(process.env.DECISION_RATE ?? 500);
const seconds = Number(process.env.DECISION_SECONDS ?? 60);
const rounds = Number(process.env.DECISION_ROUNDS ?? 3);
const refreshed = Number(process.env.DECISION_REFRESH ?? 200_000);
const overload = 10;

const targets = {
  readMedianUs: 2,
  readP99Us: 10,
  swapMostMs: 1,
  httpCpuUs: 130,
  graphqlCpuUs: 400,
  publishingP99Ms: 5,
  refreshingToIdle: 2,
  overloadToRated: 2,
  overloadRefusedMs: 10,
  failed: 0,
} as const;

type LoadFigures = Omit<Phase, 'phase' | 'cpuUs' | 'stalledMs' | 'rssMb' | 'heapMb'>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gangscope-decision-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const before = machine();
  const memory = await measureInMemory(labels);
  await publish();
  if (refreshed > 0) makeWorld();
  const phases = await servePhases();
  const middle = middlesOf(phases);
  const figures = {
    ...memory,
    plainCpuUs: middle('plain', 'cpuUs'),
    httpCpuUs: middle('http', 'cpuUs'),
    graphqlCpuUs: middle('graphql', 'cpuUs'),
    naiveCpuUs: middle('naive', 'cpuUs'),
    httpP99Ms: middle('http', 'p99Ms'),
    graphqlP99Ms: middle('graphql', 'p99Ms'),
    naiveP99Ms: middle('naive', 'p99Ms'),
    publishingP99Ms: middle('publishing', 'p99Ms'),
    publishingStalledMs: middle('publishing', 'stalledMs'),
    refreshingToIdle: round(middle('refreshing', 'p99Ms') / middle('http', 'p99Ms')),
    overloadToRated: round(middle('overload', 'p99Ms') / middle('http', 'p99Ms')),
    overloadRefusedMs: middle('overload', 'refusedP99Ms'),
    failed: phases.reduce((sum, phase) => sum + phase.failed, 0),
  };
  // A phase that was left out, and an overload in which nobody was refused, meet nothing and miss nothing.
  const judged = Object.entries(targets).filter(([name]) =>
    Number.isFinite(figures[name as keyof typeof targets]),
  );
  const met = Object.fromEntries(
    judged.map(([name, target]) => [name, figures[name as keyof typeof targets] <= target]),
  );
  const report: DecisionReport = {
    machine: before,
    loadAtEnd: machine().load,
    versions: { fastify: versionOf('fastify'), apollo: versionOf('@apollo/server'), node: before.node },
    input: inputHash([readFileSync(new URL('decision/labelled-world.ts', import.meta.url), 'utf8')]),
    size: { labels, rate, seconds, rounds, refreshed },
    figures,
    targets,
    met,
    ratio: {
      plain: round(figures.plainCpuUs / figures.httpCpuUs),
      naive: round(figures.naiveCpuUs / figures.httpCpuUs),
    },
    phases,
  };
  print(report);
  if (options.out !== undefined) writeReport(options.out, report);
  console.log(JSON.stringify({ bench: 'decision', ...report }));
}

function print({ machine: here, loadAtEnd, figures, met, phases }: DecisionReport): void {
  console.log(
    `\n${here.cpu}, ${here.cpus} processors, ${here.memoryGb} GB, Node ${here.node}, load ${here.load} to ${loadAtEnd}`,
  );
  if (!here.quiet) console.log('the load is too high to judge by: only ratios count, and those with care');
  const goals: Readonly<Record<string, number>> = targets;
  printTable([
    ['figure', 'median', 'target', ''],
    ...Object.entries(figures).map(([name, value]) => [
      name,
      value,
      goals[name] ?? '',
      name in met ? (met[name] ? 'met' : 'missed') : '',
    ]),
  ]);
  printTable([
    [
      'phase',
      'cpu µs',
      'median ms',
      'p99 ms',
      'most ms',
      'stalled ms',
      'refused',
      'failed',
      'RSS MB',
      'heap MB',
    ],
    ...phases.map((one) => [
      one.phase,
      one.cpuUs,
      one.medianMs,
      one.p99Ms,
      one.mostMs,
      one.stalledMs,
      one.refused,
      one.failed,
      one.rssMb,
      one.heapMb,
    ]),
  ]);
}

/** A world to refresh beside the load, in a store of its own. */
function makeWorld(): void {
  const jobs = (...words: string[]) =>
    execFileSync(process.execPath, [...process.execArgv, 'graph-jobs/main.ts', ...words], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  jobs('generate', '--out', join(folder, 'world'), '--accounts', String(refreshed));
  jobs('ingest', join(folder, 'world'), '--data', join(folder, 'refreshed'));
}

/** One refresh in a process of its own, as a server has it done; ended with the load if it takes longer. */
function refreshing(): () => void {
  const stop = new AbortController();
  const words = [storeFolderIn(join(folder, 'refreshed'))];
  runJobProcess(pathOf('refresh/refresh-once.ts'), words, () => {}, stop.signal).catch((error: Error) => {
    if (error.name !== 'AbortError') console.error(`the refresh beside the load failed: ${error.message}`);
  });
  return () => stop.abort();
}

/** Publishes all labels once more, from this process, as a job does. */
async function publish(): Promise<void> {
  const store = await openStore(
    { storeFolder: join(folder, 'store') },
    { now: Date.now, alarm: console.error },
  );
  const lease = await store.claim('refresh', 'bench', 3_600_000);
  if (lease === null) throw new Error('the lease is taken');
  const { generation } = await store.publication();
  await store.publishRun(lease, labelledWorld(labels, generation.number));
  await store.release(lease);
  await store.close();
}

async function servePhases(): Promise<Phase[]> {
  const child = fork(pathOf('decision/server-process.ts'), [folder], { execArgv: process.execArgv });
  const { url, naiveUrl, plainUrl } = await told<Record<'url' | 'naiveUrl' | 'plainUrl', string>>(child);
  const work: Readonly<Record<PhaseName, () => Promise<LoadFigures>>> = {
    plain: () => loaded(plainUrl, 'http', seconds),
    http: () => loaded(url, 'http', seconds),
    graphql: () => loaded(url, 'graphql', seconds),
    naive: () => loaded(naiveUrl, 'http', seconds),
    async publishing() {
      const load = loaded(url, 'http', seconds);
      await publish();
      return load;
    },
    async refreshing() {
      const end = refreshing();
      const figures = await loaded(url, 'http', seconds);
      end();
      return figures;
    },
    overload: () => loaded(url, 'http', seconds, overload * rate),
  };
  const names = (Object.keys(work) as PhaseName[]).filter((name) => refreshed > 0 || name !== 'refreshing');
  // Code is compiled as it is used, which must not be charged to the first phase.
  for (const name of ['plain', 'http', 'graphql', 'naive'] as const) await work[name]();
  const phases: Phase[] = [];
  for (let turn = 0; turn < rounds; turn += 1)
    for (const name of names) phases.push(await measured(child, name, work[name]));
  child.send('stop');
  return phases;
}

async function measured(
  child: ChildProcess,
  phase: PhaseName,
  work: () => Promise<LoadFigures>,
): Promise<Phase> {
  interface Usage {
    readonly cpuUs: number;
    readonly stalledMs: number;
    readonly rssMb: number;
    readonly heapMb: number;
  }
  child.send('usage');
  const start = await told<Usage>(child);
  const figures = await work();
  child.send('usage');
  const end = await told<Usage>(child);
  return {
    phase,
    ...figures,
    cpuUs: round((end.cpuUs - start.cpuUs) / figures.requests),
    stalledMs: round(end.stalledMs),
    rssMb: round(end.rssMb),
    heapMb: round(end.heapMb),
  };
}

function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** The load, in a process of its own. */
function loaded(url: string, door: string, forSeconds: number, perSecond = rate): Promise<LoadFigures> {
  const words = [pathOf('decision/load.ts'), url, door, perSecond, forSeconds, labels].map(String);
  const child = spawn(process.execPath, [...process.execArgv, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(text) as LoadFigures) : reject(new Error('the load failed')),
    );
  });
}

/** The median of a figure over the rounds of a phase; NaN where there is none. */
function middlesOf(phases: readonly Phase[]) {
  return (phase: PhaseName, name: 'cpuUs' | 'p99Ms' | 'stalledMs' | 'refusedP99Ms'): number =>
    spreadOf(phases.filter((one) => one.phase === phase).map((one) => one[name] ?? Number.NaN)).median;
}

function pathOf(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url));
}
