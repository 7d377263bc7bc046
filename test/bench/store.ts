import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../graph/domain/canonical-text.ts';
import { inputHash, machine, printTable, round, versionOf } from './measure.ts';
import type { MapFigures, RowFigures } from './store-peers.ts';
import type { ReadFigures, RecordFigures } from './store-phases.ts';
import { benchSize, worldBatches } from './store-world.ts';

/*
 * The embedded store at 200,000 accounts and 1.2 million events. Every phase is a process of its own, so that peak
 * memory is that of the phase; own phases and peers take turns.
 *
 * Peers: `lmdb-row-per-event`, the same database with one row and one transaction an event; `maps`, an adjacency of
 * plain Map and Set with the same answers to the same expansions, without window or order. Where a Neo4j server can be
 * run, both stores are measured side by side on a smaller world (`store-neo4j.ts`).
 */
/** How often every phase runs; `npm run bench:store -- 1` for a quick look. */
const rounds = Number(process.argv[2] ?? 3);
const targets = {
  recordedPerSecond: 100_000,
  labelLookupMs: 1,
  twoHopsMedianMs: 0.1,
  twoHopsP99Ms: 1,
  reopenMs: 3000,
  chainsMs: 2000,
  peakRssMb: 600,
};

const folder = mkdtempSync(join(tmpdir(), 'gangscope-bench-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const before = machine();
  const recorded: RecordFigures[] = [];
  const read: ReadFigures[] = [];
  const rows: RowFigures[] = [];
  const maps: MapFigures[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const store = join(folder, `store-${turn}`);
    recorded.push(phase<RecordFigures>('store-phases.ts', 'record', store));
    rows.push(phase<RowFigures>('store-peers.ts', 'rows', join(folder, `rows-${turn}`)));
    read.push(phase<ReadFigures>('store-phases.ts', 'read', store));
    maps.push(phase<MapFigures>('store-peers.ts', 'maps', ''));
  }
  const diskMb = round(statSync(join(folder, 'store-0', 'data.mdb')).size / 2 ** 20);
  const figures = {
    recordedPerSecond: middle(recorded, 'eventsPerSecond'),
    recordCpuUsPerEvent: middle(recorded, 'cpuUsPerEvent'),
    publish50kLabelsMs: middle(recorded, 'publishMs'),
    labelLookupMs: middle(read, 'labelsMs'),
    twoHopsMedianMs: middle(read, 'twoHopsMedianMs'),
    twoHopsP99Ms: middle(read, 'twoHopsP99Ms'),
    fourHopsMedianMs: middle(read, 'fourHopsMedianMs'),
    fourHopsP99Ms: middle(read, 'fourHopsP99Ms'),
    reopenMs: middle(read, 'reopenMs'),
    chainsMs: middle(read, 'chainsMs'),
    chainsCpuMs: middle(read, 'chainsCpuMs'),
    peakRssMb: Math.max(...recorded.map((run) => run.peakRssMb), ...read.map((run) => run.peakRssMb)),
    diskMb,
  };
  const ratio = {
    'lmdb-row-per-event: recording': round(figures.recordedPerSecond / middle(rows, 'eventsPerSecond')),
    'maps: two hops, median': round(middle(maps, 'twoHopsMedianMs') / figures.twoHopsMedianMs),
    'maps: two hops, p99': round(middle(maps, 'twoHopsP99Ms') / figures.twoHopsP99Ms),
    'maps: peak memory': round(middle(maps, 'peakRssMb') / Math.max(...read.map((run) => run.peakRssMb))),
  };
  const neo4j = phase<Readonly<Record<string, unknown>>>('store-neo4j.ts', 'neo4j', '');
  report(figures, ratio);
  const met = Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [name, isMet(name, figures, target)]),
  );
  const input = inputHash(firstEvents());
  const versions = { lmdb: versionOf('lmdb'), node: process.version };
  console.log(
    JSON.stringify({
      bench: 'store',
      machine: before,
      loadAtEnd: machine().load,
      versions,
      input,
      size: benchSize,
      rounds,
      figures,
      targets,
      met,
      ratio,
      neo4j,
      runs: { recorded, read, rows, maps },
    }),
  );
}

/** Runs one phase in a process of its own; its last line is its figures. */
function phase<Figures>(script: string, name: string, store: string): Figures {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = spawnSync(process.execPath, [...process.execArgv, path, name, store], { encoding: 'utf8' });
  const figures = run.stdout.trimEnd().split('\n').at(-1);
  if (run.status !== 0 || figures === undefined) throw new Error(`phase ${name} failed: ${run.stderr}`);
  console.log(`${name}: ${figures}`);
  return JSON.parse(figures) as Figures;
}

function middle<Figures extends object>(runs: readonly Figures[], name: keyof Figures): number {
  const values = runs.map((run) => Number(run[name])).sort((a, b) => a - b);
  return values[values.length >>> 1] ?? Number.NaN;
}

function isMet(name: string, figures: Readonly<Record<string, number>>, target: number): boolean {
  const found = figures[name] ?? Number.NaN;
  return name.endsWith('PerSecond') ? found >= target : found <= target;
}

function report(figures: Readonly<Record<string, number>>, ratio: Readonly<Record<string, number>>): void {
  const { cpu, cpus, memoryGb, node, load, quiet } = machine();
  console.log(`\n${cpu}, ${cpus} processors, ${memoryGb} GB, Node ${node}, load ${load}`);
  if (!quiet) console.log('the load is too high to judge by: only ratios count, and those with care');
  const goal: Readonly<Record<string, number>> = targets;
  printTable([
    ['figure', 'median', 'target', ''],
    ...Object.entries(figures).map(([name, value]) => {
      const target = goal[name];
      return [
        name,
        value,
        target ?? '',
        target === undefined ? '' : isMet(name, figures, target) ? 'met' : 'missed',
      ];
    }),
  ]);
  printTable([['better than a peer by', 'ratio'], ...Object.entries(ratio)]);
}

function* firstEvents(): Generator<string> {
  yield readFileSync(new URL('store-world.ts', import.meta.url), 'utf8');
  for (const event of worldBatches(benchSize, 1000).next().value ?? []) yield canonicalText(event);
}
