import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { BatchBase, MicroBatch } from '../../graph/algorithms/intraday/micro-batch.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { partsOf, withoutLists } from './base-parts.ts';
import type { BatchAnswer, BatchOrder } from './batch-messages.ts';

/** Where micro-batches run. Everything is taken in the order in which it is given. */
export interface BatchRunner {
  add(event: GraphEvent): void;
  /** Rejects when the runner fails or is closed. */
  run(batch: MicroBatch): Promise<BatchAnswer['decisions']>;
  close(): Promise<void>;
}

export type OpenRunner = (base: BatchBase) => BatchRunner;

interface Waiting {
  resolve(decisions: BatchAnswer['decisions']): void;
  reject(error: Error): void;
}

/** A thread of its own over one generation. */
export const threadRunner: OpenRunner = (base) => {
  const worker = new Worker(new URL('./batch-worker.mjs', import.meta.url));
  const waiting: Waiting[] = [];
  /** What is told while the base is on its way; null once it is there. */
  let orders: BatchOrder[] | null = [];
  let isClosed = false;
  const tell = (order: BatchOrder) => {
    if (orders === null) worker.postMessage(order);
    else orders.push(order);
  };
  const tellBase = async (): Promise<void> => {
    for (const part of partsOf(base)) {
      worker.postMessage({ kind: 'part', part } satisfies BatchOrder);
      await nextTurn();
      if (isClosed) return;
    }
    worker.postMessage({ kind: 'base', base: withoutLists(base) } satisfies BatchOrder);
    for (const order of orders ?? []) worker.postMessage(order);
    orders = null;
  };
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', ({ decisions }: BatchAnswer) => waiting.shift()?.resolve(decisions));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the micro-batch was broken off')));
  worker.unref();
  void tellBase();
  return {
    add: (event) => tell({ kind: 'event', event }),
    run(batch) {
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        tell({ kind: 'run', batch });
      });
    },
    async close() {
      isClosed = true;
      await worker.terminate();
    },
  };
};
