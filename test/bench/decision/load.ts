import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { spreadOf } from '../measure.ts';
import { type Answer, openConnections } from './connections.ts';
import { accountAt } from './labelled-world.ts';

/*
 * Part 2, the load: requests leave at their own times whether or not earlier ones were answered, so a server that
 * stalls is charged for all who wait. Arguments: address, door, rate a second, seconds, labelled accounts.
 */
const [url = '', door = '', rateText = '', secondsText = '', labelsText = ''] = process.argv.slice(2);
const [rate, seconds, labels] = [Number(rateText), Number(secondsText), Number(labelsText)];
// What waits must wait at the server, not for a connection: as many as arrive in half a second.
const connections = await openConnections(new URL(url), Math.ceil(rate / 2));
const isGraphql = door === 'graphql';
const path = isGraphql ? '/graphql' : '/v1/decision-signals';
const document = readFileSync(
  new URL('../../../server/graphql/documents/engine.graphql', import.meta.url),
  'utf8',
);

/** What a server may say that has more to do than it can. */
const refusals: ReadonlySet<number> = new Set([429, 503]);

const latencies: number[] = [];
const refusedAfter: number[] = [];
const generations = new Set<number>();
let failed = 0;

const count = Math.floor(rate * seconds);
const startedAt = performance.now();
const waiting: Promise<void>[] = [];
for (let number = 0; number < count; ) {
  const due = startedAt + (number * 1000) / rate;
  const early = due - performance.now();
  if (early > 0) await pause(Math.max(1, early));
  for (; number < count && startedAt + (number * 1000) / rate <= performance.now(); number += 1)
    waiting.push(send(number, startedAt + (number * 1000) / rate));
}
await Promise.all(waiting);
connections.close();
const { median, p99, max } = spreadOf(latencies);
const refused = spreadOf(refusedAfter);
console.log(
  JSON.stringify({
    requests: count,
    failed,
    refused: refused.runs,
    refusedMedianMs: refused.runs === 0 ? null : refused.median,
    refusedP99Ms: refused.runs === 0 ? null : refused.p99,
    medianMs: median,
    p99Ms: p99,
    mostMs: max,
    generations: [...generations],
  }),
);

async function send(number: number, due: number): Promise<void> {
  const input = { entities: [{ type: 'ACCOUNT', key: accountAt((number * 7_368_787) % labels) }] };
  const body = JSON.stringify(isGraphql ? { query: document, variables: { input } } : input);
  const sentAt = performance.now();
  // Two clients, whose budgets are full at 1,900 requests a second.
  const answer = await connections.post(path, `dev-engine-${1 + (number % 2)}`, body).catch(() => null);
  if (answer === null) failed += 1;
  else if (refusals.has(answer.status)) refusedAfter.push(performance.now() - sentAt);
  else take(answer, due);
}

function take({ status, body }: Answer, due: number): void {
  latencies.push(performance.now() - due);
  const generation = /"generation":(\d+)/.exec(body)?.[1];
  if (status !== 200 || generation === undefined) failed += 1;
  else generations.add(Number(generation));
}
