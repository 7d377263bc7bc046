import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { account, day, days, history, resource } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** What every store does when it is asked who touched a resource. */
export function describeTouches(open: OpenStore): void {
  describe('the touches of a resource', () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open(() => day(100));
      await store.record(history`
        u2  day 3          device-a
        u1  day 3          registers device-a phone-a contact:phone-a
        u1  day 5          applies device-a
        é   day 5          device-a
        u1  day 5          refers u2
        u3  day 4          device-b
        u1  day 6          device-a
      `);
    });
    afterEach(() => store.close());

    const request = { resource: resource('device-a'), window: days(3, 6), limit: 9 };
    const touch = (id: string, onDay: number) => ({ accountId: account(id), at: day(onDay) });
    const all = [touch('u1', 3), touch('u2', 3), touch('u1', 5), touch('é', 5)];

    it('stand by time, then account, without the end of the window', async () => {
      expect(await store.touchesOn(request)).toEqual({ touches: all, truncated: false });
    });

    it('are counted once where an event names the resource twice', async () => {
      expect(await store.touchesOn({ ...request, resource: resource('phone-a') })).toEqual({
        touches: [touch('u1', 3)],
        truncated: false,
      });
    });

    it('are the last ones where there are more than asked for', async () => {
      expect(await store.touchesOn({ ...request, limit: 4 })).toEqual({ touches: all, truncated: false });
      expect(await store.touchesOn({ ...request, limit: 3 })).toEqual({
        touches: all.slice(1),
        truncated: true,
      });
      expect(await store.touchesOn({ ...request, limit: 1 })).toEqual({
        touches: all.slice(3),
        truncated: true,
      });
    });

    it('are none of a resource that nobody knows', async () => {
      expect(await store.touchesOn({ ...request, resource: resource('device-z') })).toEqual({
        touches: [],
        truncated: false,
      });
    });

    it('are refused for a limit out of range', async () => {
      for (const limit of [0, 1.5, 10_001])
        await expect(store.touchesOn({ ...request, limit })).rejects.toThrow(LimitExceeded);
    });
  });
}
