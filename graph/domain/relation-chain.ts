import type { GraphEvent } from './event.ts';
import type { AccountId, ResourceKey } from './ids.ts';
import type { TimeWindow } from './window.ts';

/**
 * A batch of relation chains: events with their mentions, by account, time, event id. Ties and outcomes are no rows.
 *
 * Accounts and resources are numbered by one read from 0 on, in order of first appearance, so accounts are numbered
 * in the order of their ids. A batch brings the keys first met in it; numbers of earlier batches go on. The
 * numbering depends on events alone, not on keys of resources, on recording order or on the store.
 */
export interface ChainColumns {
  /** Accounts first met in this batch. Number of the first one: how many came before. */
  readonly newAccounts: readonly AccountId[];
  /** Opening of each new account, epoch ms, the earliest that any recorded event says; NaN where none says. */
  readonly newAccountCreatedAt: Float64Array;
  /** First event of each new account over all time, epoch ms. */
  readonly newAccountFirstEventAt: Float64Array;
  /** Resources first met in this batch. */
  readonly newResources: readonly ResourceKey[];
  /** Kind code of each new resource: index into `resourceKinds`. */
  readonly newResourceKind: Uint8Array;

  /** Number of events in this batch; the length of the next columns. */
  readonly rows: number;
  /** Account number of each row. */
  readonly account: Uint32Array;
  /** Event time of each row, epoch ms. */
  readonly at: Float64Array;
  /** Event type of each row: index into `eventTypes`. */
  readonly type: Uint8Array;
  /** Amount of each application in yuan; NaN where there is none. */
  readonly amount: Float64Array;
  /** Number of the lender of each application plus 1; 0 where there is none. */
  readonly lender: Uint32Array;
  /** Lenders first met in this batch. */
  readonly newLenders: readonly string[];

  /** Index: row. Value: its first place in the two next columns. One longer than `rows`. */
  readonly mentionOffsets: Uint32Array;
  /** Resource number of each mention, in field order. */
  readonly mentionResource: Uint32Array;
  /** How it was named: index into `relationships`. */
  readonly mentionThrough: Uint8Array;
}

/** One page of an account's or resource's events, in time order. */
export interface ChainPage {
  readonly events: readonly RecordedEvent[];
  /** Where the next page begins; null at the end. */
  readonly next: ChainCursor | null;
}

/** The last event already seen. */
export interface ChainCursor {
  readonly at: number;
  readonly eventId: string;
}

export interface ChainRequest {
  readonly accountId: AccountId;
  readonly window: TimeWindow;
  /** 1 … 1 000 */
  readonly limit: number;
  readonly after: ChainCursor | null;
}

/** An event as a store gives it back. */
export interface RecordedEvent {
  readonly event: GraphEvent;
  /** When it was recorded, epoch milliseconds UTC by the clock of the recorder. */
  readonly receivedAt: number;
}
