import { LimitExceeded } from '../../domain/errors.ts';
import type { GraphEvent, Outcome, Tie } from '../../domain/event.ts';
import { compareText } from '../../domain/ids.ts';
import type { ChainCursor, ChainPage, ChainRequest, RecordedEvent } from '../../domain/relation-chain.ts';
import type { Watermark } from '../../domain/watermark.ts';
import type { TimeWindow } from '../../domain/window.ts';
import { contains } from '../../domain/window.ts';
import type { EventBatch } from '../port.ts';
import type { Adjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';
import { eventAt } from './event-details.ts';
import type { Follower } from './follow.ts';

/** Whole events, read back from their blocks. */
export interface EventQuestions {
  eventsAfter(watermark: Watermark): Generator<EventBatch>;
  chainOf(request: ChainRequest): ChainPage;
  ties(window: TimeWindow, knownBy: Watermark): Generator<readonly Tie[]>;
  outcomes(asOf: number, knownBy: Watermark): Generator<readonly Outcome[]>;
}

/** Ties and outcomes handed out at a time: they lie apart, and each may have its block read. */
const mostPerBatch = 250;
const mostChainEvents = 1000;

export function eventQuestions(
  columns: Columns,
  adjacency: Adjacency,
  { blockOf }: Pick<Follower, 'blockOf'>,
): EventQuestions {
  function recorded(row: number): RecordedEvent {
    const { block, place } = blockOf(row);
    return { event: eventAt(columns, block, place), receivedAt: block.receivedAt };
  }

  function* inBatches<E extends GraphEvent>(rows: readonly number[]): Generator<readonly E[]> {
    for (let from = 0; from < rows.length; from += mostPerBatch)
      yield rows.slice(from, from + mostPerBatch).map((row) => recorded(row).event as E);
  }

  return {
    *eventsAfter(watermark) {
      // Events recorded meanwhile belong to the next call.
      const end = columns.rows;
      for (let row = Math.max(0, watermark); row < end; ) {
        const { block, place } = blockOf(row);
        const places = Array.from({ length: block.at.length - place }, (_, step) => row + step);
        row += places.length;
        yield { events: places.map(recorded), watermark: row };
      }
    },
    chainOf({ accountId, window, limit, after }) {
      if (!(limit >= 1 && limit <= mostChainEvents))
        throw new LimitExceeded('limit', 1, mostChainEvents, limit);
      const account = columns.accounts.find(accountId);
      const all = account < 0 ? [] : [...adjacency.rowsOfAccount(account, window)];
      const rows = after === null ? all : all.filter((row) => isAfter(columns, row, after));
      const inOrder = rowsBy(columns, rows, columns.at);
      const events = inOrder.slice(0, limit).map(recorded);
      const last = events.at(-1)?.event;
      const more = inOrder.length > limit && last !== undefined;
      return { events, next: more ? { at: last.at, eventId: last.eventId } : null };
    },
    ties(window, knownBy) {
      const rows = columns.tieRows.filter((row) => row < knownBy && contains(window, columns.at[row]!));
      return inBatches<Tie>(rowsBy(columns, rows, columns.at));
    },
    outcomes(asOf, knownBy) {
      const rows = columns.outcomeRows.filter((row) => row < knownBy && columns.measure[row]! < asOf);
      return inBatches<Outcome>(rowsBy(columns, rows, columns.measure));
    },
  };
}

function isAfter({ at, eventIds }: Columns, row: number, cursor: ChainCursor): boolean {
  if (at[row] !== cursor.at) return at[row]! > cursor.at;
  return compareText(eventIds.textAt(row), cursor.eventId) > 0;
}

/** Rows by a column, equal values by event id. */
function rowsBy({ eventIds }: Columns, rows: readonly number[], column: Float64Array): number[] {
  return rows.toSorted(
    (a, b) => column[a]! - column[b]! || compareText(eventIds.textAt(a), eventIds.textAt(b)),
  );
}
