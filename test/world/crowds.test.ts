import { describe, expect, it } from 'vitest';
import { cafes } from '../../graph-jobs/world/crowds/cafes.ts';
import { dorms } from '../../graph-jobs/world/crowds/dorms.ts';
import { everydayLife } from '../../graph-jobs/world/crowds/everyday-life.ts';
import { officeBatches } from '../../graph-jobs/world/crowds/office-batches.ts';
import { promotionDays } from '../../graph-jobs/world/crowds/promotion-days.ts';
import { promotionStands } from '../../graph-jobs/world/crowds/promotion-stands.ts';
import { referralGroups } from '../../graph-jobs/world/crowds/referral-groups.ts';
import { stores } from '../../graph-jobs/world/crowds/stores.ts';
import { vendorBursts } from '../../graph-jobs/world/crowds/vendor-bursts.ts';
import type { Act, Visit } from '../../graph-jobs/world/town/act.ts';
import type { Part, World } from '../../graph-jobs/world/town/part.ts';
import { townOf } from '../../graph-jobs/world/town/town.ts';
import type { CrowdParameters } from '../../graph-jobs/world/town/world-parameters.ts';
import { worlds } from '../../graph-jobs/world/town/world-parameters.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const window = {
  from: Date.parse('2026-01-01T00:00:00+08:00'),
  until: Date.parse('2026-03-02T00:00:00+08:00'),
};

/** A town of 2 000 with one crowd of each sort unless said, and no gangs. */
function worldWith(crowds: Partial<CrowdParameters> = {}): World {
  const { base } = worlds;
  const one = {
    stores: 1,
    promotionDays: 1,
    promotionStands: 1,
    referralGroups: 1,
    dorms: 1,
    cafes: 1,
    officeBatches: 1,
  };
  const parameters = {
    ...base,
    identities: true,
    crowds: { ...base.crowds, ...one, dormPeople: 50, ...crowds },
  };
  return { town: townOf(5, 2000, parameters, window), gangs: [], lineage: [], supplies: [] };
}

const actsOf = (part: Part, world = worldWith()) => [...part.acts(world)];
const visitsOf = (part: Part, world = worldWith()) =>
  actsOf(part, world).filter((act): act is Visit => 'place' in act);
const distinct = (values: readonly unknown[]) => new Set(values).size;
const spanMs = (acts: readonly Act[]) => {
  const times = acts.map(({ at }) => at);
  return Math.max(...times) - Math.min(...times);
};
const hoursOf = (acts: readonly Act[]) => acts.map(({ at }) => ((at - window.from) % dayMs) / hourMs);

describe('a store', () => {
  const visits = visitsOf(stores);

  it('serves 15 to 94 customers on one device behind one address', () => {
    expect(distinct(visits.map(({ place }) => place.deviceId))).toBe(1);
    expect(distinct(visits.map(({ place }) => place.ip))).toBe(1);
    const customers = distinct(visits.map(({ account }) => account));
    expect(customers).toBeGreaterThanOrEqual(15);
    expect(customers).toBeLessThanOrEqual(94);
  });

  it('enters one application for each, and each looks at it within minutes', () => {
    for (const application of visits.filter(({ type }) => type === 'application')) {
      const login = visits.find(({ type, account }) => type === 'login' && account === application.account);
      expect(login!.at - application.at).toBeGreaterThan(0);
      expect(login!.at - application.at).toBeLessThan(15 * 60_000);
    }
  });

  it('is open from half past nine to nine', () => {
    const applications = visits.filter(({ type }) => type === 'application');
    expect(hoursOf(applications).every((hour) => hour >= 9.5 && hour < 21)).toBe(true);
  });
});

describe('a promotion day', () => {
  it('brings hundreds on their own devices in three hours of one evening', () => {
    const visits = visitsOf(promotionDays);
    expect(visits.length).toBeGreaterThanOrEqual(100);
    expect(visits.length).toBeLessThanOrEqual(300);
    expect(spanMs(visits)).toBeLessThan(3 * hourMs);
    expect(hoursOf(visits).every((hour) => hour >= 19 && hour < 22)).toBe(true);
    expect(distinct(visits.map(({ place }) => place.deviceId))).toBeGreaterThan(visits.length * 0.9);
  });
});

describe('an office batch', () => {
  it('is colleagues on one address in one working day, each on an own device', () => {
    const visits = visitsOf(officeBatches);
    expect(distinct(visits.map(({ place }) => place.ip))).toBe(1);
    expect(distinct(visits.map(({ place }) => place.deviceId))).toBeGreaterThan(visits.length * 0.8);
    expect(hoursOf(visits).every((hour) => hour >= 9 && hour < 18)).toBe(true);
  });
});

describe('a promotion stand', () => {
  it('takes 15 to 40 applications on two devices in two days', () => {
    const visits = visitsOf(promotionStands);
    expect(visits.every(({ type }) => type === 'application')).toBe(true);
    expect(visits.length).toBeGreaterThanOrEqual(15);
    expect(visits.length).toBeLessThanOrEqual(40);
    expect(distinct(visits.map(({ place }) => place.deviceId))).toBe(2);
    expect(spanMs(visits)).toBeLessThan(2 * dayMs);
  });
});

describe('a referral group', () => {
  const acts = actsOf(referralGroups, worldWith({ referralFriends: [20, 25] }));
  const visits = acts.filter((act): act is Visit => 'place' in act);

  it('applies within two days, about half on one phone', () => {
    expect(spanMs(visits)).toBeLessThan(2 * dayMs);
    const counts = new Map<string | null, number>();
    for (const { place } of visits) counts.set(place.deviceId, (counts.get(place.deviceId) ?? 0) + 1);
    const together = Math.max(...counts.values()) / visits.length;
    expect(together).toBeGreaterThan(0.2);
    expect(together).toBeLessThan(0.8);
  });

  it('was brought in by the first one', () => {
    const ties = acts.filter((act) => act.type === 'tie');
    expect(ties.length).toBe(visits.length - 1);
    expect(ties.every(({ account, tie }) => account === visits[0]!.account && tie === 'REFERRAL')).toBe(true);
  });
});

describe('a dormitory', () => {
  it('has one address, one Wi-Fi, one employer, and applications on two days', () => {
    const visits = visitsOf(dorms);
    expect(distinct(visits.map(({ account }) => account))).toBe(50);
    expect(distinct(visits.map(({ place }) => place.ip))).toBe(1);
    expect(distinct(visits.map(({ place }) => place.wifi))).toBe(1);
    expect(distinct(visits.map(({ claims }) => claims.employer))).toBe(1);
    const applications = visits.filter(({ type }) => type === 'application');
    expect(applications.length).toBeGreaterThan(5);
    expect(spanMs(applications)).toBeLessThan(2 * dayMs);
  });
});

describe('a café', () => {
  it('lets many strangers log in on a few machines over all the weeks', () => {
    const visits = visitsOf(cafes);
    expect(distinct(visits.map(({ account }) => account))).toBe(visits.length);
    expect(distinct(visits.map(({ place }) => place.deviceId))).toBeLessThanOrEqual(6);
    expect(spanMs(visits)).toBeGreaterThan(30 * dayMs);
  });
});

describe('vendor bursts', () => {
  it('put three to seven strangers on one address, minutes apart', () => {
    const visits = visitsOf(vendorBursts, worldWith({ vendorBursters: 60 }));
    expect(visits.length).toBe(60);
    expect(distinct(visits.map(({ account }) => account))).toBe(60);
    const turns = visits
      .slice(1)
      .filter(({ at }, place) => at > visits[place]!.at && at - visits[place]!.at < 40 * 60_000);
    expect(turns.length).toBeGreaterThan(40);
  });

  it('do not happen where nobody bursts', () => {
    expect(actsOf(vendorBursts)).toEqual([]);
  });
});

describe('everyday life', () => {
  const visits = visitsOf(everydayLife);

  it('lets everybody log in at least once, and about one in five apply, once', () => {
    expect(distinct(visits.map(({ account }) => account))).toBe(2000);
    const applicants = visits.filter(({ type }) => type === 'application').map(({ account }) => account);
    expect(distinct(applicants)).toBe(applicants.length);
    expect(applicants.length / 2000).toBeGreaterThan(0.15);
    expect(applicants.length / 2000).toBeLessThan(0.25);
  });

  it('stays inside the window', () => {
    expect(visits.filter(({ at }) => at < window.from || at >= window.until)).toEqual([]);
  });

  it('does not change when a crowd comes or goes', () => {
    expect(visitsOf(everydayLife, worldWith({ stores: 9, cafes: 0 }))).toEqual(visits);
  });
});
