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
  const { events } = content;
  const rows = events.length;
  const mentions = events.reduce((sum, event) => sum + mentionsOf(event).length, 0);
  const account = new Uint32Array(rows);
  const lender = new Uint32Array(rows);
  const mentionOffsets = new Uint32Array(rows + 1);
  const mentionResource = new Uint32Array(mentions);
  const mentionThrough = new Uint8Array(mentions);
  const newDisplays: string[] = [];
  const details: string[] = [];
  let end = 0;
  events.forEach((event, row) => {
    account[row] = numbering.accounts.numberOf(event.accountId);
    if (event.type === 'application' && event.lender !== null)
      lender[row] = numbering.lenders.numberOf(event.lender) + 1;
    let otherMasks: Record<number, string> | null = null;
    mentionsOf(event).forEach((mention, place) => {
      const number = numbering.resources.numberOf(resourceText(mention));
      if (!isShown(columns, numbering, number, mention, newDisplays))
        otherMasks = { ...otherMasks, [place]: mention.mask };
      mentionResource[end] = number;
      mentionThrough[end] = relationships.indexOf(mention.through);
      end += 1;
    });
    mentionOffsets[row + 1] = end;
    details.push(detailsOf(event, otherMasks));
  });
  return {
    firstNumber: content.firstNumber,
    receivedAt: content.receivedAt,
    newAccounts: packTexts(numbering.accounts.take()),
    newResources: packTexts(numbering.resources.take()),
    newDisplays: packTexts(newDisplays),
    newLenders: packTexts(numbering.lenders.take()),
    at: Float64Array.from(events, ({ at }) => at),
    type: Uint8Array.from(events, ({ type }) => eventTypes.indexOf(type)),
    account,
    accountCreatedAt: Float64Array.from(events, (event) => event.accountCreatedAt ?? Number.NaN),
    measure: Float64Array.from(events, measureOf),
    lender,
    eventIds: packTexts(events.map(({ eventId }) => eventId)),
    details,
    digests: content.digests,
    mentionOffsets,
    mentionResource,
    mentionThrough,
  };
}

/** Whether the mask of a mention is what is shown of its resource; the first mask of a new one will be. */
function isShown(
  { resources, displays }: Columns,
  numbering: BlockNumbering,
  number: number,
  { mask }: Mention,
  newDisplays: string[],
): boolean {
  if (number < resources.size) return displays.equals(number, mask);
  const shown = numbering.displays.get(number);
  if (shown !== undefined) return shown === mask;
  numbering.displays.set(number, mask);
  newDisplays.push(mask);
  return true;
}

function measureOf(event: GraphEvent): number {
  if (event.type === 'outcome') return event.knownAt;
  return event.type === 'application' && event.amount !== null ? Number(event.amount) : Number.NaN;
}
