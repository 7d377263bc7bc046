import { describe, expect, it } from 'vitest';
import { randomOf } from '../../graph/algorithms/random.ts';
import { inArrivalOrder } from '../../graph-jobs/world/arrival-order.ts';
import { gangTypes } from '../../graph-jobs/world/gangs/gang-types.ts';
import { parts } from '../../graph-jobs/world/parts.ts';
import { planWorld } from '../../graph-jobs/world/plan-world.ts';
import type { Act, Visit } from '../../graph-jobs/world/town/act.ts';
import type { Gang, Member } from '../../graph-jobs/world/town/gang.ts';
import { levelParameters } from '../../graph-jobs/world/town/level-parameters.ts';
import { residentIn, townOf } from '../../graph-jobs/world/town/town.ts';
import type { GangKind } from '../../graph-jobs/world/town/world-parameters.ts';
import { worlds } from '../../graph-jobs/world/town/world-parameters.ts';
import { truthBookOf } from '../../graph-jobs/world/truth.ts';
import { eventsOf } from '../../graph-jobs/world/write-down.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const people = 2000;
const window = {
  from: Date.parse('2026-01-01T00:00:00+08:00'),
  until: Date.parse('2026-03-02T00:00:00+08:00'),
};

/** A gang that shares always, is never blocked, and has a size; and what it does. */
function gangOf(kind: GangKind, size: number, sharing = 1) {
  const level = levelParameters(1);
  const parameters = { ...level, labels: null, gangs: { ...level.gangs, sharing } };
  const town = townOf(6, people, parameters, window);
  const type = gangTypes[kind];
  const startsAt = window.from + 10 * dayMs;
  const recruits = type.recruits(size, parameters.gangs, randomOf(1, kind));
  const members = recruits.map(({ afterMs, ageMs }, place): Member => {
    const account = type.recruitsResidents ? place * 7 : people + place;
    const createdAt = type.recruitsResidents
      ? residentIn(town, account).createdAt
      : startsAt + afterMs - ageMs;
    const times = { joinsAt: startsAt + afterMs, startsAt: startsAt + afterMs, createdAt };
    return { account, ...times, region: place % 5, leavesAt: null, transferred: false };
  });
  const gang: Gang = { number: 3, kind, startsAt, members, supplier: null };
  const acts = [...type.acts(gang, town, randomOf(2, kind))];
  return { gang, town, acts, visits: acts.filter((act): act is Visit => 'place' in act) };
}

const distinct = (values: readonly unknown[]) => new Set(values).size;
const devicesOf = (visits: readonly Visit[]) => distinct(visits.map(({ place }) => place.deviceId));
const spanMs = (acts: readonly Act[]) =>
  Math.max(...acts.map(({ at }) => at)) - Math.min(...acts.map(({ at }) => at));

describe('every type of gang', () => {
  it.each(Object.values(gangTypes))(
    '$kind: has the size asked for, begins at once, and everybody acts',
    (type) => {
      const { gang, acts } = gangOf(type.kind, 12);
      expect(gang.members.length).toBe(12);
      expect(gang.members[0]!.startsAt).toBe(gang.startsAt);
      const idle = gang.members.filter(({ account }) => !acts.some((act) => act.account === account));
      // In a batch somebody may miss every round; nowhere else.
      expect(idle.length).toBeLessThanOrEqual(type.kind === 'B' ? 1 : 0);
    },
  );

  it.each(Object.values(gangTypes))('$kind: applies for most of its accounts', (type) => {
    const { gang, visits } = gangOf(type.kind, 20);
    const applicants = distinct(
      visits.filter((visit) => visit.type === 'application').map(({ account }) => account),
    );
    expect(applicants).toBeGreaterThanOrEqual(gang.members.length * (type.kind === 'TAKEOVER' ? 0.25 : 0.7));
  });

  it.each(Object.values(gangTypes))('$kind: does the same for one stream of numbers', (type) => {
    expect(gangOf(type.kind, 9).acts).toEqual(gangOf(type.kind, 9).acts);
  });
});

describe('a farm', () => {
  it('runs eight accounts on one phone and rotates home addresses', () => {
    const { visits } = gangOf('FARM', 16);
    expect(devicesOf(visits)).toBe(2);
    const homes = visits.filter(({ place }) => place.ip.startsWith('36.'));
    expect(homes.length / visits.length).toBeGreaterThan(0.7);
    expect(distinct(homes.map(({ place }) => place.ip))).toBeGreaterThan(5);
  });

  it('shows a fresh device with every event where it shares nothing', () => {
    const { visits } = gangOf('FARM', 16, 0);
    expect(devicesOf(visits)).toBe(visits.length);
  });

  it('opens accounts before it uses them, four in five of them in bursts within three days', () => {
    const { gang, visits } = gangOf('FARM', 60);
    const opened = visits.filter(({ type }) => type === 'registration');
    expect(opened.length).toBe(60);
    const early = opened.filter(({ at }) => at < gang.startsAt + 3.25 * dayMs);
    expect(early.length / 60).toBeGreaterThan(0.7);
  });
});

describe('an emulator', () => {
  const { visits } = gangOf('EMULATOR', 20);

  it('has a new device id for every event and comes over carriers', () => {
    expect(devicesOf(visits)).toBe(visits.length);
    expect(visits.every(({ place }) => place.ip.startsWith('117.'))).toBe(true);
  });

  it('names two contact phones for twenty accounts, and one address in three spellings', () => {
    expect(distinct(visits.flatMap(({ claims }) => claims.contactPhones ?? []))).toBe(2);
    const spellings = new Set(visits.flatMap(({ claims }) => claims.address ?? []));
    expect(spellings.size).toBeLessThanOrEqual(3);
    expect(distinct([...spellings].map((text) => text.replace(/[\s\p{P}]/gu, '')))).toBe(1);
  });
});

describe('packaged people', () => {
  it('apply in part from the one device of the agent, and name its firm and its phone', () => {
    const { visits } = gangOf('PACKAGED', 20);
    const byDevice = new Map<string | null, number>();
    for (const { place } of visits) byDevice.set(place.deviceId, (byDevice.get(place.deviceId) ?? 0) + 1);
    const agent = Math.max(...byDevice.values()) / visits.length;
    expect(agent).toBeGreaterThan(0.2);
    expect(agent).toBeLessThan(0.6);
    expect(distinct(visits.map(({ claims }) => claims.employer))).toBe(1);
    expect(distinct(visits.flatMap(({ claims }) => claims.contactPhones ?? []))).toBe(1);
  });

  it('come over one to four weeks', () => {
    const { gang } = gangOf('PACKAGED', 20);
    const starts = gang.members.map(({ startsAt }) => startsAt - gang.startsAt);
    expect(Math.max(...starts)).toBeLessThanOrEqual(25 * dayMs);
  });
});

describe('shell employers', () => {
  const { acts, visits } = gangOf('SHELL_EMPLOYER', 100);

  it('are one for 45 people, and nothing else is shared', () => {
    const claimed = visits.filter(({ type }) => type === 'application').map(({ claims }) => claims);
    expect(distinct(claimed.map(({ employer }) => employer))).toBe(3);
    expect(claimed.every((claims) => Object.keys(claims).join() === 'employer')).toBe(true);
    const users = new Map<string | null, Set<number>>();
    for (const { account, place } of visits) {
      users.set(place.deviceId, (users.get(place.deviceId) ?? new Set()).add(account));
    }
    expect(Math.max(...[...users.values()].map((accounts) => accounts.size))).toBe(1);
  });

  it('pay wages from the first account to all others', () => {
    const wages = acts.filter((act) => act.type === 'tie');
    expect(wages.every(({ account, tie }) => account === people && tie === 'TRANSFER')).toBe(true);
    expect(distinct(wages.map(({ other }) => other))).toBe(99);
  });
});

describe('taken-over accounts', () => {
  it('are used twice within hours, from a few bot devices behind a few proxies', () => {
    const { visits } = gangOf('TAKEOVER', 24);
    expect(devicesOf(visits)).toBe(2);
    expect(visits.every(({ place }) => place.ip.startsWith('103.'))).toBe(true);
    expect(distinct(visits.map(({ place }) => place.ip))).toBeLessThanOrEqual(6);
    expect(visits.length).toBe(48);
    expect(spanMs(visits)).toBeLessThan(4 * dayMs);
  });
});

describe('induced victims', () => {
  it('apply in one evening behind one address, each on a device of their own', () => {
    const { visits } = gangOf('INDUCED', 30);
    expect(distinct(visits.map(({ place }) => place.ip))).toBe(1);
    expect(devicesOf(visits)).toBeGreaterThan(25);
    expect(spanMs(visits)).toBeLessThan(8 * hourMs);
    expect(visits.filter(({ type }) => type === 'application').length).toBe(30);
  });
});

describe('parts', () => {
  const world = planWorld({ seed: 2, accounts: 700, until: window.until, parameters: worlds.base });
  const idsOf = (some: typeof parts) =>
    inArrivalOrder(eventsOf(world, some, truthBookOf(world))).map(({ eventId }) => eventId);

  it('add up: all together give what each gives alone', () => {
    const alone = parts.flatMap((part) => idsOf([part]));
    expect([...idsOf(parts)].sort()).toEqual([...alone].sort());
  });

  it('do not depend on their order', () => {
    expect(idsOf([...parts].reverse())).toEqual(idsOf(parts));
  });

  it('have names of their own', () => {
    expect(distinct(parts.map(({ name }) => name))).toBe(parts.length);
  });
});
