import type { BatchBase, MicroBatch } from '../../graph/algorithms/intraday/micro-batch.ts';
import type { BatchDecision } from '../../graph/algorithms/intraday/provisional-labels.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';

/** What the worker is told, in the order of the events. The base comes first. */
export type BatchOrder =
  | { readonly kind: 'base'; readonly base: BatchBase }
  | { readonly kind: 'event'; readonly event: GraphEvent }
  | { readonly kind: 'run'; readonly batch: MicroBatch };

/** What it answers to each `run`, in their order. */
export interface BatchAnswer {
  readonly decisions: readonly (readonly [number, BatchDecision])[];
}
