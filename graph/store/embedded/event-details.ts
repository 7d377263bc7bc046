import type { GraphEvent, Mention, MentionFlag, Outcome, Tie } from '../../domain/event.ts';
import { eventTypes, mentionsOf } from '../../domain/event.ts';
import type { AccountId, EventId } from '../../domain/ids.ts';
import { relationships } from '../../domain/resource-kinds.ts';
import type { Columns } from './columns.ts';
import { accountAt, resourceAt } from './columns.ts';
import type { EventBlock } from './event-block.ts';

/** What the columns of a block do not say of an event; members that say nothing are left out. */
interface Details {
  readonly success?: false;
  readonly flags?: readonly MentionFlag[];
  readonly userAgent?: string;
  readonly referrerAccountId?: AccountId;
  readonly product?: string;
  readonly amount?: string;
  readonly lender?: string;
  readonly tie?: Tie['tie'];
  readonly otherAccountId?: AccountId;
  readonly outcome?: Outcome['outcome'];
  readonly knownAt?: number;
  readonly applicationId?: string;
  readonly source?: string;
  readonly daysPastDue?: number;
  /** Masks by place of the mention, where they differ from the one that was recorded first. */
  readonly masks?: Readonly<Record<number, string>>;
}

/**
 * @param displayOf  mask that is shown for a mention
 * @returns JSON, empty where nothing is left to say
 */
export function detailsOf(event: GraphEvent, displayOf: (mention: Mention) => string): string {
  const details: Record<string, unknown> = {};
  const { type, eventId, accountId, at, accountCreatedAt, ...rest } = event;
  for (const [name, value] of Object.entries(rest))
    if (name !== 'mentions' && value !== null && !isDefault(name, value)) details[name] = value;
  const masks = mentionsOf(event).flatMap((mention, place) =>
    mention.mask === displayOf(mention) ? [] : [[place, mention.mask]],
  );
  if (masks.length > 0) details.masks = Object.fromEntries(masks);
  return Object.keys(details).length === 0 ? '' : JSON.stringify(details);
}

function isDefault(name: string, value: unknown): boolean {
  return (name === 'success' && value === true) || (name === 'flags' && (value as unknown[]).length === 0);
}

/** The event at a place of a block, as it was recorded. */
export function eventAt(columns: Columns, block: EventBlock, place: number): GraphEvent {
  const text = block.details[place]!;
  const details: Details = text === '' ? {} : (JSON.parse(text) as Details);
  const created = block.accountCreatedAt[place]!;
  const base = {
    eventId: block.eventIds[place] as EventId,
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
