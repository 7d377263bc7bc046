import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../measure.ts';
import { spreadOf } from '../measure.ts';

export type PhaseName = 'plain' | 'http' | 'graphql' | 'naive' | 'publishing' | 'refreshing' | 'overload';

/** What one load at one door came to. */
export interface Phase {
  readonly phase: PhaseName;
  readonly requests: number;
  readonly failed: number;
  /** Answered 429 or 503. */
  readonly refused: number;
  readonly refusedMedianMs: number | null;
  readonly refusedP99Ms: number | null;
  /** Of those that were let in, from when they were due. */
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly mostMs: number;
  readonly generations: readonly number[];
  /** Processor time of the server a request, its looks at the store included, µs. */
  readonly cpuUs: number;
  /** Longest delay of its event loop. */
  readonly stalledMs: number;
  readonly rssMb: number;
  /** In use on the heap, garbage that was not yet collected included. */
  readonly heapMb: number;
}

export interface DecisionReport {
  readonly machine: Machine;
  readonly loadAtEnd: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly input: string;
  readonly size: Readonly<Record<'labels' | 'rate' | 'seconds' | 'rounds' | 'refreshed', number>>;
  readonly figures: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, number>>;
  readonly met: Readonly<Record<string, boolean>>;
  /** Processor time of a peer's request ÷ that of ours at the HTTP door. */
  readonly ratio: Readonly<Record<string, number>>;
  readonly phases: readonly Phase[];
}

const meanings: Readonly<Record<PhaseName, string>> = {
  plain: 'a route of the library alone: a body is parsed, an answer of the same length serialised',
  http: 'POST /v1/decision-signals',
  graphql: 'the same question at /graphql',
  naive: 'a plain route that asks the store for each key',
  publishing: 'the HTTP door while another process publishes all labels once more',
  refreshing: 'the HTTP door while another process refreshes a world',
  overload: 'the HTTP door at ten times the rate',
};

/** Writes `decision.md` into a folder. */
export function writeReport(folder: string, report: DecisionReport): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'decision.md'), `${textOf(report).join('\n')}\n`);
}

function textOf({
  machine,
  loadAtEnd,
  versions,
  input,
  size,
  figures,
  targets,
  met,
  phases,
}: DecisionReport) {
  const { cpu, cpus, memoryGb, node, load, quiet } = machine;
  const names = [...new Set(phases.map(({ phase }) => phase))];
  return [
    '# What a decision costs',
    '',
    'Written by `npm run bench:decision -- --out docs/benchmarks`.',
    '',
    `- Machine: ${cpu}, ${cpus} processors, ${memoryGb} GB, Node ${node}; load ${load} at the start and ${loadAtEnd} at the end${quiet ? '' : ', too high to judge absolute figures by: compare rows of this report with each other only'}.`,
    `- Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}; input ${input}.`,
    `- ${size.labels.toLocaleString('en')} labels; ${size.rate} requests a second of one key each for ${size.seconds} s, whether or not earlier ones were answered; ${size.rounds} rounds, phases in turn; the refresh is of ${size.refreshed.toLocaleString('en')} accounts.`,
    '- Processor time is that of the server process, user and system together.',
    '',
    '## Figures',
    '| figure | median | target | |',
    '|---|---|---|---|',
    ...Object.entries(figures).map(
      ([name, value]) =>
        `| ${name} | ${Number.isFinite(value) ? value : '–'} | ${targets[name] ?? ''} | ${name in met ? (met[name] ? 'met' : '**missed**') : ''} |`,
    ),
    '',
    '## Phases',
    'Median of the rounds, least and most of them in brackets.',
    '',
    '| phase | what is asked | cpu µs | median ms | p99 ms | most ms | loop stalled ms | refused % | refused p99 ms | failed | RSS MB | heap MB |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...names.map((name) =>
      phaseLine(
        name,
        phases.filter(({ phase }) => phase === name),
      ),
    ),
  ];
}

function phaseLine(name: PhaseName, runs: readonly Phase[]): string {
  const spread = (of: (run: Phase) => number | null) => {
    const values = runs.map(of).filter((value) => value !== null);
    if (values.length === 0) return '–';
    const { median, min, max } = spreadOf(values);
    return min === max ? String(median) : `${median} (${min}–${max})`;
  };
  const cells = [
    spread(({ cpuUs }) => cpuUs),
    spread(({ medianMs }) => medianMs),
    spread(({ p99Ms }) => p99Ms),
    spread(({ mostMs }) => mostMs),
    spread(({ stalledMs }) => stalledMs),
    spread(({ refused, requests }) => (100 * refused) / requests),
    spread(({ refusedP99Ms }) => refusedP99Ms),
    spread(({ failed }) => failed),
    spread(({ rssMb }) => rssMb),
    spread(({ heapMb }) => heapMb),
  ];
  return `| ${[name, meanings[name], ...cells].join(' | ')} |`;
}
