import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import { dayMs, hourMs } from '../../graph/domain/window.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { account, day, days, history } from '../support/history.ts';

/** What every store does when it is asked how often accounts did something. */
export function describeEventCounts(open: (now: () => number) => Promise<GraphStore>): void {
  describe('counting events', () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open(() => day(100));
      await store.record(history`
        u1  day 3          registers device-a
        u1  day 3 08:00    device-a ip-a
        u2  day 3 09:00    device-a
        u2  day 5          applies phone-a amount=20000.00
        u1  day 5          refers u2
        u2  day 5 23:59    overdue known=12
        u3  day 5          device-a
        u1  day 6          device-a
      `);
    });
    afterEach(() => store.close());

    const request = { accounts: [account('u1'), account('u2')], window: days(3, 6), bucketMs: dayMs };

    it('tells them by bucket, then type, and leaves out empty buckets and the end of the window', async () => {
      expect(await store.countEvents(request)).toEqual([
        { at: day(3), type: 'login', events: 2 },
        { at: day(3), type: 'registration', events: 1 },
        { at: day(5), type: 'application', events: 1 },
        { at: day(5), type: 'tie', events: 1 },
        { at: day(5), type: 'outcome', events: 1 },
      ]);
    });

    it('counts buckets from the first instant of the window', async () => {
      const window = { from: day(3) + 8 * hourMs, until: day(4) };
      expect(await store.countEvents({ ...request, window, bucketMs: hourMs })).toEqual([
        { at: day(3) + 8 * hourMs, type: 'login', events: 1 },
        { at: day(3) + 9 * hourMs, type: 'login', events: 1 },
      ]);
    });

    it('counts an account once and knows nothing of strangers', async () => {
      const accounts = [account('u3'), account('u3'), account('u9')];
      expect(await store.countEvents({ ...request, accounts })).toEqual([
        { at: day(5), type: 'login', events: 1 },
      ]);
      expect(await store.countEvents({ ...request, accounts: [account('u9')] })).toEqual([]);
    });

    it('refuses no accounts, too many, and more buckets than anybody can read', async () => {
      const refused = [
        { ...request, accounts: [] },
        { ...request, accounts: Array.from({ length: 501 }, (_, number) => account(`u${number}`)) },
        { ...request, bucketMs: 0 },
        { ...request, bucketMs: 1000 },
        { ...request, window: days(3, 3) },
      ];
      for (const asked of refused) await expect(store.countEvents(asked)).rejects.toThrow(LimitExceeded);
    });
  });
}
