import { parseArgs } from 'node:util';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { compareKernel } from './kernel/kernel.ts';
import { machine, versionOf } from './measure.ts';
import { wholeRefreshes } from './refresh/whole-refresh.ts';
import { createReport, machineFact, versionsFact } from './report.ts';

// What a refresh costs: the detection kernel against its peer on a synthetic graph, then whole refreshes from the store
// at sizes that double. Every number that is held to a limit is in the last line, one JSON object.
// ACCOUNTS="50000,100000" chooses other sizes, ACCOUNTS="" the kernel alone; --out FOLDER writes a report.
const { values: words } = parseArgs({ options: { out: { type: 'string' } } });
const rounds = Number(process.env.ROUNDS ?? 3);
const python = process.env.PYTHON ?? 'python3';
const options = { accounts: 500_000, links: 1_750_000, seed: 1, resolution: 51.2, iterations: 1 };
const refreshIterations = defaultParameters.communities.iterations;
const sizes = (process.env.ACCOUNTS ?? '50000,100000,200000,400000').split(',').filter(Boolean).map(Number);
const limits = { ratio: 15, bytesPerLink: 20, peakMb: 400, objectiveToIgraph: 0.998, secondsOfMillion: 30 };

const here = machine();
const report = createReport('refresh', 'What a refresh costs', [
  machineFact(here),
  versionsFact({
    graphology: versionOf('graphology'),
    'graphology-communities-louvain': versionOf('graphology-communities-louvain'),
  }),
  `The graph: ${JSON.stringify(options)}; ${rounds} rounds, contenders in turn, each run a process of its own.`,
]);

const kernel = compareKernel(options, refreshIterations, rounds, python, report);
report.say(`Digest of the links: ${kernel.inputHash}.`);
const whole = wholeRefreshes(sizes, report);
report.say(`Digests of the events: ${whole.map(({ cold }) => cold.inputHash).join(', ')}.`);
/** Seconds of the cold run nearest to a million events. */
const [million] = whole.toSorted((a, b) => fromMillion(a) - fromMillion(b));

const { ratio, bytesPerLink, peakMb, objectiveToIgraph } = kernel;
const held =
  ratio >= limits.ratio &&
  bytesPerLink <= limits.bytesPerLink &&
  peakMb <= limits.peakMb &&
  (objectiveToIgraph === null || objectiveToIgraph >= limits.objectiveToIgraph) &&
  (million === undefined || million.cold.seconds <= limits.secondsOfMillion);
report.table('Promises', [
  ['figure', 'found', 'limit'],
  ['graphology ÷ ours, wall time', ratio, `at least ${limits.ratio}`],
  ['the same when ours climbs as often as a refresh may', kernel.ratioOfRefresh, ''],
  ['bytes a link', bytesPerLink, `at most ${limits.bytesPerLink}`],
  ['peak MB', peakMb, `at most ${limits.peakMb}`],
  ["objective ÷ igraph's", objectiveToIgraph ?? 'not measured', `at least ${limits.objectiveToIgraph}`],
  [
    'seconds of the cold refresh nearest to 1 M events',
    million?.cold.seconds ?? '–',
    limits.secondsOfMillion,
  ],
]);
if (words.out !== undefined) report.write(words.out);
if (!here.quiet) console.log('load too high to judge by: the ratio is shown, not judged');
console.log(JSON.stringify({ ...kernel, whole, limits, held, machine: here }));
if (here.quiet && !held) process.exitCode = 1;

function fromMillion({ cold }: (typeof whole)[number]): number {
  return Math.abs(Math.log(cold.counts.events / 1e6));
}
