import type { GraphEvent } from '../../graph/domain/event.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import type { ChainCursor } from '../../graph/domain/relation-chain.ts';
import type { Relationship, ResourceKind } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { EntityReader } from '../../graph/store/port.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf } from './opaque-id.ts';
import type { Page, PagedList, PageRequest } from './page.ts';
import { checkFirst, readCursor, writeCursor } from './page.ts';
import type { Pinned, Sourced } from './pinned.ts';
import { windowAsked } from './window.ts';

/** One event of a relation chain. */
export interface ChainEventAnswer {
  readonly eventId: string;
  readonly type: GraphEvent['type'];
  readonly at: number;
  readonly touched: readonly TouchedAnswer[];
  readonly amount: string | null;
  readonly detail: string | null;
}

export interface TouchedAnswer {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly resource: Masked;
  readonly through: Relationship;
}

export type ChainAnswer = Sourced & Omit<Page<ChainEventAnswer>, 'totalCount'>;

/** The events of an account inside a window, in time order. Its cursors outlive a refresh: events do not change. */
export async function chainOf(
  store: Pick<EntityReader, 'chainOf'>,
  { shown, source }: Pinned,
  accountId: AccountId,
  asked: TimeWindow,
  { first, after }: PageRequest,
): Promise<ChainAnswer> {
  checkFirst(first);
  const window = windowAsked(asked, shown);
  const list = { name: `chain:${accountId}`, generation: null };
  const seen = after === null ? null : seenEvent(list, after);
  const { events, next } = await store.chainOf({ accountId, window, limit: first, after: seen });
  const edges = events.map(({ event }) => ({
    cursor: writeCursor(list, [event.at, event.eventId]),
    node: eventAnswer(event),
  }));
  return {
    ...source,
    edges,
    pageInfo: { hasNextPage: next !== null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

function seenEvent(list: PagedList, cursor: string): ChainCursor {
  const [at, eventId] = readCursor(list, cursor);
  return { at: Number(at), eventId: String(eventId) };
}

function eventAnswer(event: GraphEvent): ChainEventAnswer {
  return {
    eventId: event.eventId,
    type: event.type,
    at: event.at,
    touched: mentionsOf(event).map(({ kind, key, mask, through }) => ({
      id: idOf({ kind, key }),
      kind,
      resource: masked(mask),
      through,
    })),
    amount: event.type === 'application' || event.type === 'tie' ? event.amount : null,
    detail: detailOf(event),
  };
}

/** The other account of a tie, what an outcome says; null else. */
function detailOf(event: GraphEvent): string | null {
  if (event.type === 'tie') return event.otherAccountId;
  return event.type === 'outcome' ? event.outcome : null;
}
