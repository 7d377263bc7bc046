import { describe, expect, it } from 'vitest';
import { labelOf } from '../../graph-jobs/world/archetypes/label-delay.ts';
import { reactionOf } from '../../graph-jobs/world/archetypes/reaction.ts';
import { gangHistory } from '../../graph-jobs/world/gangs/gang-history.ts';
import { parts } from '../../graph-jobs/world/parts.ts';
import { planWorld } from '../../graph-jobs/world/plan-world.ts';
import { soiled } from '../../graph-jobs/world/soil-events.ts';
import type { Level } from '../../graph-jobs/world/town/level-parameters.ts';
import { levelParameters } from '../../graph-jobs/world/town/level-parameters.ts';
import type { WorldEvent } from '../../graph-jobs/world/town/world-event.ts';
import type { TruthRow } from '../../graph-jobs/world/truth.ts';
import { truthBookOf } from '../../graph-jobs/world/truth.ts';
import { eventsOf } from '../../graph-jobs/world/write-down.ts';

const until = Date.parse('2025-06-01T00:00:00+08:00');
const dayMs = 86_400_000;

/** Three times as many gangs as usual, so that a small world has all types. */
function draw(level: Level, seed = 1, accounts = 4000) {
  const parameters = levelParameters(level);
  const crowded = { ...parameters, gangs: { ...parameters.gangs, count: 350 } };
  const world = planWorld({ seed, accounts, until, parameters: crowded });
  const book = truthBookOf(world);
  const arrivals = [...soiled(eventsOf(world, parts, book), world.town)];
  return { world, arrivals, events: arrivals.map(({ event }) => event), truth: [...book.rows()] };
}

const plan = (seed: number, accounts: number) =>
  planWorld({ seed, accounts, until, parameters: levelParameters(2) });

const careless = draw(1);
const careful = draw(4);

function eventsOfKind({ world, events }: ReturnType<typeof draw>, kind: string) {
  return world.gangs
    .filter((gang) => gang.kind === kind)
    .map(({ members }) => {
      const ids = new Set(members.map(({ account }) => world.town.names.accountId(account)));
      const own = events.filter(({ accountId }) => ids.has(String(accountId)));
      return { size: members.length, events: own };
    });
}

/** Share of accounts with a value that another account of the same gang has too. */
function sharedBy(gangs: readonly { events: readonly WorldEvent[] }[], field: string): number {
  let [shared, all] = [0, 0];
  for (const { events } of gangs) {
    const users = new Map<string, Set<string>>();
    for (const event of events) {
      for (const value of [event[field] ?? []].flat()) {
        users.set(String(value), (users.get(String(value)) ?? new Set()).add(String(event.accountId)));
      }
    }
    const sharing = new Set(
      [...users.values()].filter((accounts) => accounts.size > 1).flatMap((set) => [...set]),
    );
    shared += sharing.size;
    all += new Set(events.map(({ accountId }) => accountId)).size;
  }
  return all === 0 ? 0 : shared / all;
}

describe('a world of a level', () => {
  it('plants gangs of all seven types, about one account in twenty', () => {
    const kinds = new Set(plan(3, 20_000).gangs.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'D',
      'EMULATOR',
      'FARM',
      'INDUCED',
      'PACKAGED',
      'SHELL_EMPLOYER',
      'TAKEOVER',
    ]);
    const members = plan(3, 19_000).gangs.reduce((sum, gang) => sum + gang.members.length, 0);
    expect(members / 19_000).toBeGreaterThan(0.04);
    expect(members / 19_000).toBeLessThan(0.08);
  });

  it('has one giant gang from twenty thousand accounts on', () => {
    const large = plan(5, 20_000);
    const small = plan(5, 19_999);
    const giants = (gangs: typeof large.gangs) => gangs.filter(({ members }) => members.length >= 300).length;
    expect([giants(large.gangs), giants(small.gangs)]).toEqual([1, 0]);
  });

  it('shows less of what gangs share the higher the level is', () => {
    for (const [kind, field] of [
      ['FARM', 'deviceId'],
      ['EMULATOR', 'contactPhones'],
    ] as const) {
      expect(sharedBy(eventsOfKind(careless, kind), field)).toBeGreaterThan(
        sharedBy(eventsOfKind(careful, kind), field),
      );
    }
  });

  it('has the same people and the same gangs at every level', () => {
    expect(careful.truth.map(({ accountId, gangId }) => [accountId, gangId])).toEqual(
      careless.truth.map(({ accountId, gangId }) => [accountId, gangId]),
    );
  });

  it('calls the owners of stolen accounts and those who were talked round victims', () => {
    const roles = (kind: string) =>
      new Set(careless.truth.filter((row) => row.kind === kind).map(({ role }) => role));
    expect(roles('TAKEOVER')).toEqual(new Set(['VICTIM']));
    expect(roles('INDUCED')).toEqual(new Set(['VICTIM']));
    expect(roles('PACKAGED')).toEqual(new Set(['ORGANISER', 'MEMBER']));
    expect(roles('FARM')).toEqual(new Set(['MEMBER']));
  });

  it('gives emulators a device id of their own for every event', () => {
    for (const { events } of eventsOfKind(careless, 'EMULATOR')) {
      const once = new Map(events.map((event) => [event.eventId, event]));
      const applications = [...once.values()].filter(({ type }) => type === 'application');
      const ids = applications.map(({ deviceId }) => deviceId);
      const named = ids.filter(
        (id) => id !== undefined && String(id).length === 16 && !/^0|^9774/.test(String(id)),
      );
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it('has honest crowds that look like gangs', () => {
    const kinds = new Set(careless.truth.map(({ kind }) => kind));
    for (const kind of ['store', 'cafe', 'dorm', 'promotion-stand', 'referral-group', 'promotion-day']) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('dirty input', () => {
  const { arrivals, world } = careless;

  it('is late for one event in a hundred, by six hours at most', () => {
    const late = arrivals
      .map(({ arrivesAt, event }) => arrivesAt - Number(event.knownAt ?? event.at))
      .filter((delay) => delay > 11 * 60_000);
    expect(late.length / arrivals.length).toBeGreaterThan(0.006);
    expect(late.length / arrivals.length).toBeLessThan(0.014);
    expect(Math.max(...late)).toBeLessThanOrEqual(6 * 3_600_000 + 90_000 + 600_000);
  });

  it('comes twice now and then, the same to the letter', () => {
    const byId = new Map<unknown, WorldEvent>();
    const conflicts: WorldEvent[] = [];
    let doubled = 0;
    for (const { event } of arrivals) {
      const before = byId.get(event.eventId);
      byId.set(event.eventId, event);
      if (before === undefined) continue;
      doubled += 1;
      if (JSON.stringify(before) !== JSON.stringify(event)) conflicts.push(event);
    }
    expect(conflicts).toEqual([]);
    expect(doubled / arrivals.length).toBeGreaterThan(0.001);
    expect(doubled / arrivals.length).toBeLessThan(0.004);
  });

  it('has default device ids that hundreds share, and events without any', () => {
    const visits = arrivals.filter(({ event }) => event.ip !== undefined).map(({ event }) => event.deviceId);
    const missing = visits.filter((id) => id === undefined).length / visits.length;
    const defaults =
      visits.filter((id) => /^0{8}|^02:00|^9774d56d682e549c$/.test(String(id))).length / visits.length;
    expect(missing).toBeGreaterThan(0.02);
    expect(missing).toBeLessThan(0.04);
    expect(defaults).toBeGreaterThan(0.006);
    expect(defaults).toBeLessThan(0.014);
  });

  it('happens and arrives before the end', () => {
    const outside = arrivals.filter(
      ({ arrivesAt, event }) =>
        arrivesAt >= world.town.window.until || Number(event.at) >= world.town.window.until,
    );
    expect(outside).toEqual([]);
  });
});

describe('labels', () => {
  const parameters = levelParameters(2).labels!;

  it('come at once, after days, after weeks or never, in the shares that are set', () => {
    const world = plan(8, 20_000);
    const delays = world.gangs
      .filter(({ kind }) => kind !== 'PACKAGED')
      .flatMap((gang) =>
        gang.members.map((member) => {
          const label = labelOf(world.town, gang, member, parameters);
          return label === null ? null : (label.knownAt - label.at) / dayMs;
        }),
      );
    const share = (test: (delay: number | null) => boolean) => delays.filter(test).length / delays.length;
    expect(share((delay) => delay === 0)).toBeCloseTo(0.095, 1);
    expect(share((delay) => delay !== null && delay > 0 && delay < 7)).toBeCloseTo(0.14, 1);
    expect(share((delay) => delay === null)).toBeCloseTo(0.24, 1);
    const weeks = delays
      .filter((delay): delay is number => delay !== null && delay > 7)
      .sort((a, b) => a - b);
    expect(Math.abs(weeks[Math.floor(weeks.length / 2)]! - 35)).toBeLessThan(6);
  });

  it('make a gang react within two days of the moment when 30 % of it are known', () => {
    const { world } = careless;
    const reactions = world.gangs.flatMap((gang) => {
      const reaction = reactionOf(world.town, gang);
      if (reaction === null) return [];
      const known = gang.members.filter((member) => {
        const label = labelOf(world.town, gang, member, parameters);
        return label !== null && label.knownAt <= reaction.at;
      });
      return [known.length / gang.members.length];
    });
    expect(reactions.length).toBeGreaterThan(0);
    expect(Math.min(...reactions)).toBeGreaterThanOrEqual(0.3);
  });
});

describe('the history of gangs', () => {
  const parameters = levelParameters(2);
  const lively = { ...parameters, gangs: { ...parameters.gangs, splitShare: 0.5, mergeShare: 0.5 } };
  const world = planWorld({ seed: 3, accounts: 12_000, until, parameters: lively });
  const rows: TruthRow[] = [...truthBookOf(world).rows()];

  it('names every gang and where it came from', () => {
    const born = world.lineage.filter(({ event }) => event === 'BORN').length;
    const split = world.lineage.filter(({ event }) => event === 'SPLIT');
    expect(world.gangs.length).toBe(born + split.length);
    expect(split.length).toBeGreaterThan(0);
    expect(world.lineage.some(({ event }) => event === 'MERGED')).toBe(true);
    for (const { event, parents } of world.lineage) {
      expect(parents.length).toBe({ BORN: 0, SPLIT: 1, MERGED: 2 }[event]);
    }
  });

  it('leaves nobody in two gangs at one time', () => {
    const byAccount = grouped(rows);
    const overlapping = [...byAccount.values()].filter((own) => {
      return own.some(
        ({ until: end }, place) => place + 1 < own.length && (end === '' || end > own[place + 1]!.from),
      );
    });
    expect(overlapping).toEqual([]);
    expect([...byAccount.values()].some((own) => own.length === 2)).toBe(true);
  });

  it('changes nothing where nothing is to happen', () => {
    const quiet = { ...parameters, gangs: { ...parameters.gangs, splitShare: 0, mergeShare: 0 } };
    const calm = planWorld({ seed: 3, accounts: 3000, until, parameters: quiet });
    expect(gangHistory(calm.gangs, calm.town).gangs).toEqual(calm.gangs);
    expect(calm.lineage.every(({ event }) => event === 'BORN')).toBe(true);
  });
});

function grouped(rows: readonly TruthRow[]): Map<string, TruthRow[]> {
  const byAccount = new Map<string, TruthRow[]>();
  for (const row of rows) byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), row]);
  return byAccount;
}
