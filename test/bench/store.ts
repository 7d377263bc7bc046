import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { canonicalText } from '../../graph/domain/canonical-text.ts';
import { inputHash, machine, round, type Spread, spreadOf, versionOf } from './measure.ts';
import { type Cells, createReport, machineFact, type Report, versionsFact } from './report.ts';
import type { BesideFigures } from './store-beside.ts';
import type { MapFigures, RowFigures } from './store-peers.ts';
import type { ReadFigures, RecordFigures } from './store-phases.ts';
import { benchSize, worldBatches } from './store-world.ts';

/*
 * The embedded store at 200,000 accounts and 1.2 million events. Every phase is a process of its own, so that peak
 * memory is that of the phase; own phases and peers take turns.
 *
 * Peers: `lmdb-row-per-event`, the same database with one row and one transaction an event; `maps`, an adjacency of
 * plain Map and Set with the same answers to the same expansions, without window or order. Where a Neo4j server can be
 * run, both stores are measured side by side on a smaller world (`store-neo4j.ts`). --out FOLDER writes a report.
 */
const { values: words, positionals } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
/** What the comparison with Neo4j printed. */
interface SideBySide {
  readonly table?: readonly Cells[];
  readonly skipped?: string;
}

/** How often every phase runs; `npm run bench:store -- 1` for a quick look. */
const rounds = Number(positionals[0] ?? 3);
const targets = {
  recordedPerSecond: 100_000,
  longestRecordingBesidePublishMs: 100,
  labelLookupMs: 1,
  twoHopsMedianMs: 0.1,
  twoHopsP99Ms: 1,
  reopenMs: 3000,
  chainsMs: 2000,
  peakRssMb: 600,
};
/** Held to the worst run; the others to the median. */
const worst: ReadonlySet<string> = new Set(['peakRssMb', 'longestRecordingBesidePublishMs']);

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
  const beside: BesideFigures[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const store = join(folder, `store-${turn}`);
    recorded.push(phase<RecordFigures>('store-phases.ts', 'record', store));
    rows.push(phase<RowFigures>('store-peers.ts', 'rows', join(folder, `rows-${turn}`)));
    read.push(phase<ReadFigures>('store-phases.ts', 'read', store));
    maps.push(phase<MapFigures>('store-peers.ts', 'maps', ''));
    beside.push(phase<BesideFigures>('store-beside.ts', 'beside', join(folder, `beside-${turn}`)));
  }
  const diskMb = round(statSync(join(folder, 'store-0', 'data.mdb')).size / 2 ** 20);
  const spreads = {
    recordedPerSecond: over(recorded, 'eventsPerSecond'),
    recordCpuUsPerEvent: over(recorded, 'cpuUsPerEvent'),
    publish50kLabelsMs: over(recorded, 'publishMs'),
    longestRecordingBesidePublishMs: spreadOf(beside.map(({ besideMs }) => besideMs.max)),
    labelLookupMs: over(read, 'labelsMs'),
    twoHopsMedianMs: over(read, 'twoHopsMedianMs'),
    twoHopsP99Ms: over(read, 'twoHopsP99Ms'),
    fourHopsMedianMs: over(read, 'fourHopsMedianMs'),
    fourHopsP99Ms: over(read, 'fourHopsP99Ms'),
    reopenMs: over(read, 'reopenMs'),
    chainsMs: over(read, 'chainsMs'),
    chainsCpuMs: over(read, 'chainsCpuMs'),
    peakRssMb: spreadOf([...recorded, ...read].map((run) => run.peakRssMb)),
    diskMb: spreadOf([diskMb]),
  };
  const { recordedPerSecond, twoHopsMedianMs, twoHopsP99Ms } = spreads;
  const ratio = {
    'lmdb-row-per-event: recording': recordedPerSecond.median / over(rows, 'eventsPerSecond').median,
    'maps: two hops, median': over(maps, 'twoHopsMedianMs').median / twoHopsMedianMs.median,
    'maps: two hops, p99': over(maps, 'twoHopsP99Ms').median / twoHopsP99Ms.median,
    'maps: peak memory': over(maps, 'peakRssMb').median / over(read, 'peakRssMb').max,
  };
  const neo4j = phase<SideBySide>('store-neo4j.ts', 'neo4j', '');
  const versions = { lmdb: versionOf('lmdb') };
  const input = inputHash(firstEvents());
  const report = createReport('store', 'What the stores cost', [
    machineFact(before),
    versionsFact(versions),
    `${JSON.stringify(benchSize)}, input ${input}; ${rounds} rounds, phases in turn, each a process of its own.`,
  ]);
  const met = tell(report, spreads, ratio);
  if (neo4j.table !== undefined) report.table('Both stores on a smaller world', neo4j.table);
  else report.say(`Neo4j was not measured: ${neo4j.skipped}.`);
  if (words.out !== undefined) report.write(words.out);
  const size = benchSize;
  const runs = { recorded, read, rows, maps, beside };
  const here = { machine: before, loadAtEnd: machine().load, versions, input, size, rounds };
  console.log(JSON.stringify({ bench: 'store', ...here, spreads, targets, met, ratio, neo4j, runs }));
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

function over<Figures extends object>(runs: readonly Figures[], name: keyof Figures): Spread {
  return spreadOf(runs.map((run) => Number(run[name])));
}

/** Tells of figures and ratios; returns which targets were met. */
function tell(
  report: Report,
  spreads: Readonly<Record<string, Spread>>,
  ratio: Readonly<Record<string, number>>,
): Readonly<Record<string, boolean>> {
  const met = Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [name, isMet(name, spreads[name]!, target)]),
  );
  const goals: Readonly<Record<string, number>> = targets;
  report.table('The embedded store', [
    ['figure', 'least', 'median', 'most', 'target', ''],
    ...Object.entries(spreads).map(([name, { min, median, max }]) => [
      name,
      min,
      median,
      max,
      goals[name] ?? '',
      name in met ? (met[name] ? 'met' : '**missed**') : '',
    ]),
  ]);
  report.table('Better than a peer by', [
    ['peer and figure', 'ratio'],
    ...Object.entries(ratio).map(([name, value]) => [name, round(value)]),
  ]);
  return met;
}

function isMet(name: string, { median, max }: Spread, target: number): boolean {
  if (name.endsWith('PerSecond')) return median >= target;
  return (worst.has(name) ? max : median) <= target;
}

function* firstEvents(): Generator<string> {
  yield readFileSync(new URL('store-world.ts', import.meta.url), 'utf8');
  for (const event of worldBatches(benchSize, 1000).next().value ?? []) yield canonicalText(event);
}
