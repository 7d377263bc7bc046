import type { EventType } from '../../domain/event.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';

/** What the rings need of an event, accounts and resources by number. */
export interface RingEvent<Mention extends RingMention = RingMention> {
  readonly account: number;
  /** Epoch ms. */
  readonly at: number;
  readonly mentions: readonly Mention[];
}

export interface RingMention {
  readonly resource: number;
  readonly kind: ResourceKind;
}

/** What the linker needs of an event. */
export interface LinkerEvent extends RingEvent<LinkerMention> {
  readonly type: EventType;
  /** When an account was opened, epoch ms; −∞ where it cannot be told. */
  openedAt(account: number): number;
}

export interface LinkerMention extends RingMention {
  /** What a person may see of the resource. */
  readonly mask: string;
}
