import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChainColumns } from '../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { account, day, days, history, resource } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** What every store tells of relation chains, ties and outcomes. */
export function describeChains(open: OpenStore): void {
  let store: GraphStore;

  beforeEach(async () => {
    store = await open(() => day(100));
  });
  afterEach(() => store.close());

  describe('relation chains', () => {
    it('come as columns by account, time and event id, with numbers in order of first appearance', async () => {
      await store.record(history`
        u2 day 4 applies ip-a device-b amount=20.50 lender=L2 id=e9
        u2 day 4 device-b created=2 id=e1
        u1 day 5 device-b created=3
        u1 day 1 device-z created=1
        u1 day 6 applies phone-a contact:phone-a lender=L1`);
      const [columns] = await collected(store.readChains(days(3, 10), ['DEVICE', 'PHONE']));
      expect(columns).toEqual({
        newAccounts: ['u1', 'u2'].map(account),
        newAccountCreatedAt: Float64Array.of(day(1), day(2)),
        newAccountFirstEventAt: Float64Array.of(day(1), day(4)),
        newResources: ['device-b', 'phone-a'].map((word) => resource(word).key),
        newResourceKind: Uint8Array.of(resourceKinds.indexOf('DEVICE'), resourceKinds.indexOf('PHONE')),
        rows: 4,
        account: Uint32Array.of(0, 0, 1, 1),
        at: Float64Array.of(day(5), day(6), day(4), day(4)),
        type: Uint8Array.of(0, 2, 0, 2),
        amount: Float64Array.of(Number.NaN, Number.NaN, Number.NaN, 20.5),
        lender: Uint32Array.of(0, 1, 0, 2),
        newLenders: ['L1', 'L2'],
        mentionOffsets: Uint32Array.of(0, 1, 3, 4, 5),
        mentionResource: Uint32Array.of(0, 1, 1, 0, 0),
        mentionThrough: Uint8Array.of(0, 4, 5, 0, 0),
      } satisfies ChainColumns);
    });

    it('leave out ties and outcomes, and keep events that name nothing', async () => {
      await store.record(history`
        u1 day 4
        u1 day 4 refers u2
        u1 day 4 fraud`);
      const [columns] = await collected(store.readChains(days(3, 10), resourceKinds));
      expect(columns).toMatchObject({ rows: 1, newResources: [], mentionOffsets: Uint32Array.of(0, 0) });
    });

    it('take the first instant of the window and leave out the last', async () => {
      await store.record(history`
        u1 day 3 device-a
        u2 day 10 device-a`);
      const [columns] = await collected(store.readChains(days(3, 10), resourceKinds));
      expect(columns?.newAccounts).toEqual(['u1']);
    });

    it('are those of an earlier watermark, as if nothing had come since', async () => {
      const early = history`
        u1 day 4 device-a created=2
        u1 day 5 ip-b`;
      const { watermark } = await store.record(early);
      const [then] = await collected(store.readChains(days(0, 10), resourceKinds));
      await store.record(history`
        u0 day 3 device-0
        u1 day 3 device-a created=1
        u1 day 6 ip-b created=1`);
      expect(await collected(store.readChains(days(0, 10), resourceKinds, watermark))).toEqual([then]);
    });

    it('are none where nothing lies in the window', async () => {
      await store.record(history`u1 day 3 device-a`);
      expect(await collected(store.readChains(days(4, 10), resourceKinds))).toEqual([]);
    });

    it('stay as they were when reading began', async () => {
      await store.record(history`u1 day 3 device-a created=2`);
      const reading = store.readChains(days(0, 10), resourceKinds)[Symbol.asyncIterator]();
      const first = reading.next();
      await store.record(history`u0 day 3 device-0 created=1`);
      expect((await first).value).toMatchObject({ rows: 1, newAccounts: ['u1'] });
      expect((await reading.next()).done).toBe(true);
    });
  });

  describe('ties and outcomes', () => {
    const events = history`
      u1 day 4 refers u2 id=t2
      u1 day 4 transfers u3 amount=9.99 id=t1
      u1 day 3 guarantees u2 id=t3
      u1 day 10 contacts u2 id=t4
      u1 day 3 device-a
      u2 day 1 fraud known=8 id=o1
      u3 day 2 cleared known=5 id=o3
      u2 day 1 settled known=5 id=o2`;

    it('give the ties of a window by time, then event id', async () => {
      await store.record(events);
      const ties = (await collected(store.readTies(days(3, 10)))).flat();
      expect(ties).toEqual([events[2], events[1], events[0]]);
    });

    it('leave out what was recorded after an earlier watermark', async () => {
      await store.record(events.slice(0, 3));
      const { watermark } = await store.record(events.slice(5, 6));
      await store.record(events);
      expect((await collected(store.readTies(days(0, 20), watermark))).flat()).toEqual([
        events[2],
        events[1],
        events[0],
      ]);
      expect((await collected(store.readOutcomes(day(20), watermark))).flat()).toEqual([events[5]]);
    });

    it('give the outcomes known before an instant, however old, by that instant, then event id', async () => {
      await store.record(events);
      expect((await collected(store.readOutcomes(day(8)))).flat()).toEqual([events[7], events[6]]);
      expect((await collected(store.readOutcomes(day(8) + 1))).flat()).toEqual([
        events[7],
        events[6],
        events[5],
      ]);
    });
  });
}
