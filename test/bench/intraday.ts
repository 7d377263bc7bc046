import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { orders, replayEcommerce } from './intraday/ecommerce.ts';
import { replayOverHttp } from './intraday/ecommerce-http.ts';
import { type LevelDays, levelDays } from './intraday/level-days.ts';
import type { Newcomers } from './intraday/newcomers.ts';
import { machine, peakRssMb, round, spreadOf } from './measure.ts';

/*
 * The intraday path: e-commerce purchases decided event by event, in this process and through the door of a running
 * server, and days of worlds of level 2 replayed in cells of five minutes with micro-batches. INTRADAY_PARTS chooses among
 * ecommerce, http and days; sizes: INTRADAY_ACCOUNTS, INTRADAY_SEEDS (comma-separated), INTRADAY_DAYS; DATASETS_DIR.
 */
const datasets = process.env.DATASETS_DIR ?? '../shared/data';
const parts = (process.env.INTRADAY_PARTS ?? 'ecommerce,http,days').split(',');
const accounts = Number(process.env.INTRADAY_ACCOUNTS ?? 20_000);
const seeds = (process.env.INTRADAY_SEEDS ?? '41,42').split(',').map(Number);
const dayCount = Number(process.env.INTRADAY_DAYS ?? 4);

const set = join(datasets, 'ecommerce-signup-purchase');
const ecommerce: Record<string, unknown> = {};
if (existsSync(set)) {
  if (parts.includes('ecommerce'))
    for (const order of orders) ecommerce[order] = await replayEcommerce(set, order);
  if (parts.includes('http'))
    ecommerce['sign-ups first, running server'] = await replayOverHttp(set, 'sign-ups first');
  console.table(ecommerce);
} else console.log(`skipped: ${set} is missing`);

const worlds: LevelDays[] = [];
if (parts.includes('days'))
  for (const seed of seeds) {
    worlds.push(await levelDays(2, seed, accounts, dayCount));
    console.table([rowOf(seed, worlds.at(-1)!)]);
  }
const rows = worlds.map((world, place) => rowOf(seeds[place]!, world));
console.table(rows);
const disagreements = worlds.flatMap(({ agreements }) => agreements.flatMap((one) => one.disagreements));
console.table(disagreements);
console.log(
  JSON.stringify({
    machine: machine(),
    accounts,
    days: dayCount,
    ecommerce,
    worlds: rows,
    disagreements,
    peakRssMb: peakRssMb(),
  }),
);

/** All days of a world together. */
function rowOf(seed: number, { events, days, agreements, batchMs }: LevelDays) {
  const sum = (count: (day: Newcomers) => number) => days.reduce((all, day) => all + count(day), 0);
  const share = (part: (day: Newcomers) => number, whole: (day: Newcomers) => number) =>
    round(sum(part) / Math.max(1, sum(whole)));
  const judged = agreements.reduce((all, { provisional }) => all + provisional, 0);
  const confirmed = agreements.reduce((all, one) => all + one.confirmed, 0);
  return {
    seed,
    events,
    joined: sum(({ joined }) => joined.accounts),
    recall: share(
      ({ joined }) => joined.within,
      ({ joined }) => joined.accounts,
    ),
    nightRecall: share(
      ({ joined }) => joined.after,
      ({ joined }) => joined.accounts,
    ),
    precision: share(
      ({ right }) => right,
      ({ labelled }) => labelled,
    ),
    labelled: sum(({ labelled }) => labelled),
    missed: sum(({ missed }) => missed.accounts),
    missedRecall: share(
      ({ missed }) => missed.within,
      ({ missed }) => missed.accounts,
    ),
    anyPrecision: share(
      ({ anyRight }) => anyRight,
      ({ anyLabelled }) => anyLabelled,
    ),
    confirmedLater: sum(({ confirmedLater }) => confirmedLater),
    confirmedWithin: sum(({ confirmedWithin }) => confirmedWithin),
    judged,
    agreement: round(confirmed / Math.max(1, judged)),
    moved: agreements.reduce((all, { moved }) => all + moved, 0),
    dropped: agreements.reduce((all, { dropped }) => all + dropped, 0),
    batches: batchMs.length,
    batchMsMedian: spreadOf(batchMs).median,
    batchMsMost: spreadOf(batchMs).max,
  };
}
