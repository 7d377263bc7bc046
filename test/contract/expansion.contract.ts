import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountRef } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { ExpansionRequest } from '../../graph/domain/expansion.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { account, day, days, entity, history, resource } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** How every store expands a neighbourhood. */
export function describeExpansion(open: OpenStore): void {
  let store: GraphStore;

  beforeEach(async () => {
    store = await open(() => day(100));
  });
  afterEach(() => store.close());

  describe('expansion', () => {
    const world = history`
      u1 day 3 device-a ip-a
      u1 day 5 device-a
      u2 day 4 device-a
      u2 day 4 device-b
      u3 day 6 device-b
      u4 day 3 ip-a
      u5 day 3 ip-a
      u6 day 20 device-a`;
    const request: ExpansionRequest = {
      window: days(3, 10),
      through: ['DEVICE', 'IP'],
      origins: [entity('u1')],
      hops: 2,
      hubAccounts: 9,
      maxNodes: 99,
    };
    const expanded = async (change: Partial<ExpansionRequest>) => {
      await store.record(world);
      const { nodes, links, stoppedAtHubs, truncated } = await store.expand({ ...request, ...change });
      return {
        nodes: nodes.map(({ ref, distance }) => `${distance} ${ref.key}`),
        links: links.map(({ account: from, resource: to }) => `${from.key} ${to.key}`),
        stoppedAtHubs: stoppedAtHubs.map(({ key }) => key),
        truncated,
      };
    };

    it('meets neighbours, nearest first, then by kind and key, with the links between them', async () => {
      await store.record(world);
      expect(await store.expand({ ...request, origins: [entity('device-b')], hops: 1 })).toEqual({
        nodes: [
          { ref: resource('device-b'), display: '[device-b]', distance: 0, degree: 2 },
          { ref: accountRef(account('u2')), display: 'u2', distance: 1, degree: 2 },
          { ref: accountRef(account('u3')), display: 'u3', distance: 1, degree: 1 },
        ],
        links: [
          {
            account: accountRef(account('u2')),
            resource: resource('device-b'),
            events: 1,
            firstAt: day(4),
            lastAt: day(4),
          },
          {
            account: accountRef(account('u3')),
            resource: resource('device-b'),
            events: 1,
            firstAt: day(6),
            lastAt: day(6),
          },
        ],
        stoppedAtHubs: [],
        truncated: false,
      });
    });

    it('takes two hops from account to account', async () => {
      expect(await expanded({})).toEqual({
        nodes: ['0 u1', '1 device-a', '1 ip-a', '2 u2', '2 u4', '2 u5'],
        links: ['u1 device-a', 'u1 ip-a', 'u2 device-a', 'u4 ip-a', 'u5 ip-a'],
        stoppedAtHubs: [],
        truncated: false,
      });
    });

    it('goes through the kinds asked for alone', async () => {
      expect((await expanded({ through: ['IP'] })).nodes).toEqual(['0 u1', '1 ip-a', '2 u4', '2 u5']);
      expect((await expanded({ through: [] })).nodes).toEqual(['0 u1']);
    });

    it('meets a hub and lists it but does not pass it', async () => {
      expect(await expanded({ hubAccounts: 2 })).toEqual({
        nodes: ['0 u1', '1 device-a', '1 ip-a', '2 u2'],
        links: ['u1 device-a', 'u1 ip-a', 'u2 device-a'],
        stoppedAtHubs: ['ip-a'],
        truncated: false,
      });
    });

    it('counts the accounts of a hub inside the window: exactly the limit is none', async () => {
      expect((await expanded({ hubAccounts: 3 })).stoppedAtHubs).toEqual([]);
      expect((await expanded({ hubAccounts: 2, window: days(3, 30) })).stoppedAtHubs).toEqual([
        'device-a',
        'ip-a',
      ]);
    });

    it('passes a hub that it starts from', async () => {
      expect(await expanded({ hubAccounts: 1, origins: [entity('ip-a')], hops: 1 })).toMatchObject({
        nodes: ['0 ip-a', '1 u1', '1 u4', '1 u5'],
        stoppedAtHubs: [],
      });
    });

    it('cuts the farthest nodes, last by kind and key, and says so', async () => {
      expect(await expanded({ maxNodes: 4 })).toMatchObject({
        nodes: ['0 u1', '1 device-a', '1 ip-a', '2 u2'],
        truncated: true,
      });
      expect((await expanded({ maxNodes: 6 })).truncated).toBe(false);
      expect(await expanded({ maxNodes: 1 })).toMatchObject({ nodes: ['0 u1'], truncated: true });
    });

    it('leaves out origins that it does not know and takes each one once', async () => {
      const origins = ['device-b', 'u9', 'u1', 'device-b'].map(entity);
      expect((await expanded({ origins, hops: 1, maxNodes: 3 })).nodes).toEqual([
        '0 u1',
        '0 device-b',
        '1 u2',
      ]);
      expect((await expanded({ origins: [entity('u9')] })).nodes).toEqual([]);
    });

    it('refuses what is beyond its limits', async () => {
      const origins = Array.from({ length: 101 }, () => entity('u1'));
      await expect(store.expand({ ...request, origins })).rejects.toThrow(
        new LimitExceeded('origins', 1, 100, 101),
      );
      await expect(store.expand({ ...request, hops: 5 })).rejects.toThrow(new LimitExceeded('hops', 1, 4, 5));
      await expect(store.expand({ ...request, maxNodes: 5001 })).rejects.toThrow(
        new LimitExceeded('maxNodes', 1, 5000, 5001),
      );
    });
  });
}
