import type { AccountId } from './ids.ts';
import type { Watermark } from './watermark.ts';

/** What became of the events that a caller sent. accepted + duplicate + rejected = events read. */
export interface EventsReport {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** The first rejected lines, by line; at most 100. */
  readonly errors: readonly LineError[];
  /** Everything accepted is recorded up to here. */
  readonly watermark: Watermark;
  /** Accounts of the events read, each once, in the order of first appearance; those of rejected lines are not known. */
  readonly accounts: readonly AccountId[];
}

export interface LineError {
  /** From 1. */
  readonly line: number;
  /** Codes are contract. */
  readonly code: string;
  /** Names field, problem and limit, never the value. */
  readonly reason: string;
}

/**
 * The use case of recording what a caller sent: lines of NDJSON. What it reports as accepted is durable.
 *
 * @throws StoreUnavailable and StorageFull; whole batches recorded before stay, and sending the body again is safe
 */
export type RecordEvents = (body: Uint8Array) => Promise<EventsReport>;

export const mostLineErrors = 100;
