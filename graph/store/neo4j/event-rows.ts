import type { EventType, GraphEvent, Mention, Outcome, Tie } from '../../domain/event.ts';
import { mentionsOf } from '../../domain/event.ts';
import type { AccountId } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';
import type { RecordedEvent } from '../../domain/relation-chain.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';

/** Labels of the nodes of events. */
export const labelOfType: Readonly<Record<EventType, string>> = {
  login: 'Login',
  registration: 'Registration',
  application: 'Application',
  tie: 'Tie',
  outcome: 'Outcome',
};

/** What is written with an event by its recording. */
export interface Stamp {
  readonly number: number;
  readonly receivedAt: number;
  /** 32 hexadecimal digits. */
  readonly digest: string;
}

/** Facts of an event as properties of its node; what it does not say is no property. */
export function factsOf(event: GraphEvent, stamp: Stamp) {
  const { eventId, at, accountCreatedAt } = event;
  const base = { eventId, at, accountCreatedAt, ...stamp };
  const nothing = { success: null, referrerAccountId: null, product: null, amount: null, lender: null };
  switch (event.type) {
    case 'login':
      return { ...base, ...nothing, ...contextOf(event), success: event.success };
    case 'registration':
      return { ...base, ...nothing, ...contextOf(event), referrerAccountId: event.referrerAccountId };
    case 'application': {
      const { product, amount, lender } = event;
      return { ...base, ...nothing, ...contextOf(event), product, amount, lender };
    }
    default:
      throw new TypeError(`${event.type} has statements of its own`);
  }
}

export function tieFactsOf(
  { eventId, at, accountCreatedAt, tie, otherAccountId, amount }: Tie,
  stamp: Stamp,
) {
  return { eventId, at, accountCreatedAt, ...stamp, tie, otherAccountId, amount };
}

export function outcomeFactsOf(event: Outcome, stamp: Stamp) {
  const { eventId, at, accountCreatedAt, outcome, knownAt, applicationId, source, daysPastDue } = event;
  return { eventId, at, accountCreatedAt, ...stamp, outcome, knownAt, applicationId, source, daysPastDue };
}

function contextOf({ flags, userAgent }: Extract<GraphEvent, { readonly mentions: unknown }>) {
  return { flags: flags.length === 0 ? null : flags, userAgent };
}

/** An event as the database gives it. */
export interface EventRow {
  readonly accountId: string;
  readonly label: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly mentions: readonly MentionRow[];
}

interface MentionRow {
  readonly kind: string;
  readonly key: string;
  readonly through: string;
  readonly place: number;
  readonly mask: string;
}

/** The event that a row tells of, as it was recorded. */
export function eventOf({ accountId, label, facts, mentions }: EventRow): GraphEvent {
  const said = (name: string) => facts[name] ?? null;
  const base = {
    eventId: facts.eventId,
    accountId: accountId as AccountId,
    at: facts.at,
    accountCreatedAt: said('accountCreatedAt'),
  };
  const context = {
    mentions: mentions.toSorted((a, b) => a.place - b.place).map(mentionOf),
    flags: facts.flags ?? [],
    userAgent: said('userAgent'),
  };
  const members = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, said(name)]));
  // The properties were written from an event of this type, so they are those of one.
  return {
    [labelOfType.login]: () => ({ type: 'login', ...base, ...context, ...members('success') }),
    [labelOfType.registration]: () => ({
      type: 'registration',
      ...base,
      ...context,
      ...members('referrerAccountId'),
    }),
    [labelOfType.application]: () => ({
      type: 'application',
      ...base,
      ...context,
      ...members('product', 'amount', 'lender'),
    }),
    [labelOfType.tie]: () => ({ type: 'tie', ...base, ...members('tie', 'otherAccountId', 'amount') }),
    [labelOfType.outcome]: () => ({
      type: 'outcome',
      ...base,
      ...members('outcome', 'knownAt', 'applicationId', 'source', 'daysPastDue'),
    }),
  }[label]?.() as unknown as GraphEvent;
}

export function recordedEventOf(row: EventRow): RecordedEvent {
  return { event: eventOf(row), receivedAt: row.facts.receivedAt as number };
}

function mentionOf({ kind, key, through, mask }: MentionRow): Mention {
  return { kind: kind as ResourceKind, key, through, mask } as Mention;
}

/** Orders events by time, then event id. */
export function compareEvents(a: GraphEvent, b: GraphEvent): number {
  return a.at - b.at || compareText(a.eventId, b.eventId);
}

/** Mentions as links from the event to resources of given places, in the order of the fields, in columns. */
export function mentionLinksOf(event: GraphEvent, placeOf: (mention: Mention) => number) {
  const mentions = mentionsOf(event);
  return {
    resources: mentions.map(placeOf),
    through: mentions.map(({ through }) => through),
    masks: mentions.map(({ mask }) => mask),
  };
}
