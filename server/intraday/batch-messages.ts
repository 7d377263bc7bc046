import type { BatchBase, MicroBatch } from '../../graph/algorithms/intraday/micro-batch.ts';
import type { BatchDecision } from '../../graph/algorithms/intraday/provisional-labels.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import type { BasePart } from './base-parts.ts';

/** What the worker is told, in the order of the events. First come the lists of the base, then the rest of it. */
export type BatchOrder =
  | { readonly kind: 'part'; readonly part: BasePart }
  | { readonly kind: 'base'; readonly base: BatchBase }
  | { readonly kind: 'event'; readonly event: GraphEvent }
  | { readonly kind: 'run'; readonly batch: MicroBatch };

/** What it answers to each `run`, in their order. */
export interface BatchAnswer {
  readonly decisions: readonly (readonly [number, BatchDecision])[];
}
