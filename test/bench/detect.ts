import { fitGangScore } from '../../graph/algorithms/profile/fit-gang-score.ts';
import { scoreGang } from '../../graph/algorithms/profile/score-gang.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { type Evaluation, evaluationOf } from '../../graph-jobs/evaluation/evaluation.ts';
import { examplesOf, type Found, type Method, methods, ours } from './detection/methods.ts';
import { loadWorld, presets, type World } from './detection/worlds.ts';
import { machine, peakRssMb } from './measure.ts';

/*
 * How well gangs are found, against named peers: the same events, the same scorer refitted for each method on seeds 1
 * and 2, judged on seed 11. Prints a table, then one JSON object; exit code 1 when a gate that ran failed.
 */

const folder = process.env.DATASETS_DIR ?? '../shared/data';
const fitSeeds = [1, 2];
const reportSeed = 11;
const gates = [
  { preset: 'base', least: 0.95, lead: 0.1 },
  { preset: 'stress', least: 0.87, lead: 0.2 },
  { preset: 'slow', least: 0.85, lead: 0.05 },
] as const;

const print = (line: string) => process.stdout.write(`${line}\n`);
const load = (preset: string, seed: number) => loadWorld(folder, preset, seed, defaultParameters.windowDays);

const fitWorlds = presets
  .flatMap((preset) => fitSeeds.map((seed) => load(preset, seed)))
  .filter((w) => w !== null);
const reportWorlds = presets.map((preset) => load(preset, reportSeed)).filter((world) => world !== null);
if (fitWorlds.length < presets.length * fitSeeds.length || reportWorlds.length < presets.length) {
  print(`skipped: ${folder}/worlds is missing or incomplete`);
  print(JSON.stringify({ worlds: {}, gates: [], ratio: {}, skipped: ['worlds'] }));
} else {
  report();
}

interface Row {
  readonly raw: Evaluation;
  readonly scored: Evaluation;
  readonly seconds: number;
}

function report(): void {
  const { cpu, cpus, node, load: loadAverage } = machine();
  print(`${cpu}, ${cpus} processors, Node ${node}, load ${loadAverage}`);
  print('| world | method | P | R | F1 scored (95 %) | F1 raw | gangs found | over-merged | s |');
  print('|---|---|---|---|---|---|---|---|---|');
  const rows = new Map<string, Map<string, Row>>(presets.map((preset) => [preset, new Map()]));
  for (const method of methods) {
    const scorer = scorerFor(method);
    for (const world of reportWorlds) {
      const row = judge(method, world as World, scorer);
      rows.get((world as World).preset)!.set(method.name, row);
      print(tableLine((world as World).name, method.name, row));
    }
  }
  const judged = gates.map((gate) => judgeGate(gate, rows.get(gate.preset)!));
  for (const { name, value, gate, passed } of judged) {
    print(`${passed ? 'passed' : 'FAILED'}: ${name} ${value.toFixed(3)}, gate ${gate.toFixed(3)}`);
  }
  print(JSON.stringify(summary(rows, judged)));
  if (judged.some(({ passed }) => !passed)) process.exitCode = 1;
}

/** The probability that a community is a gang, by a model of this method's own communities; 1 with nothing to tell apart. */
function scorerFor(method: Method): (found: Found) => number {
  const examples = fitWorlds.flatMap((world) => examplesOf(world, method.find(world)));
  if (examples.every(({ isGang }) => isGang)) return () => 1;
  const model = fitGangScore(examples);
  return ({ figures }) => scoreGang(figures, model);
}

function judge(method: Method, world: World, scorer: (found: Found) => number): Row {
  const startedAt = performance.now();
  const found = method.find(world);
  const seconds = (performance.now() - startedAt) / 1000;
  const kept = found.filter((community) => scorer(community) >= defaultParameters.levels.gangScore);
  return {
    raw: evaluationOf(groupingOf(world, found), world.truth),
    scored: evaluationOf(groupingOf(world, kept), world.truth),
    seconds,
  };
}

function groupingOf({ input }: World, found: readonly Found[]): Map<string, string> {
  return new Map(
    found.flatMap(({ accounts }, community) =>
      Array.from(accounts, (account): [string, string] => [
        input.chains.accounts[account]!,
        String(community),
      ]),
    ),
  );
}

function tableLine(world: string, method: string, { raw, scored, seconds }: Row): string {
  const { precision, recall, f1 } = scored.bcubed;
  const interval = scored.bcubedInterval;
  const spread = interval === null ? '' : ` (${interval.low.toFixed(3)}-${interval.high.toFixed(3)})`;
  const gangs = `${scored.gangs.recovered50} of ${scored.gangs.planted}`;
  const figures = [precision, recall].map((value) => value.toFixed(3)).join(' | ');
  return `| ${world} | ${method} | ${figures} | ${f1.toFixed(3)}${spread} | ${raw.bcubed.f1.toFixed(3)} | ${gangs} | ${scored.gangs.overMerged} | ${seconds.toFixed(1)} |`;
}

function bestPeer(rows: ReadonlyMap<string, Row>): number {
  const peers = [...rows].filter(([name]) => name.startsWith('P'));
  return Math.max(...peers.map(([, { scored }]) => scored.bcubed.f1));
}

function judgeGate({ preset, least, lead }: (typeof gates)[number], rows: ReadonlyMap<string, Row>) {
  const { bcubed, bcubedInterval } = rows.get(ours.name)!.scored;
  const gate = Math.max(least, bestPeer(rows) + lead);
  return {
    name: `${preset} B-cubed F1`,
    value: bcubed.f1,
    interval: bcubedInterval,
    gate,
    passed: bcubed.f1 >= gate,
  };
}

function summary(rows: ReadonlyMap<string, ReadonlyMap<string, Row>>, judged: readonly object[]) {
  const stress = rows.get('stress')!;
  const own = stress.get(ours.name)!.scored.bcubed.f1;
  const ratio = [...stress]
    .filter(([name]) => name !== ours.name)
    .map(([name, { scored }]) => [name, scored.bcubed.f1 === 0 ? null : own / scored.bcubed.f1]);
  const worlds = [...rows].map(([preset, byMethod]) => [
    preset,
    Object.fromEntries(
      [...byMethod].map(([name, { raw, scored }]) => [
        name,
        { raw: raw.bcubed, scored: scored.bcubed, gangs: scored.gangs },
      ]),
    ),
  ]);
  return {
    version: defaultParameters.version,
    seeds: { fit: fitSeeds, report: reportSeed },
    inputSha256: Object.fromEntries(
      [...fitWorlds, ...reportWorlds].map((world) => [world?.name, world?.sha256]),
    ),
    worlds: Object.fromEntries(worlds),
    gates: judged,
    ratio: Object.fromEntries(ratio),
    peakRssMb: peakRssMb(),
    skipped: [],
  };
}
