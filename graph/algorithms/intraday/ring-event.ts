import type { EventType } from '../../domain/event.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';

/** An event as the intraday linker sees it, accounts and resources by number. */
export interface RingEvent {
  readonly account: number;
  /** Epoch ms. */
  readonly at: number;
  readonly mentions: readonly RingMention[];
}

export interface RingMention {
  readonly resource: number;
  readonly kind: ResourceKind;
}

/** The same with what it is. */
export interface TypedRingEvent extends RingEvent {
  readonly type: EventType;
}
