import type { GraphEvent, Mention } from '../../domain/event.ts';
import { eventTypes, mentionsOf } from '../../domain/event.ts';
import { relationships } from '../../domain/resource-kinds.ts';
import type { RecordReport } from '../../store/port.ts';
import type { Columns } from './columns.ts';
import { resourceText } from './columns.ts';
import type { EventBlock } from './event-block.ts';
import { digestLength, mostEventsPerBlock } from './event-block.ts';
import { detailsOf } from './event-details.ts';

/** Events given together, with their content digests one after another. */
export interface GivenEvents {
  readonly events: readonly GraphEvent[];
  readonly digests: Buffer;
}

export interface RecordingPlan {
  /** One for each group of events given. */
  readonly reports: readonly Omit<RecordReport, 'watermark'>[];
  readonly blocks: readonly EventBlock[];
}

/**
 * Decides which events are new and lays them out as blocks that follow the columns. Changes nothing.
 *
 * @param digestOf  content digest of the recorded event in a row of the columns
 */
export function planRecording(
  columns: Columns,
  given: readonly GivenEvents[],
  digestOf: (row: number) => Uint8Array,
  receivedAt: number,
): RecordingPlan {
  const fresh: FreshEvent[] = [];
  const freshDigests = new Map<string, Buffer>();
  const reports = given.map(({ events, digests }) => {
    const duplicates: number[] = [];
    const conflicts: number[] = [];
    events.forEach((event, place) => {
      const digest = digests.subarray(digestLength * place, digestLength * (place + 1));
      const row = columns.eventIds.find(event.eventId);
      const before = row < 0 ? freshDigests.get(event.eventId) : digestOf(row);
      if (before !== undefined) (digest.equals(before) ? duplicates : conflicts).push(place);
      else {
        freshDigests.set(event.eventId, digest);
        fresh.push({ event, digest });
      }
    });
    return { accepted: events.length - duplicates.length - conflicts.length, duplicates, conflicts };
  });
  return { reports, blocks: blocksOf(columns, fresh, receivedAt) };
}

interface FreshEvent {
  readonly event: GraphEvent;
  readonly digest: Buffer;
}

function blocksOf(columns: Columns, fresh: readonly FreshEvent[], receivedAt: number): EventBlock[] {
  const numbering: Numbering = {
    accounts: followingNumbers(columns.accounts),
    resources: followingNumbers(columns.resources),
    lenders: followingNumbers(columns.lenders),
    displays: new Map(),
  };
  const blocks: EventBlock[] = [];
  for (let from = 0; from < fresh.length; from += mostEventsPerBlock)
    blocks.push(
      blockOf(
        columns,
        numbering,
        fresh.slice(from, from + mostEventsPerBlock),
        columns.rows + from + 1,
        receivedAt,
      ),
    );
  return blocks;
}

interface Numbering {
  readonly accounts: FollowingNumbers;
  readonly resources: FollowingNumbers;
  readonly lenders: FollowingNumbers;
  /** Masks of resources that the columns do not know yet, by number. */
  readonly displays: Map<number, string>;
}

interface FollowingNumbers {
  numberOf(key: string): number;
  /** Keys numbered since the last call. */
  take(): string[];
}

/** Numbers keys as a table would, without adding them to it. */
function followingNumbers(table: { readonly size: number; find(key: string): number }): FollowingNumbers {
  const added = new Map<string, number>();
  let fresh: string[] = [];
  return {
    numberOf(key) {
      const known = table.find(key);
      if (known >= 0) return known;
      const before = added.get(key);
      if (before !== undefined) return before;
      const number = table.size + added.size;
      added.set(key, number);
      fresh.push(key);
      return number;
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

function blockOf(
  columns: Columns,
  numbering: Numbering,
  fresh: readonly FreshEvent[],
  firstNumber: number,
  receivedAt: number,
): EventBlock {
  const events = fresh.map(({ event }) => event);
  const mentions = events.map(mentionsOf);
  const account = Uint32Array.from(events, (event) => numbering.accounts.numberOf(event.accountId));
  const newDisplays: string[] = [];
  const mentionResource = Uint32Array.from(mentions.flat(), (mention) =>
    resourceNumber(columns, numbering, mention, newDisplays),
  );
  const display = (mention: Mention) => {
    const number = numbering.resources.numberOf(resourceText(mention));
    return numbering.displays.get(number) ?? columns.displays.textAt(number);
  };
  const lender = Uint32Array.from(events, (event) =>
    event.type === 'application' && event.lender !== null ? numbering.lenders.numberOf(event.lender) + 1 : 0,
  );
  return {
    firstNumber,
    receivedAt,
    newAccounts: numbering.accounts.take(),
    newResources: numbering.resources.take(),
    newDisplays,
    newLenders: numbering.lenders.take(),
    at: Float64Array.from(events, ({ at }) => at),
    type: Uint8Array.from(events, ({ type }) => eventTypes.indexOf(type)),
    account,
    accountCreatedAt: Float64Array.from(events, (event) => event.accountCreatedAt ?? Number.NaN),
    measure: Float64Array.from(events, measureOf),
    lender,
    eventIds: events.map(({ eventId }) => eventId),
    details: events.map((event) => detailsOf(event, display)),
    digests: Buffer.concat(fresh.map(({ digest }) => digest)),
    mentionOffsets: offsetsOf(mentions),
    mentionResource,
    mentionThrough: Uint8Array.from(mentions.flat(), ({ through }) => relationships.indexOf(through)),
  };
}

/** Number of the resource that a mention names; the mask of a new one is kept as what is shown of it. */
function resourceNumber(
  columns: Columns,
  numbering: Numbering,
  mention: Mention,
  newDisplays: string[],
): number {
  const number = numbering.resources.numberOf(resourceText(mention));
  if (number >= columns.resources.size && !numbering.displays.has(number)) {
    numbering.displays.set(number, mention.mask);
    newDisplays.push(mention.mask);
  }
  return number;
}

function measureOf(event: GraphEvent): number {
  if (event.type === 'outcome') return event.knownAt;
  return event.type === 'application' && event.amount !== null ? Number(event.amount) : Number.NaN;
}

function offsetsOf(mentions: readonly (readonly Mention[])[]): Uint32Array {
  const offsets = new Uint32Array(mentions.length + 1);
  mentions.forEach(({ length }, place) => {
    offsets[place + 1] = offsets[place]! + length;
  });
  return offsets;
}
