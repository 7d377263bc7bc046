import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { orders, replayEcommerce } from './intraday/ecommerce.ts';
import { type LevelDay, levelDay } from './intraday/level-day.ts';
import { machine, peakRssMb, spreadOf } from './measure.ts';

/*
 * The intraday path: e-commerce purchases decided event by event, and the last day of worlds of level 2 replayed in
 * cells of five minutes with micro-batches. Sizes: INTRADAY_ACCOUNTS, INTRADAY_SEEDS (comma-separated), DATASETS_DIR.
 */
const datasets = process.env.DATASETS_DIR ?? '../shared/data';
const accounts = Number(process.env.INTRADAY_ACCOUNTS ?? 10_000);
const seeds = (process.env.INTRADAY_SEEDS ?? '41').split(',').map(Number);

const set = join(datasets, 'ecommerce-signup-purchase');
const ecommerce: Record<string, unknown> = {};
if (existsSync(set)) {
  for (const order of orders) ecommerce[order] = await replayEcommerce(set, order);
} else console.log(`skipped: ${set} is missing`);
console.table(ecommerce);

const days: LevelDay[] = [];
for (const seed of seeds) days.push(await levelDay(2, seed, accounts));
const rows = days.map(({ batchMs, agreement, ...day }, place) => ({
  seed: seeds[place],
  ...day,
  batchMsMedian: spreadOf(batchMs).median,
  batchMsMost: spreadOf(batchMs).max,
  confirmed: agreement?.confirmed ?? 0,
  moved: agreement?.moved ?? 0,
  dropped: agreement?.dropped ?? 0,
}));
console.table(rows);
const disagreements = days.flatMap(({ agreement }) => agreement?.disagreements ?? []);
console.table(disagreements);
console.log(
  JSON.stringify({
    machine: machine(),
    accounts,
    seeds,
    ecommerce,
    days: rows,
    disagreements,
    peakRssMb: peakRssMb(),
  }),
);
