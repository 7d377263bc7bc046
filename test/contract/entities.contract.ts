import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entityText } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { account, day, days, entity, history, resource } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** What every store knows of accounts and resources. */
export function describeEntities(open: OpenStore): void {
  let store: GraphStore;

  beforeEach(async () => {
    store = await open(() => day(100));
  });
  afterEach(() => store.close());

  describe('entities', () => {
    it('tell what is known of accounts and resources over all time, in the order asked', async () => {
      await store.record(history`
        u1 day 5 device-a phone-a contact:phone-a created=4
        u1 day 3 overdue known=9 created=2
        u2 day 8 device-a`);
      expect(await store.entitiesOf(['device-a', 'u1', 'u9', 'phone-a', 'u2'].map(entity))).toEqual([
        {
          ref: { kind: 'DEVICE', key: 'device-a' },
          display: '[device-a]',
          createdAt: null,
          firstEventAt: day(5),
          lastEventAt: day(8),
          events: 2,
          accounts: 2,
        },
        {
          ref: { kind: 'ACCOUNT', key: 'u1' },
          display: 'u1',
          createdAt: day(2),
          firstEventAt: day(3),
          lastEventAt: day(5),
          events: 2,
          accounts: 1,
        },
        null,
        {
          ref: { kind: 'PHONE', key: 'phone-a' },
          display: '[phone-a]',
          createdAt: null,
          firstEventAt: day(5),
          lastEventAt: day(5),
          events: 1,
          accounts: 1,
        },
        {
          ref: { kind: 'ACCOUNT', key: 'u2' },
          display: 'u2',
          createdAt: null,
          firstEventAt: day(8),
          lastEventAt: day(8),
          events: 1,
          accounts: 1,
        },
      ]);
    });

    it('keep one key of two kinds apart', async () => {
      const [event] = history`u1 day 3 device-a`;
      const mentions = [
        { kind: 'DEVICE', key: 'same', through: 'FROM_DEVICE', mask: 'd' },
        { kind: 'WIFI', key: 'same', through: 'OVER_WIFI', mask: 'w' },
      ];
      await store.record([{ ...event!, mentions } as never]);
      const found = await store.entitiesOf([
        { kind: 'DEVICE', key: 'same' as never },
        { kind: 'WIFI', key: 'same' as never },
        { kind: 'IP', key: 'same' as never },
      ]);
      expect(found.map((one) => one?.display)).toEqual(['d', 'w', undefined]);
    });

    it('are found by the beginning of key or mask, accounts first, then by kind and key', async () => {
      await store.record(history`
        device day 3 device-b
        dev day 3 device-a
        u1 day 3 ip-d`);
      const keys = async (text: string, limit: number) =>
        (await store.findEntities(text, limit)).map(({ ref }) => ref.key);
      expect(await keys('dev', 9)).toEqual(['dev', 'device', 'device-a', 'device-b']);
      expect(await keys('dev', 3)).toEqual(['dev', 'device', 'device-a']);
      expect(await keys('[d', 9)).toEqual(['device-a', 'device-b']);
      expect(await keys('', 99)).toEqual(['dev', 'device', 'u1', 'device-a', 'device-b', 'ip-d']);
      expect(await keys('evice', 9)).toEqual([]);
    });

    it('give the key of everything that an event has named, each once', async () => {
      const keys = async () => (await collected(store.readKeys())).flat().map(entityText).sort();
      expect(await keys()).toEqual([]);
      await store.record(history`
        u1 day 1 device-a ip-a
        u2 day 2 applies device-a phone-a contact:phone-b
        u2 day 3 overdue known=4
        u1 day 4 refers u2
        u3 day 5 fraud`);
      expect(await keys()).toEqual([
        'ACCOUNT:u1',
        'ACCOUNT:u2',
        'ACCOUNT:u3',
        'DEVICE:device-a',
        'IP:ip-a',
        'PHONE:phone-a',
        'PHONE:phone-b',
      ]);
    });

    it('show the chain of an account in pages, by time, then event id', async () => {
      const events = history`
        u1 day 5 device-a id=e3
        u1 day 5 device-b id=e2
        u1 day 4 refers u2 id=e9
        u1 day 6 fraud known=9 id=e1
        u2 day 5 device-a id=e5
        u1 day 10 device-a id=e4`;
      await store.record(events);
      const request = { accountId: account('u1'), window: days(0, 10), limit: 2, after: null };
      const first = await store.chainOf(request);
      expect(first.events.map(({ event }) => event)).toEqual([events[2], events[1]]);
      expect(first.next).toEqual({ at: day(5), eventId: 'e2' });
      const second = await store.chainOf({ ...request, after: first.next });
      expect(second.events.map(({ event }) => event)).toEqual([events[0], events[3]]);
      expect(second.next).toBeNull();
      expect(await store.chainOf({ ...request, accountId: account('u9') })).toEqual({
        events: [],
        next: null,
      });
      await expect(store.chainOf({ ...request, limit: 1001 })).rejects.toThrow(
        new LimitExceeded('limit', 1, 1000, 1001),
      );
    });

    it('rank hubs by their distinct accounts inside the window, then by key', async () => {
      await store.record(history`
        u1 day 3 device-a
        u1 day 4 device-a
        u2 day 10 device-a
        u1 day 3 device-c
        u2 day 3 device-c
        u1 day 3 device-b
        u3 day 9 device-b
        u1 day 5 ip-a
        u2 day 5 ip-a`);
      const request = { kind: 'DEVICE', window: days(3, 10), leastAccounts: 2, limit: 9 } as const;
      expect(await store.hubsIn(request)).toEqual([
        { ref: resource('device-b'), accounts: 2 },
        { ref: resource('device-c'), accounts: 2 },
      ]);
      expect(await store.hubsIn({ ...request, leastAccounts: 1, limit: 3 })).toEqual([
        { ref: resource('device-b'), accounts: 2 },
        { ref: resource('device-c'), accounts: 2 },
        { ref: resource('device-a'), accounts: 1 },
      ]);
    });
  });
}
