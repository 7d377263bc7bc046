import type { GraphEvent, Login, Mention, MentionFlag, Outcome, Tie } from '../../domain/event.ts';
import { eventTypes } from '../../domain/event.ts';
import type { AccountId, EventId } from '../../domain/ids.ts';
import { relationships } from '../../domain/resource-kinds.ts';
import type { Columns } from './columns.ts';
import { accountAt, resourceAt } from './columns.ts';
import type { EventBlock } from './event-block.ts';

/** What the columns of a block do not say of an event; members that say nothing are left out. */
interface Details {
  readonly success?: false | undefined;
  readonly flags?: readonly MentionFlag[] | undefined;
  readonly userAgent?: string | undefined;
  readonly referrerAccountId?: AccountId | undefined;
  readonly product?: string | undefined;
  readonly amount?: string | undefined;
  readonly lender?: string | undefined;
  readonly tie?: Tie['tie'];
  readonly otherAccountId?: AccountId;
  readonly outcome?: Outcome['outcome'];
  readonly knownAt?: number;
  readonly applicationId?: string | undefined;
  readonly source?: string | undefined;
  readonly daysPastDue?: number | undefined;
  /** Masks by place of the mention, where they differ from the one that is shown. */
  readonly masks?: Masks | undefined;
}

type Masks = Readonly<Record<number, string>>;

/** Details as JSON, empty where nothing is left to say. */
export function detailsOf(event: GraphEvent, masks: Masks | null): string {
  // Most events are such logins, and asking costs a tenth of writing an empty object.
  if (masks === null && event.type === 'login' && isPlain(event)) return '';
  const text = JSON.stringify(detailsIn(event, masks ?? undefined));
  return text === '{}' ? '' : text;
}

function isPlain({ success, flags, userAgent }: Login): boolean {
  return success && flags.length === 0 && userAgent === null;
}

function detailsIn(event: GraphEvent, masks: Masks | undefined): Details {
  switch (event.type) {
    case 'login':
      return { success: event.success ? undefined : false, ...contextIn(event), masks };
    case 'registration':
      return { referrerAccountId: event.referrerAccountId ?? undefined, ...contextIn(event), masks };
    case 'application': {
      const { product, amount, lender } = event;
      return {
        product: product ?? undefined,
        amount: amount ?? undefined,
        lender: lender ?? undefined,
        ...contextIn(event),
        masks,
      };
    }
    case 'tie':
      return { tie: event.tie, otherAccountId: event.otherAccountId, amount: event.amount ?? undefined };
    case 'outcome': {
      const { outcome, knownAt, applicationId, source, daysPastDue } = event;
      return {
        outcome,
        knownAt,
        applicationId: applicationId ?? undefined,
        source: source ?? undefined,
        daysPastDue: daysPastDue ?? undefined,
      };
    }
    default:
      return event satisfies never;
  }
}

function contextIn({ flags, userAgent }: Pick<Login, 'flags' | 'userAgent'>): Details {
  return { flags: flags.length === 0 ? undefined : flags, userAgent: userAgent ?? undefined };
}

/** The event at a place of a block, as it was recorded. */
export function eventAt(columns: Columns, block: EventBlock, place: number): GraphEvent {
  const text = block.details[place]!;
  const details: Details = text === '' ? {} : (JSON.parse(text) as Details);
  const created = block.accountCreatedAt[place]!;
  const base = {
    eventId: columns.eventIds.textAt(block.firstNumber - 1 + place) as EventId,
    accountId: accountAt(columns, block.account[place]!).key,
    at: block.at[place]!,
    accountCreatedAt: Number.isNaN(created) ? null : created,
  };
  const type = eventTypes[block.type[place]!]!;
  if (type === 'tie' || type === 'outcome') return relationOf(type, base, details);
  const context = {
    mentions: mentionsAt(columns, block, place, details),
    flags: details.flags ?? [],
    userAgent: details.userAgent ?? null,
  };
  switch (type) {
    case 'login':
      return { type, ...base, ...context, success: details.success ?? true };
    case 'registration':
      return { type, ...base, ...context, referrerAccountId: details.referrerAccountId ?? null };
    case 'application':
      return {
        type,
        ...base,
        ...context,
        product: details.product ?? null,
        amount: details.amount ?? null,
        lender: details.lender ?? null,
      };
    default:
      return type satisfies never;
  }
}

type Base = Pick<GraphEvent, 'eventId' | 'accountId' | 'at' | 'accountCreatedAt'>;

function relationOf(type: 'tie' | 'outcome', base: Base, details: Details): Tie | Outcome {
  return type === 'tie'
    ? {
        type,
        ...base,
        tie: details.tie!,
        otherAccountId: details.otherAccountId!,
        amount: details.amount ?? null,
      }
    : {
        type,
        ...base,
        outcome: details.outcome!,
        knownAt: details.knownAt!,
        applicationId: details.applicationId ?? null,
        source: details.source ?? null,
        daysPastDue: details.daysPastDue ?? null,
      };
}

function mentionsAt(columns: Columns, block: EventBlock, place: number, { masks }: Details): Mention[] {
  const first = block.mentionOffsets[place]!;
  return Array.from({ length: block.mentionOffsets[place + 1]! - first }, (_, mention) => {
    const resource = block.mentionResource[first + mention]!;
    const { kind, key } = resourceAt(columns, resource);
    const through = relationships[block.mentionThrough[first + mention]!]!;
    return { kind, key, through, mask: masks?.[mention] ?? columns.displays.textAt(resource) };
  });
}
