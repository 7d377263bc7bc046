import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../graph/domain/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { day, history } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { recordings } from '../support/random-events.ts';
import { answersOf, questions } from './answers.ts';
import { describeCaseBook } from './case-book.contract.ts';
import { describeChains } from './chains.contract.ts';
import { describeEntities } from './entities.contract.ts';
import { describeEventCounts } from './event-counts.contract.ts';
import { describeExpansion } from './expansion.contract.ts';
import { describeGenerations } from './generations.contract.ts';
import type { OpenStore } from './open-store.ts';
import { describePublications } from './publications.contract.ts';
import { describeRecording } from './recording.contract.ts';
import { describeRiskLists } from './risk-lists.contract.ts';
import { describeTouches } from './touches.contract.ts';
import { describeWorkRecords } from './work-records.contract.ts';

/** What every store does, whatever it is made of. Each adapter's tests are this suite and its own faults. */
export function describeGraphStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describeRecording(open);
    describeChains(open);
    describeEntities(open);
    describeExpansion(open);
    describeGenerations(open);
    describePublications(open);
    describeRiskLists(open);
    describeCaseBook(open);
    describeEventCounts(open);
    describeTouches(open);
    describeWorkRecords(open);

    let store: GraphStore;
    let clock = 0;

    beforeEach(async () => {
      clock = day(100);
      store = await open(() => clock);
    });
    afterEach(() => store.close());

    describe('the store itself', () => {
      it('keeps notes', async () => {
        expect(await store.note('world')).toBeNull();
        await store.putNote('world', 'demo');
        await store.putNote('world', 'own 数据');
        expect(await store.note('world')).toBe('own 数据');
      });

      it('says how much it holds', async () => {
        const { kind, formatVersion, checksum, ...empty } = await store.health();
        expect(empty).toEqual({
          watermark: 0,
          events: 0,
          accounts: 0,
          resources: 0,
          firstEventAt: null,
          lastEventAt: null,
        });
        await store.record(history`
          u1 day 5 device-a ip-a
          u2 day 3 refers u1`);
        expect(await store.health()).toMatchObject({
          kind,
          formatVersion,
          watermark: 2,
          events: 2,
          accounts: 2,
          resources: 2,
          firstEventAt: day(3),
          lastEventAt: day(5),
        });
        expect((await store.health()).checksum).not.toBe(checksum);
      });

      it('answers nothing after it was closed, and can be closed twice', async () => {
        await store.record(history`u1 day 3 device-a`);
        await store.close();
        await store.close();
        const closed = new StoreUnavailable('the store is closed');
        await expect(store.health()).rejects.toThrow(closed);
        await expect(store.record([])).rejects.toThrow(closed);
        await expect(store.publication()).rejects.toThrow(closed);
        await expect(store.labelsOf(0, [])).rejects.toThrow(closed);
        await expect(store.note('world')).rejects.toThrow(closed);
        await expect(store.claim('refresh', 'a', 1)).rejects.toThrow(closed);
        await expect(collected(store.eventsAfter(0))).rejects.toThrow(closed);
      });
    });

    describe('any history', () => {
      it('is answered as the plain definition says', async () => {
        await fc.assert(
          fc.asyncProperty(recordings, questions, async (batches, asked) => {
            const now = () => day(100);
            const [own, plain] = [await open(now), openMemoryStore({ now })];
            try {
              for (const batch of batches) {
                expect(await own.record(batch)).toEqual(await plain.record(batch));
                expect(await answersOf(own, asked)).toEqual(await answersOf(plain, asked));
              }
            } finally {
              await own.close();
            }
          }),
          { numRuns: 60 },
        );
      });

      it('gives one checksum in whatever order and split it is recorded', async () => {
        const events = history`
          u1 day 3 device-a
          u2 day 3 device-a ip-a
          u3 day 4 applies phone-a
          u1 day 5 refers u2
          u2 day 6 fraud`;
        const shuffled = fc.shuffledSubarray(events, { minLength: events.length });
        await store.record(events);
        const { checksum } = await store.health();
        await fc.assert(
          fc.asyncProperty(shuffled, fc.nat(events.length), async (order, cut) => {
            const other = await open(() => 0);
            await other.record(order.slice(0, cut));
            await other.record(order.slice(Math.max(0, cut - 1)));
            expect((await other.health()).checksum).toBe(checksum);
            await other.close();
          }),
          { numRuns: 10 },
        );
      });
    });
  });
}
