import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpmObjective, exactPrice } from '../../../graph/algorithms/leiden/cpm-objective.ts';
import { linkGraphOf } from '../../../graph/algorithms/link-graph.ts';
import type { AccountLinksOptions } from '../graphs/account-links.ts';
import { round, spreadOf } from '../measure.ts';
import type { Report } from '../report.ts';

export interface KernelOptions extends AccountLinksOptions {
  /** γ, 1/1024 nat. */
  readonly resolution: number;
  /** Ways up through all levels; Louvain goes up once. */
  readonly iterations: number;
}

export interface Stage {
  readonly name: 'build' | 'components' | 'communities';
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** What one process measured. The last three are of our own kernel alone. */
export interface KernelRun {
  readonly stages: readonly Stage[];
  readonly peakMb: number;
  readonly nodes: number;
  readonly links: number;
  readonly components: number;
  readonly communities: number;
  readonly bytesPerLink?: number;
  readonly objective?: number;
  readonly inputHash?: string;
}

export interface KernelReport {
  /** Wall time of graphology ÷ ours, medians, all three stages together; likewise processor time. */
  readonly ratio: number;
  readonly cpuRatio: number;
  /** The same ratio when our kernel climbs as often as a refresh does from a cold start. */
  readonly ratioOfRefresh: number;
  readonly bytesPerLink: number;
  readonly peakMb: number;
  readonly inputHash: string;
  /** Our objective ÷ igraph's after two iterations; null where igraph is not installed. */
  readonly objectiveToIgraph: number | null;
}

/**
 * Build, components and communities of one synthetic graph, ours against graphology, each run in a fresh process and
 * the two in turn. Where Python has the peers, the objective is compared with igraph's. Tells the report of the runs.
 */
export function compareKernel(
  options: KernelOptions,
  refreshIterations: number,
  rounds: number,
  python: string,
  report: Report,
): KernelReport {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const ours: KernelRun[] = [];
    const refresh: KernelRun[] = [];
    const theirs: KernelRun[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(runOnce('ours', options, folder));
      theirs.push(runOnce('graphology', options));
      refresh.push(runOnce('ours', { ...options, iterations: refreshIterations }));
    }
    printRuns(report, [
      [`leiden-cpm, ${options.iterations} way up`, ours],
      [`leiden-cpm, up to ${refreshIterations}`, refresh],
      ['graphology louvain', theirs],
    ]);
    return {
      ratio: round(total(theirs, 'wallMs') / total(ours, 'wallMs')),
      cpuRatio: round(total(theirs, 'cpuMs') / total(ours, 'cpuMs')),
      ratioOfRefresh: round(total(theirs, 'wallMs') / total(refresh, 'wallMs')),
      bytesPerLink: round(ours[0]?.bytesPerLink ?? Number.NaN),
      peakMb: Math.max(...ours.map(({ peakMb }) => peakMb)),
      inputHash: ours[0]?.inputHash ?? '',
      objectiveToIgraph: comparePeers(python, folder, options, ours[0]?.objective ?? Number.NaN, report),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const runOncePath = fileURLToPath(new URL('run-once.ts', import.meta.url));
const peersPath = fileURLToPath(new URL('peers.py', import.meta.url));

function runOnce(contender: string, options: KernelOptions, ...more: string[]): KernelRun {
  const arguments_ = [...process.execArgv, runOncePath, contender, JSON.stringify(options), ...more];
  return JSON.parse(execFileSync(process.execPath, arguments_, { encoding: 'utf8' })) as KernelRun;
}

function total(runs: readonly KernelRun[], measure: 'wallMs' | 'cpuMs'): number {
  return spreadOf(runs.map(({ stages }) => stages.reduce((sum, stage) => sum + stage[measure], 0))).median;
}

function printRuns(
  report: Report,
  contenders: readonly (readonly [name: string, runs: readonly KernelRun[]])[],
): void {
  report.table('Build, components and communities of one graph', [
    ['kernel', 'stage', 'runs', 'wall min', 'median', 'max ms', 'cpu median ms', 'peak MB'],
    ...contenders.flatMap(([name, runs]) => rowsOf(name, runs)),
  ]);
  for (const [name, [run]] of contenders) {
    report.say(
      `${name}: ${run?.nodes} nodes, ${run?.links} links, ${run?.components} components, ${run?.communities} communities`,
    );
  }
}

function rowsOf(name: string, runs: readonly KernelRun[]): (string | number)[][] {
  return (['build', 'components', 'communities'] as const).map((stageName) => {
    const of = (measure: 'wallMs' | 'cpuMs') =>
      spreadOf(
        runs.map(({ stages }) => stages.find((stage) => stage.name === stageName)?.[measure] ?? Number.NaN),
      );
    const { runs: count, min, median, max } = of('wallMs');
    const peak = Math.max(...runs.map(({ peakMb }) => peakMb));
    return [name, stageName, count, min, median, max, of('cpuMs').median, peak];
  });
}

interface PeerAnswer {
  readonly peer: string;
  readonly version: string;
  readonly objectiveOf: string;
  readonly wallMs: number;
  readonly labels: string;
}

/** Runs the Python peers that are installed on the very links of the last run of ours. */
function comparePeers(
  python: string,
  folder: string,
  options: KernelOptions,
  ours: number,
  report: Report,
): number | null {
  const price = exactPrice(options.resolution);
  const answers = (['igraph', 'networkit'] as const).flatMap((peer) => {
    try {
      const output = execFileSync(python, [peersPath, peer, folder, `${price}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return [JSON.parse(output) as PeerAnswer];
    } catch {
      report.say(`${peer}: skipped, ${python} cannot import it (PYTHON names another interpreter)`);
      return [];
    }
  });
  let toIgraph: number | null = null;
  for (const answer of answers) {
    const share = ours / objectiveOf(folder, answer.labels, options.resolution);
    report.say(
      `${answer.peer} ${answer.version}, two iterations, optimises ${answer.objectiveOf}: ${round(answer.wallMs)} ms with its own build; our CPM objective is ${share.toFixed(6)} of its`,
    );
    if (answer.peer === 'igraph') toIgraph = share;
  }
  return toIgraph;
}

function objectiveOf(folder: string, labels: string, resolution: number): number {
  const column = (name: string): ArrayBuffer => {
    const bytes = readFileSync(join(folder, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
  const masses = new Uint32Array(column('masses.u32'));
  const graph = linkGraphOf(
    {
      from: new Uint32Array(column('from.u32')),
      to: new Uint32Array(column('to.u32')),
      weights: new Int32Array(column('weights.i32')),
    },
    { masses, order: new Uint32Array(masses.length) },
  );
  return cpmObjective(graph, new Uint32Array(column(labels)), resolution);
}
