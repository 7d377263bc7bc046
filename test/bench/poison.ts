import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { detectGangs } from '../../graph/algorithms/detection/detect-gangs.ts';
import { engines } from '../../graph/algorithms/engines/engines.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { evaluationOf } from '../../graph-jobs/evaluation/evaluation.ts';
import { groupingOf } from './detection/judge.ts';
import { readWorld, type WorldParts, worldOf } from './detection/worlds.ts';
import { machine, peakRssMb } from './measure.ts';
import { type Attack, type AttackedWorld, attackOn } from './poison/attacks.ts';

/*
 * How many innocents gangs can drag into labels, and how much of themselves they can hide: attacks on top of world
 * base, judged by the whole detection with the gang score of the program. Writes docs/benchmarks/poisoning.md and ends
 * with one JSON object; exit code 1 when a gate failed.
 *
 *   --victims N   innocents that each gang works on, 60 without it
 *   --logins 1,3  logins for each of them, 1, 3 and 5 without it
 *   --out FOLDER  where to write the report
 */

const { values: options } = parseArgs({
  options: {
    victims: { type: 'string', default: '60' },
    logins: { type: 'string', default: '1,3,5' },
    out: { type: 'string', default: 'docs/benchmarks' },
  },
});
const folder = process.env.DATASETS_DIR ?? '../shared/data';
const worldSeed = 1;
const attackSeed = 1;
const leastPairRecall = 0.95;

interface Outcome {
  readonly attack: string;
  readonly logins: number;
  readonly addedEvents: number;
  readonly victims: number;
  /** Victims that are members of a gang, core or periphery. */
  readonly victimsAsMembers: number;
  readonly perAttackerLogin: number;
  /** Honest accounts in gangs, victims included. */
  readonly honestAsMembers: number;
  readonly pairRecall: number;
  readonly bcubedF1: number;
  readonly gangs: number;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const world = readWorld(folder, 'base', worldSeed);
if (world === null) {
  print(`skipped: ${folder}/worlds/base-${worldSeed} is missing`);
  print(JSON.stringify({ outcomes: [], gates: [], skipped: ['worlds'] }));
} else run(world);

function run(base: WorldParts): void {
  const here = machine();
  const head =
    '| attack | logins | events added | victims | of them members | per attacker login | honest members in all | pair recall | B-cubed F1 | gangs |';
  print(head);
  const outcomes = attacks().map((attack) => {
    const added = attack === null ? null : attackOn(base.events, base.truth, attack, attackSeed);
    const outcome = judged(base, attack, added);
    print(lineOf(outcome));
    return outcome;
  });
  const framed = outcomes.filter(({ attack }) => attack === 'framing');
  const worst = framed.reduce((most, { victimsAsMembers }) => Math.max(most, victimsAsMembers), 0);
  const least = outcomes.reduce((low, { pairRecall }) => Math.min(low, pairRecall), 1);
  const gates = [
    { name: 'innocents labelled as members by framing', value: worst, gate: 0, passed: worst === 0 },
    {
      name: 'least gang pair recall',
      value: least,
      gate: leastPairRecall,
      passed: least >= leastPairRecall,
    },
  ];
  for (const { name, value, gate, passed } of gates)
    print(`${passed ? 'passed' : 'FAILED'}: ${name} ${Number(value.toFixed(3))}, gate ${gate}`);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(
    join(options.out, 'poisoning.md'),
    `${[
      '# What attackers can do to the graph',
      '',
      'Written by `npm run bench:poison`. Attacks are added to a synthetic world of 90 gangs and the whole detection judges it; a victim is an innocent whom a gang worked on. Formulas and rules: [detection.md](../detection.md), section 18.',
      '',
      `- Machine: ${here.cpu}, ${here.cpus} processors, Node ${here.node}; load at the start ${here.load}; at most ${peakRssMb()} MB.`,
      `- World base, seed ${worldSeed} (SHA-256 \`${base.sha256}\`), attack seed ${attackSeed}, parameter set ${defaultParameters.version}. The gang score of the program was fitted on this world among others, so recall without attack flatters.`,
      '- Framing: stolen accounts log in on the main device and address of a gang over its whole time. Flooding: the same within one day. Camouflage: members log in from the busiest honest addresses, each on a device of its own. Merging: five members log in on the main device of the next gang.',
      '- Light devices, disconnecting, rewiring and injected accounts are not attacked here.',
      '',
      '## Innocents labelled as members per attacker login',
      head,
      '|---|---|---|---|---|---|---|---|---|---|',
      ...outcomes.map(lineOf),
      '',
      '## Gates',
      '| gate | value | threshold | |',
      '|---|---|---|---|',
      ...gates.map(
        ({ name, value, gate, passed }) =>
          `| ${name} | ${Number(value.toFixed(3))} | ${gate} | ${passed ? 'passed' : '**missed**'} |`,
      ),
    ].join('\n')}\n`,
  );
  print(
    JSON.stringify({
      outcomes,
      gates,
      skipped: [],
      inputSha256: { [base.name]: base.sha256 },
      machine: here,
    }),
  );
  if (gates.some(({ passed }) => !passed)) process.exitCode = 1;
}

function attacks(): readonly (Attack | null)[] {
  const logins = options.logins.split(',').map(Number);
  const victimsPerGang = Number(options.victims);
  return [
    null,
    ...logins.map((count): Attack => ({ name: 'framing', victimsPerGang, logins: count })),
    ...logins.map((count): Attack => ({ name: 'flooding', victimsPerGang, logins: count })),
    ...logins.map((count): Attack => ({ name: 'camouflage', victimsPerGang: 0, logins: count })),
    ...logins.map((count): Attack => ({ name: 'merging', victimsPerGang: 0, logins: count })),
  ];
}

function judged(base: WorldParts, attack: Attack | null, added: AttackedWorld | null): Outcome {
  const attacked = worldOf(
    { ...base, events: [...base.events, ...(added?.events ?? [])] },
    defaultParameters.windowDays,
  );
  const { gangs } = detectGangs(attacked.input, defaultParameters, engines['leiden-cpm']);
  const grouping = groupingOf(
    attacked,
    gangs.map(({ core, periphery }) => ({ accounts: Uint32Array.of(...core, ...periphery) })),
  );
  const { pairwise, bcubed } = evaluationOf(grouping, base.truth);
  const victims = added?.victims ?? new Set<string>();
  const victimsAsMembers = [...victims].filter((account) => grouping.has(account)).length;
  const addedEvents = added?.events.length ?? 0;
  return {
    attack: attack?.name ?? 'none',
    logins: attack?.logins ?? 0,
    addedEvents,
    victims: victims.size,
    victimsAsMembers,
    perAttackerLogin: addedEvents === 0 ? 0 : victimsAsMembers / addedEvents,
    honestAsMembers: [...grouping.keys()].filter((account) => !base.truth.gangOf.has(account)).length,
    pairRecall: pairwise.recall,
    bcubedF1: bcubed.f1,
    gangs: gangs.length,
  };
}

function lineOf(outcome: Outcome): string {
  const { attack, logins, addedEvents, victims, victimsAsMembers } = outcome;
  const { perAttackerLogin, honestAsMembers, pairRecall, bcubedF1, gangs } = outcome;
  const rates = [pairRecall, bcubedF1].map((value) => value.toFixed(3));
  return `| ${[attack, logins, addedEvents, victims, victimsAsMembers, perAttackerLogin.toFixed(5), honestAsMembers, ...rates, gangs].join(' | ')} |`;
}
