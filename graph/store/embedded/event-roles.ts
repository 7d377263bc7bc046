import type { TouchGraph } from '../../algorithms/expand.ts';
import { expand } from '../../algorithms/expand.ts';
import { createMarks } from '../../algorithms/marks.ts';
import type { ChainReader, EntityReader, EventFeed, Expander } from '../port.ts';
import { createAccountOrder } from './account-order.ts';
import type { Adjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';
import { countEvents } from './count-events.ts';
import type { Follower } from './follow.ts';
import { readChains } from './read-chains.ts';
import { entityQuestions } from './read-entities.ts';
import type { EventQuestions } from './read-events.ts';
import { touchesOn } from './touches-on.ts';

/** What the roles that read events stand on. */
export interface EventSources {
  readonly columns: Columns;
  readonly adjacency: Adjacency;
  readonly graph: TouchGraph;
  readonly events: EventQuestions;
  readonly follower: Pick<Follower, 'blockOf'>;
  /** Brings columns and adjacency up to what any process has recorded; throws when the store is closed. */
  catchUp(): Promise<void>;
}

export function eventRoles(sources: EventSources): EventFeed & ChainReader & EntityReader & Expander {
  const { columns, adjacency, graph, events, follower, catchUp } = sources;
  const accountOrder = createAccountOrder(columns);
  const entities = entityQuestions(columns, adjacency);
  const met = createMarks();
  return {
    async *eventsAfter(watermark) {
      await catchUp();
      yield* events.eventsAfter(watermark);
    },
    async *readChains(window, through, knownBy = Number.POSITIVE_INFINITY) {
      await catchUp();
      const base = await adjacency.whole();
      const knownRows = Math.min(knownBy, base.rows);
      yield* readChains(columns, accountOrder(), base, follower, window, through, knownRows);
    },
    async *readTies(window, knownBy = Number.POSITIVE_INFINITY) {
      await catchUp();
      yield* events.ties(window, knownBy);
    },
    async *readOutcomes(asOf, knownBy = Number.POSITIVE_INFINITY) {
      await catchUp();
      yield* events.outcomes(asOf, knownBy);
    },
    async entitiesOf(refs) {
      await catchUp();
      return refs.map(entities.entityOf);
    },
    async chainOf(request) {
      await catchUp();
      return events.chainOf(request);
    },
    async findEntities(text, limit) {
      await catchUp();
      return entities.findEntities(text, limit);
    },
    async *readKeys() {
      await catchUp();
      yield* entities.keys();
    },
    async hubsIn(request) {
      await catchUp();
      return entities.hubsIn(request);
    },
    async countEvents(request) {
      await catchUp();
      return countEvents(columns, adjacency, request);
    },
    async touchesOn(request) {
      await catchUp();
      return touchesOn(columns, adjacency, request);
    },
    async expand(request) {
      await catchUp();
      return expand(graph, met, request);
    },
  };
}
