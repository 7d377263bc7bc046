import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orders, type Replayed, replayEcommerce } from './intraday/ecommerce.ts';
import { replayOverHttp } from './intraday/ecommerce-http.ts';
import { type LevelDays, levelDays } from './intraday/level-days.ts';
import type { Found, Newcomers } from './intraday/newcomers.ts';
import { machine, peakRssMb, round, spreadOf } from './measure.ts';
import { type Cells, createReport, machineFact } from './report.ts';

/*
 * The intraday path: e-commerce purchases decided event by event, in this process and through the door of a running
 * server, and days of worlds of level 2 replayed in cells of five minutes with micro-batches. INTRADAY_PARTS chooses among
 * ecommerce, http and days; sizes: INTRADAY_ACCOUNTS, INTRADAY_SEEDS (comma-separated), INTRADAY_DAYS; DATASETS_DIR.
 * --out FOLDER writes a report.
 */
const { values: options } = parseArgs({ options: { out: { type: 'string' } } });
const datasets = process.env.DATASETS_DIR ?? '../shared/data';
const parts = (process.env.INTRADAY_PARTS ?? 'ecommerce,http,days').split(',');
const accounts = Number(process.env.INTRADAY_ACCOUNTS ?? 20_000);
const seeds = (process.env.INTRADAY_SEEDS ?? '41,42').split(',').map(Number);
const dayCount = Number(process.env.INTRADAY_DAYS ?? 4);
const here = machine();

const report = createReport('intraday', 'What is known while the day goes on', [
  machineFact(here),
  `Worlds: level 2 of the generator, ${accounts} accounts, seeds ${seeds.join(' and ')}; the last ${dayCount} days in which anybody joins a gang.`,
]);
const purchases = await replayedPurchases();
const worlds = parts.includes('days') ? await replayedDays() : [];
const disagreements = worlds.flatMap(({ agreements }) => agreements.flatMap((one) => one.disagreements));
if (disagreements.length > 0)
  report.table('Provisional members that the next night did not confirm', [
    ['account', 'said', 'published'],
    ...disagreements.map(({ accountId, provisional, published }) => [
      accountId,
      provisional,
      published ?? 'none',
    ]),
  ]);
if (options.out !== undefined) report.write(options.out);
console.log(
  JSON.stringify({
    machine: here,
    accounts,
    days: dayCount,
    ecommerce: purchases,
    worlds: worlds.map((world, place) => ({ seed: seeds[place], ...factsOf(world) })),
    disagreements,
    peakRssMb: peakRssMb(),
  }),
);

async function replayedPurchases(): Promise<Readonly<Record<string, Replayed>>> {
  const set = join(datasets, 'ecommerce-signup-purchase');
  if (!existsSync(set)) {
    report.say(`Skipped: ${set} is missing.`);
    return {};
  }
  const replayed: Record<string, Replayed> = {};
  if (parts.includes('ecommerce'))
    for (const order of orders) replayed[order] = await replayEcommerce(set, order);
  if (parts.includes('http'))
    replayed['sign-ups first, running server'] = await replayOverHttp(set, 'sign-ups first');
  if (Object.keys(replayed).length > 0)
    report.table('E-commerce purchases, each decided by what its account is called right after it', [
      ['order', 'precision (0.95 asked)', 'recall (0.50 asked)', 'median µs', 'p99 µs'],
      ...Object.entries(replayed).map(([order, { precision, recall, micros }]) =>
        [order, precision, recall, micros.median, micros.p99].map((cell) =>
          typeof cell === 'number' ? round(cell) : cell,
        ),
      ),
    ]);
  return replayed;
}

async function replayedDays(): Promise<readonly LevelDays[]> {
  const replayed: LevelDays[] = [];
  for (const seed of seeds) {
    replayed.push(await levelDays(2, seed, accounts, dayCount));
    console.log(JSON.stringify({ seed, ...factsOf(replayed.at(-1)!) }));
  }
  const rows = replayed.map(factsOf);
  const table = (heading: string, heads: readonly string[], cells: (facts: Facts) => Cells) =>
    report.table(heading, [
      ['seed', ...heads],
      ...rows.map((facts, place) => [seeds[place]!, ...cells(facts)]),
    ]);
  table(
    'Newcomers of a gang that the night before had found, five minutes after their last event of the day',
    ['joined', 'recall (0.80 asked)', 'recall of the next night', 'named', 'precision (0.90 asked)'],
    ({ joined, recall, nightRecall, labelled, precision }) => [
      joined,
      recall,
      nightRecall,
      labelled,
      precision,
    ],
  );
  table(
    'Anybody in no gang the night before',
    [
      'in a gang within the day',
      'true members of any gang',
      'in a gang the next night',
      'of them within the day',
    ],
    ({ anyLabelled, anyPrecision, confirmedLater, confirmedWithin }) => [
      anyLabelled,
      anyPrecision,
      confirmedLater,
      confirmedWithin,
    ],
  );
  table(
    'Provisional members judged by the next night',
    ['judged', 'confirmed (0.95 asked)', 'moved', 'dropped'],
    ({ judged, agreement, moved, dropped }) => [judged, agreement, moved, dropped],
  );
  table('Micro-batches', ['events', 'batches', 'median ms', 'most ms'], (facts) => [
    facts.events,
    facts.batches,
    facts.batchMsMedian,
    facts.batchMsMost,
  ]);
  return replayed;
}

type Facts = ReturnType<typeof factsOf>;

/** All days of a world together. */
function factsOf({ events, days, agreements, batchMs }: LevelDays) {
  const sum = (count: (day: Newcomers) => number) => days.reduce((all, day) => all + count(day), 0);
  const share = (part: number, whole: number) => round(part / Math.max(1, whole));
  const sumOf = (group: 'joined' | 'missed', count: keyof Found) => sum((day) => day[group][count]);
  const judged = agreements.reduce((all, { provisional }) => all + provisional, 0);
  const [labelled, anyLabelled] = [sum((day) => day.labelled), sum((day) => day.anyLabelled)];
  return {
    events,
    joined: sumOf('joined', 'accounts'),
    recall: share(sumOf('joined', 'within'), sumOf('joined', 'accounts')),
    nightRecall: share(sumOf('joined', 'after'), sumOf('joined', 'accounts')),
    labelled,
    precision: share(
      sum(({ right }) => right),
      labelled,
    ),
    missed: sumOf('missed', 'accounts'),
    missedRecall: share(sumOf('missed', 'within'), sumOf('missed', 'accounts')),
    anyLabelled,
    anyPrecision: share(
      sum(({ anyRight }) => anyRight),
      anyLabelled,
    ),
    confirmedLater: sum(({ confirmedLater }) => confirmedLater),
    confirmedWithin: sum(({ confirmedWithin }) => confirmedWithin),
    judged,
    agreement: share(
      agreements.reduce((all, { confirmed }) => all + confirmed, 0),
      judged,
    ),
    moved: agreements.reduce((all, { moved }) => all + moved, 0),
    dropped: agreements.reduce((all, { dropped }) => all + dropped, 0),
    batches: batchMs.length,
    batchMsMedian: spreadOf(batchMs).median,
    batchMsMost: spreadOf(batchMs).max,
  };
}
