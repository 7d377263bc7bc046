import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inArrivalOrder } from '../../graph-jobs/world/arrival-order.ts';
import { parts } from '../../graph-jobs/world/parts.ts';
import { planWorld } from '../../graph-jobs/world/plan-world.ts';
import type { World } from '../../graph-jobs/world/town/part.ts';
import type { WorldEvent } from '../../graph-jobs/world/town/world-event.ts';
import type { WorldName } from '../../graph-jobs/world/town/world-parameters.ts';
import { worlds } from '../../graph-jobs/world/town/world-parameters.ts';
import type { TruthRow } from '../../graph-jobs/world/truth.ts';
import { truthBookOf } from '../../graph-jobs/world/truth.ts';
import { eventsOf } from '../../graph-jobs/world/write-down.ts';

const until = Date.parse('2025-06-01T00:00:00+08:00');
const dayMs = 86_400_000;

interface Drawn {
  readonly world: World;
  readonly events: readonly WorldEvent[];
  readonly truth: readonly TruthRow[];
}

function draw(name: WorldName, seed: number, accounts = 4000): Drawn {
  const world = planWorld({ seed, accounts, until, parameters: worlds[name] });
  const book = truthBookOf(world);
  const events = inArrivalOrder(eventsOf(world, parts, book));
  return { world, events, truth: [...book.rows()] };
}

/** Events of each account of one planted gang, by account id. */
function gangEvents({ world, events }: Drawn, kind: string) {
  return world.gangs
    .filter((gang) => gang.kind === kind)
    .map(({ members }) => {
      const ids = new Set(members.map(({ account }) => world.town.names.accountId(account)));
      return { size: members.length, events: events.filter(({ accountId }) => ids.has(String(accountId))) };
    });
}

const accountsOf = (events: readonly WorldEvent[], field: string) => {
  const users = new Map<unknown, Set<unknown>>();
  for (const event of events) {
    if (event[field] === undefined) continue;
    users.set(event[field], (users.get(event[field]) ?? new Set()).add(event.accountId));
  }
  return users;
};

const base = draw('base', 1);

const digest = ({ events, truth }: Drawn) =>
  createHash('sha256')
    .update(JSON.stringify([events, truth]))
    .digest('hex');

describe('every preset world', () => {
  it('repeats to the byte for one seed, and is another one for another seed', () => {
    const first = digest(draw('base', 1, 1000));
    expect(digest(draw('base', 1, 1000))).toBe(first);
    expect(digest(draw('base', 2, 1000))).not.toBe(first);
  });

  it.each(['base', 'stress', 'slow'] as const)(
    'has as many accounts as asked for, each once in the truth: %s',
    (name) => {
      const { truth } = draw(name, 3, 1000);
      expect(new Set(truth.map(({ accountId }) => accountId)).size).toBe(1000);
      expect(truth.length).toBe(1000);
    },
  );

  it('lists its truth by account id', () => {
    const ids = base.truth.map(({ accountId }) => accountId);
    expect(ids).toEqual([...ids].sort());
  });

  it('happens inside its sixty days, never before an account was opened', () => {
    const wrong = base.events.filter(({ at, accountCreatedAt }) => {
      const inside = Number(at) >= until - 60 * dayMs && Number(at) < until;
      return !inside || (accountCreatedAt !== undefined && Number(accountCreatedAt) > Number(at));
    });
    expect(wrong).toEqual([]);
  });

  it('gives every event an id of its own', () => {
    expect(new Set(base.events.map(({ eventId }) => eventId)).size).toBe(base.events.length);
  });

  it('arrives in order, outcomes when they become known', () => {
    const arrivals = base.events.map(({ at, knownAt }) => Number(knownAt ?? at));
    expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
  });

  it('names accounts so that nobody takes the name for a phone, and gang accounts like all others', () => {
    expect(base.truth.every(({ accountId }) => /^u\d{7}$/.test(accountId))).toBe(true);
    const places = base.truth.flatMap(({ gangId }, place) =>
      gangId === '' ? [] : [place / base.truth.length],
    );
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
  });

  it('says of every gang account since when it is one', () => {
    const members = base.truth.filter(({ gangId }) => gangId !== '');
    expect(
      members.every(({ from, until: end, role }) => from !== '' && end === '' && role === 'MEMBER'),
    ).toBe(true);
  });

  it('plants gangs in proportion to its size, of five accounts at least and ninety at most', () => {
    const sizes = base.world.gangs.map(({ members }) => members.length);
    expect(sizes.length).toBe(Math.round((90 * 4000) / 31_600));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(90);
  });

  it('finds some frauds out before the end, more of them in gangs', () => {
    const outcomes = base.events.filter(({ type }) => type === 'outcome');
    const inGang = new Set(
      base.truth.filter(({ gangId }) => gangId !== '').map(({ accountId }) => accountId),
    );
    const share = outcomes.filter(({ accountId }) => inGang.has(String(accountId))).length / inGang.size;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.25);
    expect(
      outcomes.every(({ at, knownAt }) => Number(at) <= Number(knownAt) && Number(knownAt) < until),
    ).toBe(true);
  });
});

describe('ordinary people', () => {
  it('come over carriers, homes, campuses and proxies, and carriers gather the most accounts', () => {
    const byFirst = (first: string) =>
      base.events.filter(({ ip }) => String(ip ?? '').startsWith(first)).length;
    const all = base.events.filter(({ type }) => type !== 'outcome').length;
    expect(byFirst('117.') / all).toBeGreaterThan(0.35);
    expect(byFirst('117.') / all).toBeLessThan(0.5);
    expect(byFirst('36.') / all).toBeGreaterThan(0.3);
    for (const first of ['222.', '61.', '103.']) expect(byFirst(first)).toBeGreaterThan(0);
    const users = [...accountsOf(base.events, 'ip')].sort((a, b) => b[1].size - a[1].size);
    expect(String(users[0]?.[0])).toMatch(/^117\./);
  });

  it('share home addresses one after the other', () => {
    const homes = [...accountsOf(base.events, 'ip')].filter(([ip]) => String(ip).startsWith('36.'));
    const several = homes.filter(([, users]) => users.size >= 3).length;
    expect(several / homes.length).toBeGreaterThan(0.5);
  });

  it('apply at stores on a device that many strangers use', () => {
    const byStore = [
      ...accountsOf(
        base.events.filter(({ ip }) => String(ip).startsWith('61.')),
        'deviceId',
      ).values(),
    ];
    expect(Math.max(...byStore.map((users) => users.size))).toBeGreaterThanOrEqual(15);
  });

  it('were in the crowds that the truth names', () => {
    const kinds = new Set(base.truth.map(({ kind }) => kind));
    for (const kind of ['', 'household', 'campus', 'store', 'promotion-day', 'office-batch', 'device-heir']) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('gangs', () => {
  it('of type A run accounts of at most three days on one phone for five', () => {
    for (const { size, events } of gangEvents(base, 'A')) {
      const visits = events.filter(({ type }) => type !== 'outcome');
      expect(new Set(visits.map(({ deviceId }) => deviceId)).size).toBeLessThanOrEqual(
        Math.max(2, Math.ceil(size / 5)),
      );
      const ages = visits.map(({ at, accountCreatedAt }) => Number(at) - Number(accountCreatedAt));
      expect(Math.min(...ages)).toBeLessThan(3 * dayMs);
    }
  });

  it('of type B never share a device, and a third as many proxy addresses as members', () => {
    for (const { size, events } of gangEvents(base, 'B')) {
      for (const users of accountsOf(events, 'deviceId').values()) expect(users.size).toBe(1);
      const proxies = [...accountsOf(events, 'ip').keys()].filter((ip) => String(ip).startsWith('103.'));
      expect(proxies.length).toBeLessThanOrEqual(Math.ceil(size / 3));
      expect(proxies.length).toBeGreaterThan(0);
    }
  });

  it('of type C are people of the town who first apply on one of at most three devices of the agent', () => {
    const { world } = base;
    for (const gang of world.gangs.filter(({ kind }) => kind === 'C')) {
      expect(gang.members.every(({ account }) => account < world.town.census.people)).toBe(true);
    }
    for (const { size, events } of gangEvents(base, 'C')) {
      const shared = [...accountsOf(events, 'deviceId').values()].filter((users) => users.size > 1);
      expect(shared.length).toBeGreaterThan(0);
      expect(shared.length).toBeLessThanOrEqual(Math.max(3, size / 2));
    }
  });

  it('of type D hand each device to one other member only', () => {
    for (const { size, events } of gangEvents(base, 'D')) {
      const users = [...accountsOf(events, 'deviceId').values()].map((accounts) => accounts.size);
      expect(Math.max(...users)).toBe(2);
      expect(users.filter((count) => count === 2).length).toBeGreaterThan(size * 0.6);
    }
  });

  it('take nobody twice', () => {
    const accounts = base.world.gangs.flatMap(({ members }) => members.map(({ account }) => account));
    expect(new Set(accounts).size).toBe(accounts.length);
  });
});

describe('the stress world', () => {
  const stress = draw('stress', 1, 3000);

  it('is busier, and its vendor has honest customers who burst on the addresses of gangs', () => {
    expect(stress.events.length / 3000).toBeGreaterThan(1.7 * (base.events.length / 4000));
    expect(stress.truth.some(({ kind }) => kind === 'vendor-burst')).toBe(true);
  });

  it('has members on store devices', () => {
    const members = new Set(
      stress.truth.filter(({ gangId }) => gangId !== '').map(({ accountId }) => accountId),
    );
    const seen = stress.events.filter(
      ({ accountId, ip }) => members.has(String(accountId)) && String(ip).startsWith('61.'),
    );
    expect(seen.length).toBeGreaterThan(members.size * 0.15);
  });
});

describe('the slow world', () => {
  const slow = draw('slow', 1);

  it('stretches a gang of type B over weeks, with as many turns minutes apart', () => {
    const [drawnOut, quick] = [slow, base].map((drawn) =>
      gangEvents(drawn, 'B').map(({ events }) => {
        const times = events.filter(({ type }) => type !== 'outcome').map(({ at }) => Number(at));
        return (Math.max(...times) - Math.min(...times)) / dayMs;
      }),
    );
    const mean = (values: readonly number[] = []) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(drawnOut)).toBeGreaterThan(2 * mean(quick));
  });

  it('lets everybody join before the end', () => {
    const starts = slow.world.gangs.flatMap(({ members }) => members.map(({ startsAt }) => startsAt));
    expect(Math.max(...starts)).toBeLessThan(until);
  });
});

describe('what is asked of a world', () => {
  const ask = (request: { seed?: number; accounts?: number }) => () =>
    planWorld({ seed: 1, accounts: 1000, until, parameters: worlds.base, ...request });

  it('must be within limits', () => {
    expect(ask({ accounts: 499 })).toThrow('accounts: must be a whole number from 500 to 5000000, got 499');
    expect(ask({ accounts: 1000.5 })).toThrow(
      'accounts: must be a whole number from 500 to 5000000, got 1000.5',
    );
    expect(ask({ seed: -1 })).toThrow('seed: must be a whole number from 0 to 9007199254740991, got -1');
    expect(ask({ accounts: 500 })).not.toThrow();
  });
});
