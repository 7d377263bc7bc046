import { compareKernel } from './kernel/kernel.ts';
import { machine, versionOf } from './measure.ts';

// What a refresh costs. First the detection kernel against its peer on a synthetic graph; every number that is held
// to a limit is in the last line, one JSON object.
const rounds = Number(process.env.ROUNDS ?? 3);
const python = process.env.PYTHON ?? 'python3';
const options = { accounts: 500_000, links: 1_750_000, seed: 1, resolution: 51.2, iterations: 1 };
const refreshIterations = 3;
const limits = { ratio: 15, bytesPerLink: 20, peakMb: 400, objectiveToIgraph: 0.998 };

const here = machine();
console.log(
  `${here.cpu}, ${here.cpus} processors, ${here.memoryGb} GB, Node ${here.node}, load ${here.load}`,
);
console.log(
  `graphology ${versionOf('graphology')}, graphology-communities-louvain ${versionOf('graphology-communities-louvain')}`,
);
console.log(`options ${JSON.stringify(options)}, rounds ${rounds}`);

const kernel = compareKernel(options, refreshIterations, rounds, python);

const { ratio, bytesPerLink, peakMb, objectiveToIgraph } = kernel;
const held =
  ratio >= limits.ratio &&
  bytesPerLink <= limits.bytesPerLink &&
  peakMb <= limits.peakMb &&
  (objectiveToIgraph === null || objectiveToIgraph >= limits.objectiveToIgraph);
if (!here.quiet) console.log('load too high to judge by: the ratio is shown, not judged');
console.log(JSON.stringify({ ...kernel, limits, held, machine: here }));
if (here.quiet && !held) process.exitCode = 1;
