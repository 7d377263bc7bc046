import { packTexts } from '../../algorithms/packed-texts.ts';
import type { GraphEvent, Mention } from '../../domain/event.ts';
import { eventTypes, mentionsOf } from '../../domain/event.ts';
import { relationships } from '../../domain/resource-kinds.ts';
import type { Columns } from './columns.ts';
import { resourceText } from './columns.ts';
import type { EventBlock } from './event-block.ts';
import { detailsOf } from './event-details.ts';
import type { FollowingNumbers } from './numbering.ts';

/** Numbers of keys, shared by the blocks of one recording. */
export interface BlockNumbering {
  readonly accounts: FollowingNumbers;
  readonly resources: FollowingNumbers;
  readonly lenders: FollowingNumbers;
  /** Masks of resources that the columns do not know yet, by number. */
  readonly displays: Map<number, string>;
}

/** What goes into one block. */
export interface BlockContent extends Pick<EventBlock, 'digests' | 'firstNumber' | 'receivedAt'> {
  readonly events: readonly GraphEvent[];
}

/** Events as a block that follows the columns and the blocks laid out before with the same numbering. */
export function layOutBlock(columns: Columns, numbering: BlockNumbering, content: BlockContent): EventBlock {
  const { events, firstNumber, receivedAt, digests } = content;
  const mentions = allMentionsOf(events);
  const rows = rowsOf(events);
  const account = numbering.accounts.numbersOf(events.map(({ accountId }) => accountId));
  const lender = lendersOf(events, numbering);
  const mentionResource = numbering.resources.numbersOf(mentions.map(resourceText));
  const { newDisplays, otherMasks } = showMasks(columns, numbering, mentions, mentionResource);
  return {
    firstNumber,
    receivedAt,
    digests,
    ...rows,
    account,
    lender,
    eventIds: packTexts(events.map(({ eventId }) => eventId)),
    details: events.map((event, row) => detailsOf(event, masksOfRow(otherMasks, rows.mentionOffsets, row))),
    mentionResource,
    mentionThrough: relationsOf(mentions),
    newAccounts: packTexts(numbering.accounts.take()),
    newResources: packTexts(numbering.resources.take()),
    newDisplays: packTexts(newDisplays),
    newLenders: packTexts(numbering.lenders.take()),
  };
}

// Loops over all events and mentions are plain ones: `flatMap`, and `from` with a function, take two to four times as long.

function allMentionsOf(events: readonly GraphEvent[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const event of events) for (const mention of mentionsOf(event)) mentions.push(mention);
  return mentions;
}

function relationsOf(mentions: readonly Mention[]): Uint8Array {
  const relations = new Uint8Array(mentions.length);
  for (let place = 0; place < mentions.length; place += 1)
    relations[place] = relationships.indexOf(mentions[place]!.through);
  return relations;
}

/** What events say of themselves. */
function rowsOf(events: readonly GraphEvent[]) {
  const at = new Float64Array(events.length);
  const type = new Uint8Array(events.length);
  const accountCreatedAt = new Float64Array(events.length);
  const measure = new Float64Array(events.length);
  const mentionOffsets = new Uint32Array(events.length + 1);
  for (let row = 0; row < events.length; row += 1) {
    const event = events[row]!;
    at[row] = event.at;
    type[row] = eventTypes.indexOf(event.type);
    accountCreatedAt[row] = event.accountCreatedAt ?? Number.NaN;
    measure[row] = measureOf(event);
    mentionOffsets[row + 1] = mentionOffsets[row]! + mentionsOf(event).length;
  }
  return { at, type, accountCreatedAt, measure, mentionOffsets };
}

function measureOf(event: GraphEvent): number {
  if (event.type === 'outcome') return event.knownAt;
  return event.type === 'application' && event.amount !== null ? Number(event.amount) : Number.NaN;
}

function lendersOf(events: readonly GraphEvent[], { lenders }: BlockNumbering): Uint32Array {
  const named = events.map((event) => (event.type === 'application' ? event.lender : null));
  const numbers = lenders.numbersOf(named.filter((lender) => lender !== null));
  const column = new Uint32Array(events.length);
  let next = 0;
  for (let row = 0; row < named.length; row += 1) if (named[row] !== null) column[row] = numbers[next++]! + 1;
  return column;
}

/** Masks that are the first of a resource, and by place those that are not what is shown of theirs. */
function showMasks(
  { resources, displays }: Columns,
  numbering: BlockNumbering,
  mentions: readonly Mention[],
  numbers: Uint32Array,
): { readonly newDisplays: readonly string[]; readonly otherMasks: ReadonlyMap<number, string> } {
  const newDisplays: string[] = [];
  const otherMasks = new Map<number, string>();
  for (let place = 0; place < mentions.length; place += 1) {
    const { mask } = mentions[place]!;
    const number = numbers[place]!;
    if (number < resources.size) {
      if (!displays.equals(number, mask)) otherMasks.set(place, mask);
      continue;
    }
    const shown = numbering.displays.get(number);
    if (shown === undefined) {
      numbering.displays.set(number, mask);
      newDisplays.push(mask);
    } else if (shown !== mask) otherMasks.set(place, mask);
  }
  return { newDisplays, otherMasks };
}

/** By place in the event; null where it has none. */
function masksOfRow(
  masks: ReadonlyMap<number, string>,
  offsets: Uint32Array,
  row: number,
): Readonly<Record<number, string>> | null {
  if (masks.size === 0) return null;
  const [first, end] = [offsets[row]!, offsets[row + 1]!];
  const own = Array.from({ length: end - first }, (_, place) => [place, masks.get(first + place)] as const);
  const named = own.filter(([, mask]) => mask !== undefined);
  return named.length === 0 ? null : (Object.fromEntries(named) as Record<number, string>);
}
