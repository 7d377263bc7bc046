import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded, StoreUnavailable } from '../../graph/domain/errors.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import { compareEntries, listNames } from '../../graph/domain/risk-list.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { day, entity } from '../support/history.ts';
import { listed } from '../support/judgements.ts';
import { openMemoryStore } from '../support/memory-store.ts';

/** What every store does with black, grey and white lists. */
export function describeRiskLists(open: (now: () => number) => Promise<GraphStore>): void {
  describe('risk lists', () => {
    let store: GraphStore;
    let clock = 0;
    const all = async (at = clock) => (await collected(store.readEntries(at))).flat();

    beforeEach(async () => {
      clock = day(10);
      store = await open(() => clock);
    });
    afterEach(() => store.close());

    it('are empty at first', async () => {
      expect(await all()).toEqual([]);
      expect(await store.entriesOf([entity('u1')], clock)).toEqual([[]]);
    });

    it('answer entities in the order asked, each by list, then source, unknown ones with none', async () => {
      const grey = listed('u1', 'GREY', { source: 'a' });
      const white = listed('u1', 'WHITE', { source: 'z' });
      const black = listed('u1', 'BLACK', { source: 'b' });
      const first = listed('u1', 'BLACK', { source: 'a' });
      const device = listed('device-a', 'BLACK', { binding: true });
      await store.putEntries([grey, black, device, white, first]);
      const asked = ['device-a', 'u9', 'u1', 'device-a'].map(entity);
      expect(await store.entriesOf(asked, clock)).toEqual([
        [device],
        [],
        [white, first, black, grey],
        [device],
      ]);
    });

    it('give all entries by kind and key of the target, list and source', async () => {
      const entries = [
        listed('ip-a', 'BLACK'),
        listed('u2', 'GREY'),
        listed('u1', 'WHITE', { source: 'b' }),
        listed('u1', 'WHITE', { source: 'a' }),
        listed('u1', 'BLACK', { source: 'z' }),
        listed('phone-a', 'BLACK'),
      ];
      await store.putEntries(entries);
      expect(await all()).toEqual([3, 2, 4, 1, 0, 5].map((place) => entries[place]));
    });

    it('count what an entry changes: put again it changes nothing', async () => {
      const entries = [listed('u1', 'BLACK'), listed('u2', 'GREY')];
      expect(await store.putEntries(entries)).toEqual({ added: 2, changed: 0, unchanged: 0 });
      expect(await store.putEntries(entries)).toEqual({ added: 0, changed: 0, unchanged: 2 });
      const mended = listed('u1', 'BLACK', { reason: 'mended', until: day(20) });
      expect(await store.putEntries([mended, mended])).toEqual({ added: 0, changed: 1, unchanged: 1 });
      expect(await all()).toEqual([mended, entries[1]]);
    });

    it('let an entry of another list or source stand beside', async () => {
      await store.putEntries([listed('u1', 'BLACK'), listed('u1', 'GREY')]);
      expect(await store.putEntries([listed('u1', 'BLACK', { source: 'other' })])).toEqual({
        added: 1,
        changed: 0,
        unchanged: 0,
      });
      expect((await all()).length).toBe(3);
    });

    it('tell every version of an entry, and after a mark at least what was recorded since', async () => {
      const black = listed('u1', 'BLACK', { source: 'a' });
      const mended = { ...black, reason: 'mended' };
      const grey = listed('device-a', 'GREY');
      await store.putEntries([black, grey]);
      const first = await store.listChanges(null);
      expect(first.changes.toSorted((a, b) => compareEntries(a.entry, b.entry))).toEqual([
        { entry: black, recordedAt: clock, version: 0 },
        { entry: grey, recordedAt: clock, version: 0 },
      ]);
      expect(await store.listChanges(first.mark)).toEqual({ changes: [], mark: first.mark });
      clock += 1;
      await store.putEntries([mended]);
      const second = await store.listChanges(first.mark);
      expect(second.changes).toContainEqual({ entry: mended, recordedAt: clock, version: 1 });
      expect(second.mark.recordings).toBeGreaterThan(first.mark.recordings);
      expect(await store.listChanges(second.mark)).toEqual({ changes: [], mark: second.mark });
      await store.putEntries([mended]);
      expect((await store.listChanges(null)).changes.length).toBe(3);
    });

    it('begin and end to the millisecond', async () => {
      const entry = listed('u1', 'BLACK', { from: day(12), until: day(14) });
      await store.putEntries([entry]);
      expect(await all(day(12) - 1)).toEqual([]);
      expect(await all(day(12))).toEqual([entry]);
      expect(await all(day(14) - 1)).toEqual([entry]);
      expect(await all(day(14))).toEqual([]);
      expect(await store.entriesOf([entity('u1')], day(14))).toEqual([[]]);
    });

    it('do not know before an instant what was recorded after it', async () => {
      const first = listed('u1', 'BLACK', { from: day(1) });
      const ended = { ...first, until: day(15) };
      await store.putEntries([first]);
      clock = day(20);
      await store.putEntries([ended]);
      expect(await all(day(10) - 1)).toEqual([]);
      expect(await all(day(10))).toEqual([first]);
      expect(await all(day(19))).toEqual([first]);
      expect(await all(day(20))).toEqual([]);
    });

    it('take 10 000 entries at once and refuse more', async () => {
      const many = Array.from({ length: 10_001 }, (_, place) => listed(`u${place}`, 'GREY'));
      await expect(store.putEntries(many)).rejects.toThrow(new LimitExceeded('entries', 0, 10_000, 10_001));
      expect(await all()).toEqual([]);
    });

    it('answer nothing after the store was closed', async () => {
      await store.close();
      const closed = new StoreUnavailable('the store is closed');
      await expect(store.putEntries([])).rejects.toThrow(closed);
      await expect(store.entriesOf([], clock)).rejects.toThrow(closed);
      await expect(all()).rejects.toThrow(closed);
    });

    it('answer any history of changes as the plain definition says', async () => {
      const instants = fc.option(fc.nat(6).map(day), { nil: null });
      const entries: fc.Arbitrary<ListEntry> = fc
        .record({
          target: fc.constantFrom('u1', 'u2', '张三丰', 'device-a', 'employer-华兴贸易'),
          list: fc.constantFrom(...listNames),
          reason: fc.constantFrom('r', 's'),
          source: fc.constantFrom('a', 'ab', 'b', '名单'),
          from: instants,
          until: instants,
          binding: fc.boolean(),
        })
        .map(({ target, list, ...rest }) => listed(target, list, rest));
      const puts = fc.array(fc.tuple(fc.nat(6).map(day), fc.array(entries, { maxLength: 4 })), {
        maxLength: 6,
      });
      await fc.assert(
        fc.asyncProperty(puts, async (given) => {
          let now = 0;
          const [own, plain] = [await open(() => now), openMemoryStore({ now: () => now })];
          try {
            for (const [at, batch] of given.toSorted(([a], [b]) => a - b)) {
              now = at;
              expect(await own.putEntries(batch)).toEqual(await plain.putEntries(batch));
            }
            for (const at of [0, 1, 2, 3, 4, 5, 6].map(day))
              expect(await collected(own.readEntries(at))).toEqual(await collected(plain.readEntries(at)));
          } finally {
            await own.close();
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
