import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../graph/store/open-store.ts';
import { measureInMemory } from './decision/in-memory.ts';
import { labelledWorld } from './decision/labelled-world.ts';
import { inputHash, machine, printTable, round, spreadOf, versionOf } from './measure.ts';

/*
 * The decision door. Part 1: one snapshot in this process. Part 2: a server process and a load process of their own,
 * open-loop arrivals of one key each, at the HTTP door, at the GraphQL door, beside a plain resolver that asks the
 * store for each key, and at the HTTP door while another process publishes a generation of all labels.
 *
 * DECISION_LABELS (1000000), DECISION_RATE (500 a second), DECISION_SECONDS (60), DECISION_ROUNDS (3);
 * DECISION_LABELS=20000 DECISION_SECONDS=3 DECISION_ROUNDS=1 for a quick look.
 */
const labels = Number(process.env.DECISION_LABELS ?? 1_000_000);
const rate = Number(process.env.DECISION_RATE ?? 500);
const seconds = Number(process.env.DECISION_SECONDS ?? 60);
const rounds = Number(process.env.DECISION_ROUNDS ?? 3);

const targets = {
  readMedianUs: 2,
  readP99Us: 10,
  swapMostMs: 1,
  httpCpuUs: 130,
  graphqlCpuUs: 400,
  publishingP99Ms: 5,
  failed: 0,
} as const;

interface LoadFigures {
  readonly requests: number;
  readonly failed: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly mostMs: number;
  readonly generations: readonly number[];
}

interface Phase extends LoadFigures {
  readonly phase: string;
  /** Processor time of the server a request, its looks at the store included, µs. */
  readonly cpuUs: number;
  /** Longest delay of its event loop. */
  readonly stalledMs: number;
  readonly rssMb: number;
}

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
  const phases = await servePhases();
  const figures = {
    ...memory,
    httpCpuUs: middle(phases, 'http', 'cpuUs'),
    graphqlCpuUs: middle(phases, 'graphql', 'cpuUs'),
    naiveCpuUs: middle(phases, 'naive', 'cpuUs'),
    httpP99Ms: middle(phases, 'http', 'p99Ms'),
    graphqlP99Ms: middle(phases, 'graphql', 'p99Ms'),
    naiveP99Ms: middle(phases, 'naive', 'p99Ms'),
    publishingP99Ms: middle(phases, 'publishing', 'p99Ms'),
    publishingStalledMs: middle(phases, 'publishing', 'stalledMs'),
    failed: phases.reduce((sum, phase) => sum + phase.failed, 0),
  };
  const met = Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [name, figures[name as keyof typeof targets] <= target]),
  );
  const { cpu, cpus, memoryGb, node, load, quiet } = machine();
  console.log(`\n${cpu}, ${cpus} processors, ${memoryGb} GB, Node ${node}, load ${load}`);
  if (!quiet) console.log('the load is too high to judge by: only ratios count, and those with care');
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
    ['phase', 'cpu µs', 'median ms', 'p99 ms', 'most ms', 'stalled ms', 'failed', 'RSS MB'],
    ...phases.map((one) => [
      one.phase,
      one.cpuUs,
      one.medianMs,
      one.p99Ms,
      one.mostMs,
      one.stalledMs,
      one.failed,
      one.rssMb,
    ]),
  ]);
  const versions = { fastify: versionOf('fastify'), apollo: versionOf('@apollo/server'), node };
  const input = inputHash([readFileSync(new URL('decision/labelled-world.ts', import.meta.url), 'utf8')]);
  const size = { labels, rate, seconds, rounds };
  console.log(
    JSON.stringify({
      bench: 'decision',
      machine: before,
      loadAtEnd: load,
      versions,
      input,
      size,
      figures,
      targets,
      met,
      phases,
    }),
  );
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
  const { url, naiveUrl } = await told<{ url: string; naiveUrl: string }>(child);
  const phases: Phase[] = [];
  await loaded(url, 'http', 2);
  await loaded(naiveUrl, 'http', 2);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [phase, at, door] of [
      ['http', url, 'http'],
      ['graphql', url, 'graphql'],
      ['naive', naiveUrl, 'http'],
    ] as const)
      phases.push(await measured(child, phase, () => loaded(at, door, seconds)));
    phases.push(
      await measured(child, 'publishing', async () => {
        const load = loaded(url, 'http', seconds);
        await publish();
        return load;
      }),
    );
  }
  child.send('stop');
  return phases;
}

async function measured(
  child: ChildProcess,
  phase: string,
  work: () => Promise<LoadFigures>,
): Promise<Phase> {
  interface Usage {
    readonly cpuUs: number;
    readonly stalledMs: number;
    readonly rssMb: number;
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
  };
}

function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** The load, in a process of its own. */
function loaded(url: string, door: string, forSeconds: number): Promise<LoadFigures> {
  const words = [pathOf('decision/load.ts'), url, door, rate, forSeconds, labels].map(String);
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

function middle(phases: readonly Phase[], phase: string, name: 'cpuUs' | 'p99Ms' | 'stalledMs'): number {
  return spreadOf(phases.filter((one) => one.phase === phase).map((one) => one[name])).median;
}

function pathOf(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url));
}
