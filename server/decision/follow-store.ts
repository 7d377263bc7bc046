import type { EntityRef } from '../../graph/domain/entity.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import type { Publication } from '../../graph/domain/generation.ts';
import type { ListChange } from '../../graph/domain/risk-list.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import type {
  EntityReader,
  EventFeed,
  GenerationReader,
  GraphStore,
  ListMark,
  RiskLists,
} from '../../graph/store/port.ts';
import type { LabelColumns } from './label-columns.ts';
import { loadColumns } from './load-snapshot.ts';

export type FollowedStore = Pick<GenerationReader, 'publication' | 'publications' | 'gangs' | 'readLabels'> &
  Pick<RiskLists, 'listChanges'> &
  Pick<EntityReader, 'readKeys'> &
  EventFeed &
  Pick<GraphStore, 'health'>;

/** What a follower tells; calls come one at a time. */
export interface FollowerEars {
  /** Another generation is about to be loaded. */
  loading(): void;
  /** A publication was loaded and is whole; it moved there at `since`, epoch ms. */
  loaded(publication: Publication, since: number, columns: LabelColumns): void;
  /** @param isAll  whether nothing else was ever on a list */
  listsChanged(changes: readonly ListChange[], isAll: boolean): void;
  named(refs: readonly EntityRef[]): void;
  /** The store answered; it was recorded so far. */
  looked(at: number, watermark: Watermark): void;
  /** The store did not answer, or what it gave was not whole. */
  missed(problem: string): void;
  /** All that the store knew at the first look has been told. */
  caughtUp(): void;
}

export interface Follower {
  /** Looks once; a look that is still running is waited for instead. */
  look(): Promise<void>;
}

/**
 * Follows a store: the publication, the lists and the names of entities, told as they change. A failed look changes
 * nothing but `missed`; the next one goes on where the last one stopped.
 *
 * @param shown  what is in memory already, by a copy
 * @param now  epoch milliseconds
 */
export function followStore(
  store: FollowedStore,
  ears: FollowerEars,
  shown: () => Publication | null,
  now: () => number,
): Follower {
  let listMark: ListMark | null = null;
  let namedBy: Watermark | null = null;
  let running: Promise<void> | null = null;

  async function followPublication(): Promise<void> {
    const publication = await store.publication();
    if (isSame(publication, shown())) return;
    ears.loading();
    const columns = await loadColumns(store, publication.generation);
    const [move] = await store.publications(1);
    const since =
      move?.sequence === publication.sequence ? move.at : (publication.generation.publishedAt ?? 0);
    ears.loaded(publication, since, columns);
  }

  async function followLists(): Promise<void> {
    const { changes, mark } = await store.listChanges(listMark);
    if (changes.length > 0 || listMark === null) ears.listsChanged(changes, listMark === null);
    listMark = mark;
  }

  async function followNames(watermark: Watermark): Promise<void> {
    if (namedBy === null) {
      for await (const refs of store.readKeys()) ears.named(refs);
      namedBy = watermark;
      ears.caughtUp();
    } else if (watermark > namedBy) {
      for await (const batch of store.eventsAfter(namedBy)) {
        ears.named(batch.events.flatMap(({ event }) => namesIn(event)));
        namedBy = batch.watermark;
      }
    }
  }

  async function lookOnce(): Promise<void> {
    try {
      await followPublication();
      await followLists();
      const at = now();
      const { watermark } = await store.health();
      await followNames(watermark);
      ears.looked(at, watermark);
    } catch (error) {
      ears.missed(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    look() {
      running ??= lookOnce().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** Whether it is the very generation: another store may have given the same numbers. */
function isSame(publication: Publication, shown: Publication | null): boolean {
  if (publication.sequence !== shown?.sequence) return false;
  return JSON.stringify(publication.generation) === JSON.stringify(shown.generation);
}

/** The entities that an event makes known. */
function namesIn(event: GraphEvent): readonly EntityRef[] {
  return [accountRef(event.accountId), ...mentionsOf(event).map(({ kind, key }) => ({ kind, key }))];
}
