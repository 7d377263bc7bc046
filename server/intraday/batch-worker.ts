import { parentPort } from 'node:worker_threads';
import { engines } from '../../graph/algorithms/engines/engines.ts';
import { type MicroBatches, microBatches } from '../../graph/algorithms/intraday/micro-batch.ts';
import { type BasePart, putTogether } from './base-parts.ts';
import type { BatchAnswer, BatchOrder } from './batch-messages.ts';

/** A thread that runs micro-batches, so that requests do not wait for them. */
let batches: MicroBatches | null = null;
const parts: BasePart[] = [];

parentPort?.on('message', (order: BatchOrder) => {
  if (order.kind === 'part') parts.push(order.part);
  else if (order.kind === 'base')
    batches = microBatches(putTogether(order.base, parts.splice(0)), engines['leiden-cpm']);
  else if (order.kind === 'event') batches?.add(order.event);
  else if (batches !== null)
    parentPort?.postMessage({ decisions: batches.run(order.batch) } satisfies BatchAnswer);
});
