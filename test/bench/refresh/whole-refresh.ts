import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GenerationCounts, StageDuration } from '../../../graph/domain/generation.ts';
import { storeFolderIn } from '../../../graph/store/settings.ts';
import { round } from '../measure.ts';
import type { Report } from '../report.ts';

/** What one process measured. */
export interface RefreshRun {
  /** From opening the store to the published generation. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly counts: GenerationCounts;
  readonly durations: readonly StageDuration[];
  readonly inputHash: string;
}

/** Two refreshes of one world: the first has nothing to start from, the second starts from the first. */
export interface WholeRefresh {
  readonly accounts: number;
  readonly cold: RefreshRun;
  readonly warm: RefreshRun;
}

/**
 * Refreshes of the generator's world `base` at several sizes, made, loaded and refreshed by the commands of the
 * program, each in a process of its own.
 */
export function wholeRefreshes(sizes: readonly number[], report: Report): readonly WholeRefresh[] {
  const runs = sizes.map(refreshWorld);
  printRuns(runs, report);
  return runs;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const until = '2026-05-01T00:00:00Z';

function refreshWorld(accounts: number): WholeRefresh {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-refresh-'));
  const [world, dataDir] = [join(folder, 'world'), join(folder, 'store')];
  try {
    run('graph-jobs/main.ts', 'generate', '--out', world, '--accounts', String(accounts), '--until', until);
    run('graph-jobs/main.ts', 'ingest', world, '--data', dataDir);
    const once = () =>
      JSON.parse(run('test/bench/refresh/refresh-once.ts', storeFolderIn(dataDir))) as RefreshRun;
    return { accounts, cold: once(), warm: once() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(script: string, ...words: string[]): string {
  return execFileSync(process.execPath, [...process.execArgv, script, ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function printRuns(runs: readonly WholeRefresh[], report: Report): void {
  report.table('Whole refreshes from the store', [
    [
      'accounts',
      'events',
      'links',
      'gangs',
      'start',
      'seconds',
      'cpu s',
      'µs cpu an event',
      'peak MB',
      'longest stages',
    ],
    ...runs.flatMap(({ accounts, cold, warm }) =>
      [['cold', cold] as const, ['warm', warm] as const].map(([start, { counts, ...figures }]) => [
        accounts,
        counts.events,
        counts.links,
        counts.gangs,
        start,
        round(figures.seconds),
        round(figures.cpuSeconds),
        round((figures.cpuSeconds * 1e6) / counts.events),
        figures.peakMb,
        longestStages(figures.durations),
      ]),
    ),
  ]);
}

function longestStages(durations: readonly StageDuration[]): string {
  return durations
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ stage, ms }) => `${stage} ${round(ms / 1000)} s`)
    .join(', ');
}
