import { parseArgs } from 'node:util';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { Level } from '../../graph-jobs/world/town/level-parameters.ts';
import { type DetectReport, emptyReport, readReport, writeReport } from './detection/detect-report.ts';
import { type Gate, gateOf } from './detection/gates.ts';
import { judge, type Row, type Scorer, scorerOf } from './detection/judge.ts';
import { type Method, methods, ours } from './detection/methods.ts';
import { levelFitWorlds, ownWorld } from './detection/own-worlds.ts';
import { judgeSet, setNames } from './detection/real-sets.ts';
import { tableHead, tableLine } from './detection/table.ts';
import { fitSeeds, loadWorld, presets, reportSeed, type World } from './detection/worlds.ts';
import { peakRssMb } from './measure.ts';

/*
 * How well gangs are found, against named peers: the same events, the same scorer refitted for each method on seeds 1
 * and 2 of the shared worlds, and for levels also on our own populations of levels 1 and 2, seeds 3 and 4. Prints
 * tables, writes docs/benchmarks/detection.md and .json, ends with one JSON object; exit code 1 when a gate that ran
 * failed.
 *
 *   --only worlds|own|levels|sets   parts to run, several by commas; all without it
 *   --accounts N                    smaller populations of our own generator; their gates are then not judged
 *   --seeds 41,42                   seeds of our own generator: 41-45 without it
 *   --out FOLDER                    where to write the report
 *   --methods ours,P2c              methods to run; with --add the others stay as the report has them
 *   --add                           keep what the report there says of the other parts
 */

const parts = ['worlds', 'own', 'levels', 'sets'] as const;
type Part = (typeof parts)[number];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    accounts: { type: 'string' },
    seeds: { type: 'string' },
    methods: { type: 'string' },
    out: { type: 'string', default: 'docs/benchmarks' },
    add: { type: 'boolean', default: false },
  },
});
const folder = process.env.DATASETS_DIR ?? '../shared/data';
const asked = options.only?.split(',') ?? parts;
const unknownPart = asked.find((part) => !parts.includes(part as Part));
if (unknownPart !== undefined) throw new Error(`--only must be of ${parts.join(', ')}, got ${unknownPart}`);
const accounts = options.accounts === undefined ? null : Number(options.accounts);
const seeds = options.seeds?.split(',').map(Number) ?? null;
const chosen = methods.filter(({ name }) => options.methods?.split(',').includes(name) ?? true);
const levels: readonly Level[] = [1, 2];
const reportedSeeds = [41, 42, 43, 44, 45];
const worldGates = [
  { preset: 'base', least: 0.95, lead: 0.1 },
  { preset: 'stress', least: 0.87, lead: 0.2 },
  { preset: 'slow', least: 0.85, lead: 0.05 },
] as const;

const print = (line: string) => process.stdout.write(`${line}\n`);
const report: DetectReport = options.add ? readReport(options.out) : emptyReport(fitSeeds, reportSeed);
for (const part of parts)
  if (!asked.includes(part) && !options.add) report.skipped.push(`${part}: not asked for`);

if (chosen.length < methods.length) {
  const names = chosen.map(({ name }) => name).join(', ');
  report.skipped.push(
    `${asked.join(', ')}: run again for ${names} alone; rows of other methods are of an earlier run`,
  );
}

const fitWorlds = asked.some((part) => part !== 'sets') ? sharedWorlds(fitSeeds) : [];
const fitted = fitWorlds.length === presets.length * fitSeeds.length;
const ofDevicesAndAddresses = scorersFittedOn(fitWorlds);

const runs: Readonly<Record<Part, () => void | Promise<void>>> = {
  worlds: judgeShared,
  own: judgeOwn,
  levels: judgeLevels,
  sets: judgeSets,
};
for (const part of parts) {
  if (!asked.includes(part)) continue;
  await runs[part]();
  // After each part: hours of work must not be lost with a later one.
  writeReport(options.out, { ...report, peakRssMb: peakRssMb() });
}
finish();

function sharedWorlds(wanted: readonly number[]): World[] {
  return presets.flatMap((preset) =>
    wanted.flatMap((seed) => loadWorld(folder, preset, seed, defaultParameters.windowDays) ?? []),
  );
}

function judgeShared(): void {
  const worlds = sharedWorlds([reportSeed]);
  if (!canFit('worlds') || worlds.length < presets.length) return;
  noteInputs([...fitWorlds, ...worlds]);
  judgeAll(worlds, report.worlds, ofDevicesAndAddresses);
  for (const gate of worldGates) judgeLead(`${gate.preset}-${reportSeed}`, gate, report.worlds);
  const stress = rowOf(report.worlds, 'stress', ours.name).scored.bcubed.f1;
  for (const [name, row] of Object.entries(report.worlds.stress!)) {
    const { f1 } = row.scored.bcubed;
    if (name.startsWith('P')) report.ratio[name] = f1 === 0 ? null : stress / f1;
  }
}

async function judgeOwn(): Promise<void> {
  if (!canFit('own')) return;
  for (const preset of presets) {
    for (const seed of seeds ?? reportedSeeds) {
      const world = await ownWorld(preset, seed, accounts);
      noteInputs([world]);
      judgeAll([world], report.own, ofDevicesAndAddresses, `${preset}, seed ${seed}`);
    }
  }
  if (accounts !== null) report.skipped.push('gates of our own worlds: populations were made smaller');
  else for (const gate of worldGates) judgeLead(`own ${gate.preset}, mean of seeds`, gate, report.own);
}

async function judgeLevels(): Promise<void> {
  if (!canFit('levels')) return;
  const scoredBy = scorersFittedOn([...fitWorlds, ...(await levelFitWorlds())]);
  for (const level of levels) {
    for (const seed of seeds ?? reportedSeeds) {
      const world = await ownWorld(level, seed, accounts);
      noteInputs([world]);
      judgeAll([world], report.levels, scoredBy, `level ${level}, seed ${seed}`);
    }
  }
  if (accounts !== null) return;
  const rows = Object.entries(report.levels)
    .filter(([name]) => name.startsWith('level 2'))
    .flatMap(([, byMethod]) => byMethod[ours.name]!.withoutVictims ?? []);
  note(gateOf('level 2 pair F1', mean(rows.map(({ pairwise }) => pairwise.f1)), 0.75));
  note(gateOf('level 2 member precision', mean(rows.map(({ members }) => members.precision)), 0.94));
  note(gateOf('level 2 member recall', mean(rows.map(({ members }) => members.recall)), 0.8));
}

async function judgeSets(): Promise<void> {
  for (const set of setNames) {
    const result = await judgeSet(folder, set);
    if (result === null) {
      report.skipped.push(`${set}: not in the folder of data sets`);
      continue;
    }
    const { figures, gates, sha256, seconds } = result;
    report.inputSha256[set] = sha256;
    report.sets[set] = { ...figures, seconds };
    if (set === 'ecommerce-signup-purchase') Object.assign(report.online, figures);
    print(
      `${set}: ${Object.entries(figures)
        .map(([name, value]) => `${name} ${Number(value.toFixed(4))}`)
        .join(', ')}; ${seconds.toFixed(1)} s`,
    );
    gates.forEach(note);
  }
}

function judgeAll(
  worlds: readonly World[],
  into: DetectReport['worlds'],
  scorerFor: (method: Method) => Scorer,
  name?: string,
): void {
  for (const line of tableHead) print(line);
  for (const method of chosen) {
    const scorer = scorerFor(method);
    for (const world of worlds) {
      const row = judge(method, world, scorer);
      const byMethod = into[name ?? world.preset] ?? {};
      byMethod[method.name] = row;
      into[name ?? world.preset] = byMethod;
      print(tableLine(world.name, method.name, row));
    }
  }
}

/** Fits a method when it is first asked for, and once. */
function scorersFittedOn(worlds: readonly World[]): (method: Method) => Scorer {
  const scorers = new Map<string, Scorer>();
  return (method) => {
    const scorer = scorers.get(method.name) ?? scorerOf(method, worlds);
    scorers.set(method.name, scorer);
    return scorer;
  };
}

/** B-cubed F1 of ours against its least value and the best peer; the mean where a preset has several worlds. */
function judgeLead(
  name: string,
  { preset, least, lead }: (typeof worldGates)[number],
  from: DetectReport['worlds'],
): void {
  const worlds = Object.entries(from)
    .filter(([world]) => world.startsWith(preset))
    .map(([, byMethod]) => byMethod);
  const meanOf = (method: string) => mean(worlds.map((byMethod) => byMethod[method]!.scored.bcubed.f1));
  const best = Math.max(...methods.filter((m) => m.name.startsWith('P')).map((m) => meanOf(m.name)));
  const own = meanOf(ours.name);
  const interval = worlds.length === 1 ? worlds[0]![ours.name]!.scored.bcubedInterval : null;
  note(gateOf(`${name} B-cubed F1`, own, least, 'least', interval));
  note(gateOf(`${name} lead over the best peer`, own - best, lead));
}

function canFit(part: Part): boolean {
  if (fitted) return true;
  report.skipped.push(`${part}: ${folder}/worlds is missing or incomplete`);
  return false;
}

function noteInputs(worlds: readonly World[]): void {
  for (const { name, sha256 } of worlds) report.inputSha256[name] = sha256;
}

/** The gate takes the place of what was said of it before. */
function note(gate: Gate): void {
  const place = report.gates.findIndex(({ name }) => name === gate.name);
  report.gates.splice(place < 0 ? report.gates.length : place, place < 0 ? 0 : 1, gate);
}

function rowOf(from: DetectReport['worlds'], world: string, method: string): Row {
  return from[world]![method]!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function finish(): void {
  for (const { name, value, gate, passed } of report.gates)
    print(`${passed ? 'passed' : 'FAILED'}: ${name} ${value.toFixed(3)}, gate ${gate.toFixed(3)}`);
  for (const line of report.skipped) print(`skipped: ${line}`);
  print(JSON.stringify({ ...report, peakRssMb: peakRssMb() }));
  if (report.gates.some(({ passed }) => !passed)) process.exitCode = 1;
}
