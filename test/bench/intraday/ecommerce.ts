import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherChains } from '../../../graph/algorithms/evidence/gather-chains.ts';
import { buildIntraday, type IntradayState } from '../../../graph/algorithms/intraday/intraday-state.ts';
import { finished } from '../../../graph/algorithms/slices.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { compareText } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { openStore } from '../../../graph/store/open-store.ts';
import { ingestFiles } from '../../../graph-jobs/jobs/ingest.ts';
import { silentProgress } from '../../../graph-jobs/progress.ts';
import { wholeRows } from '../detection/real-sets.ts';
import { type Spread, spreadOf } from '../measure.ts';

/** How events of one minute follow one another; the set does not say. */
export const orders = ['sign-ups first', 'account by account'] as const;
export type Order = (typeof orders)[number];

export const mapFile = 'test/bench/datasets/ecommerce-signup-purchase.mapping.json';

export function fileIn(folder: string): string {
  return join(folder, 'Fraud_Data_first51689.csv.gz');
}

export interface Replayed {
  readonly precision: number;
  readonly recall: number;
  /** From the event to the label of its account, µs. */
  readonly micros: Spread;
}

/** Each purchase is decided by the label that its account has right after it; the class is the truth. */
export async function replayEcommerce(from: string, order: Order): Promise<Replayed> {
  const events = (await eventsOf(fileIn(from))).sort(inOrder(order));
  const state = emptyState(events[0]!.at);
  const labelled = new Set<string>();
  const micros: number[] = [];
  events.forEach((event, place) => {
    const start = performance.now();
    state.apply(event, place + 1);
    const label = state.overlay().labelOf(event.accountId);
    micros.push(1000 * (performance.now() - start));
    if (event.type === 'application' && label !== null) labelled.add(event.accountId);
  });
  return { ...judged(fileIn(from), labelled), micros: spreadOf(micros) };
}

/** How well the accounts with a label at their purchase are those whose class is fraud. */
export function judged(file: string, labelled: ReadonlySet<string>): Pick<Replayed, 'precision' | 'recall'> {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { user_id = '', class: known = '' } of wholeRows(file)) {
    if (known === '') continue;
    if (labelled.has(user_id)) known === '1' ? right++ : wrong++;
    else if (known === '1') missed++;
  }
  return { precision: right / Math.max(1, right + wrong), recall: right / Math.max(1, right + missed) };
}

async function eventsOf(file: string): Promise<GraphEvent[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gangscope-bench-'));
  const store = await openStore(
    { storeFolder: join(dataDir, 'store') },
    { now: Date.now, alarm: console.error },
  );
  try {
    await ingestFiles(
      { store, dataDir, pseudonymKey: new Uint8Array(32), now: Date.now, progress: silentProgress },
      { paths: [file], mapFile },
    );
    const events: GraphEvent[] = [];
    for await (const batch of store.eventsAfter(0)) events.push(...batch.events.map(({ event }) => event));
    return events;
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true });
  }
}

/** What a purchase and a sign-up are put in order by. */
interface Timed {
  readonly at: number;
  readonly type: string;
  readonly accountId: string;
}

export function inOrder(order: Order): (a: Timed, b: Timed) => number {
  const step = ({ type }: Timed) => Number(type === 'application');
  const account = (a: Timed, b: Timed) => compareText(a.accountId, b.accountId);
  return (a, b) =>
    a.at - b.at ||
    (order === 'sign-ups first' ? step(a) - step(b) || account(a, b) : account(a, b) || step(a) - step(b));
}

/** Nothing published yet: everything is known from the events alone. */
function emptyState(beganAt: number): IntradayState {
  const steps = buildIntraday({
    generation: 0,
    watermark: 0,
    asOf: 0,
    gangs: [],
    labels: [],
    chains: finished(gatherChains([])),
    coveredFrom: beganAt,
    storeBeganAt: beganAt,
    parameters: defaultParameters,
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
