import type { AccountId, EventId, ResourceKey } from './ids.ts';
import type { Relationship, ResourceKind } from './resource-kinds.ts';

/**
 * An immutable recorded fact with its event time. Values are canonical and personal ones are pseudonyms already:
 * a raw phone number or address never has this type. `null` means that the event does not say.
 */
export type GraphEvent = Login | Registration | Application | Tie | Outcome;

export type EventType = (typeof eventTypes)[number];

/** All event types, in the order of their codes in columns and on disk. Append new ones at the end. */
export const eventTypes = ['login', 'registration', 'application', 'tie', 'outcome'] as const;

interface EventBase {
  readonly eventId: EventId;
  readonly accountId: AccountId;
  /** Event time, epoch milliseconds UTC. */
  readonly at: number;
  /** When the account was opened, epoch milliseconds UTC. */
  readonly accountCreatedAt: number | null;
}

/** What an event with a context touched, in the fixed order of the fields. */
interface WithContext extends EventBase {
  readonly mentions: readonly Mention[];
  /** What was given but is not linked: a junk device, an identity number whose check digit is wrong. */
  readonly flags: readonly MentionFlag[];
  /** Client program as it named itself; an attribute, not a resource. */
  readonly userAgent: string | null;
}

export interface Login extends WithContext {
  readonly type: 'login';
  readonly success: boolean;
}

export interface Registration extends WithContext {
  readonly type: 'registration';
  readonly referrerAccountId: AccountId | null;
}

export interface Application extends WithContext {
  readonly type: 'application';
  readonly product: string | null;
  /** Decimal text, yuan. */
  readonly amount: string | null;
  readonly lender: string | null;
}

export type TieKind = (typeof tieKinds)[number];
export const tieKinds = ['TRANSFER', 'REFERRAL', 'CONTACT', 'GUARANTEE'] as const;

/** A direct relation of two accounts. */
export interface Tie extends EventBase {
  readonly type: 'tie';
  readonly tie: TieKind;
  readonly otherAccountId: AccountId;
  readonly amount: string | null;
}

export type OutcomeKind = (typeof outcomeKinds)[number];
export const outcomeKinds = ['CONFIRMED_FRAUD', 'OVERDUE', 'SETTLED', 'CLEARED'] as const;

/** What became known later. Counts only from `knownAt` on. */
export interface Outcome extends EventBase {
  readonly type: 'outcome';
  readonly outcome: OutcomeKind;
  /** Epoch milliseconds UTC, at or after `at`. */
  readonly knownAt: number;
  readonly applicationId: string | null;
  readonly source: string | null;
  readonly daysPastDue: number | null;
}

/** One resource that an event names, and how. */
export interface Mention {
  readonly kind: ResourceKind;
  readonly key: ResourceKey;
  readonly through: Relationship;
  /** What a person may see of the value, such as `138******00`; a function of the canonical value. */
  readonly mask: string;
}

export type MentionFlag = (typeof mentionFlags)[number];
export const mentionFlags = [
  'JUNK_DEVICE',
  'UNROUTABLE_IP',
  'BAD_ID_NUMBER',
  'BAD_BANK_CARD',
  'BAD_PHONE',
  'JUNK_WIFI',
] as const;

/** What an event names; ties and outcomes name nothing but accounts. */
export function mentionsOf(event: GraphEvent): readonly Mention[] {
  return event.type === 'tie' || event.type === 'outcome' ? [] : event.mentions;
}
