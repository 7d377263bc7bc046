import fc from 'fast-check';
import type { EntityRef, ResourceRef } from '../../graph/domain/entity.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import type { ResourceKey } from '../../graph/domain/ids.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { kindSets, someAccounts, windows } from '../support/random-events.ts';

/** One of every question that can be asked about events. */
export interface Questions {
  readonly window: TimeWindow;
  readonly through: readonly ResourceKind[];
  readonly refs: readonly EntityRef[];
  readonly text: string;
  readonly limit: number;
  readonly hops: number;
  readonly hubAccounts: number;
  readonly maxNodes: number;
  readonly watermark: number;
}

const refs: fc.Arbitrary<EntityRef> = fc.oneof(
  fc.constantFrom(...someAccounts).map(accountRef),
  fc
    .record({
      kind: fc.constantFrom(...resourceKinds.slice(0, 5)),
      key: fc.constantFrom('a', 'b', 'é', '钥匙', '-'),
    })
    .map(({ kind, key }) => ({ kind, key: key as ResourceKey })),
);

export const questions: fc.Arbitrary<Questions> = fc.record({
  window: windows,
  through: kindSets,
  refs: fc.array(refs, { minLength: 1, maxLength: 4 }),
  text: fc.constantFrom('', 'u', 'u1', 'a', '掩', '钥', '😀'),
  limit: fc.integer({ min: 1, max: 5 }),
  hops: fc.integer({ min: 1, max: 4 }),
  hubAccounts: fc.integer({ min: 1, max: 3 }),
  maxNodes: fc.integer({ min: 1, max: 8 }),
  watermark: fc.nat(20),
});

/** All answers of a store, in a form that does not depend on how it cuts them into batches. */
export async function answersOf(store: GraphStore, asked: Questions) {
  const { window, through, refs: origins, text, limit } = asked;
  const pages = await Promise.all(
    someAccounts.map((accountId) => store.chainOf({ accountId, window, limit, after: null })),
  );
  return {
    events: (await collected(store.eventsAfter(asked.watermark))).flatMap(({ events }) => events),
    ties: (await collected(store.readTies(window))).flat(),
    outcomes: (await collected(store.readOutcomes(window.until))).flat(),
    entities: await store.entitiesOf(origins),
    found: await store.findEntities(text, limit),
    pages,
    nextPages: await Promise.all(
      pages.map(({ next }, place) =>
        store.chainOf({ accountId: someAccounts[place]!, window, limit, after: next }),
      ),
    ),
    hubs: await Promise.all(
      through.map((kind) => store.hubsIn({ kind, window, leastAccounts: asked.hubAccounts, limit })),
    ),
    expansion: await store.expand({ ...asked, origins }),
    touches: await Promise.all(
      origins
        .filter((ref): ref is ResourceRef => ref.kind !== 'ACCOUNT')
        .map((resource) => store.touchesOn({ resource, window, limit })),
    ),
    health: { ...(await store.health()), kind: '', formatVersion: 0, checksum: '' },
    // Last, because a store may bring itself into another form for it, in which it answers the next round.
    chains: await collected(store.readChains(window, through)),
    known: {
      chains: await collected(store.readChains(window, through, asked.watermark)),
      ties: (await collected(store.readTies(window, asked.watermark))).flat(),
      outcomes: (await collected(store.readOutcomes(window.until, asked.watermark))).flat(),
    },
  };
}
