import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../graph/algorithms/random.ts';
import { addressOf } from '../../graph-jobs/world/town/addresses.ts';
import { addressAt, leasesOf } from '../../graph-jobs/world/town/leases.ts';
import { namesOf } from '../../graph-jobs/world/town/names.ts';
import {
  carrierPlace,
  deviceAt,
  ordinaryPlace,
  placeAt,
  residentLeases,
} from '../../graph-jobs/world/town/places.ts';
import { scaledTo } from '../../graph-jobs/world/town/scale-parameters.ts';
import { residentIn, townOf } from '../../graph-jobs/world/town/town.ts';
import type { PeopleParameters } from '../../graph-jobs/world/town/world-parameters.ts';
import { worlds } from '../../graph-jobs/world/town/world-parameters.ts';

const dayMs = 86_400_000;
const window = {
  from: Date.parse('2026-01-01T00:00:00+08:00'),
  until: Date.parse('2026-03-02T00:00:00+08:00'),
};

function town(people: Partial<PeopleParameters> = {}, identities = false, seed = 1) {
  const { base } = worlds;
  return townOf(seed, 3000, { ...base, identities, people: { ...base.people, ...people } }, window);
}

describe('names', () => {
  it('give each account below ten million an id of its own', () => {
    const { accountId } = namesOf(9);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999 }), { maxLength: 200 }), (accounts) => {
        expect(new Set(accounts.map(accountId)).size).toBe(accounts.length);
      }),
    );
  });

  it('differ from one seed to the next, and tell devices of different owners apart', () => {
    expect(namesOf(1).accountId(5)).not.toBe(namesOf(2).accountId(5));
    const { deviceId } = namesOf(1);
    expect(new Set([deviceId('person', 1), deviceId('person', 2), deviceId('tablet', 1)]).size).toBe(3);
  });

  it('make Wi-Fi stations that are hardware addresses', () => {
    expect(namesOf(1).wifi('home', 4)).toMatch(/^3c(:[0-9a-f]{2}){5}$/);
  });
});

describe('the address plan', () => {
  it('never gives one address twice, and none that ends in 0 or 255', () => {
    const blocks = [
      'home',
      'carrier',
      'campus',
      'store',
      'office',
      'vendor',
      'cafe',
      'stand',
      'dorm',
    ] as const;
    const all = blocks.flatMap((block) =>
      Array.from({ length: 2000 }, (_, number) => addressOf(block, number)),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((ip) => /\.(0|255)$/.test(ip))).toEqual([]);
  });

  it('goes on into the next second octet when a block is full', () => {
    expect(addressOf('home', 0)).toBe('36.16.0.1');
    expect(addressOf('home', 253)).toBe('36.16.0.254');
    expect(addressOf('home', 254)).toBe('36.16.1.1');
    expect(addressOf('home', 254 * 256)).toBe('36.17.0.1');
  });
});

describe('homes', () => {
  const { census } = town();

  it('hold every person once, one to five together', () => {
    expect(census.firstOf[0]).toBe(0);
    expect(census.firstOf[census.homes]).toBe(3000);
    const sizes = Array.from(
      { length: census.homes },
      (_, home) => census.firstOf[home + 1]! - census.firstOf[home]!,
    );
    expect(Math.min(...sizes)).toBe(1);
    expect(Math.max(...sizes)).toBe(5);
    expect(census.homeOf[census.firstOf[7]!]).toBe(7);
    expect(census.homeOf[census.firstOf[7]! - 1]).toBe(6);
  });

  it('keep an address a day at least, nine days on average, to the end of the window', () => {
    const leases = Array.from({ length: 400 }, (_, home) => leasesOf(1, home, 100, 8, window));
    const lengths = leases.flatMap((own) =>
      own.slice(1).map(({ until }, place) => until - own[place]!.until),
    );
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(dayMs);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length / dayMs;
    expect(mean).toBeGreaterThan(7);
    expect(mean).toBeLessThan(10);
    expect(leases.every((own) => own.at(-1)!.until >= window.until)).toBe(true);
  });

  it('answer with the lease of the instant: its last millisecond belongs to it, its end does not', () => {
    const leases = [
      { until: 10, address: 1 },
      { until: 20, address: 2 },
    ];
    expect([9, 10, 19, 20].map((at) => addressAt(leases, at))).toEqual([1, 2, 2, 2]);
  });
});

describe('people', () => {
  it('were opened inside the ages that are set', () => {
    const place = town({ accountAgeDays: [10, 20] });
    const ages = Array.from(
      { length: 300 },
      (_, person) => (window.until - residentIn(place, person).createdAt) / dayMs,
    );
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...ages)).toBeLessThanOrEqual(20.001);
  });

  it('share region and tablet with their home', () => {
    const place = town({ tabletShare: 1 });
    const { census } = place;
    const home = Array.from({ length: census.homes }, (_, h) => h).find(
      (h) => census.firstOf[h + 1]! - census.firstOf[h]! > 1,
    )!;
    const [first, second] = [0, 1].map((member) => residentIn(place, census.firstOf[home]! + member));
    expect(first!.region).toBe(second!.region);
    expect([first!.tablet, second!.tablet]).toEqual([true, true]);
  });

  it('use their own device, and hand it on where it is sold', () => {
    const place = town({ secondHandShare: 0.5, tabletShare: 0 });
    const [buyer, { giver, at }] = [...place.census.handovers][0]!;
    const random = randomOf(1);
    const own = (person: number, when: number) => deviceAt(place, residentIn(place, person), when, random);
    expect(own(buyer, at)).toBe(own(giver, at - 1));
    expect(own(giver, at)).not.toBe(own(giver, at - 1));
    expect(own(buyer, at - 1)).not.toBe(own(buyer, at));
  });

  it('keep one device id without drift, and get new ones with it', () => {
    const random = randomOf(1);
    const idsIn = (driftPerWeek: number) => {
      const place = town({ driftPerWeek, tabletShare: 0, secondHandShare: 0 });
      const weeks = [0, 1, 2, 3, 4, 5, 6, 7];
      return new Set(
        weeks.map((week) => deviceAt(place, residentIn(place, 1), window.from + week * 7 * dayMs, random)),
      );
    };
    expect(idsIn(0).size).toBe(1);
    expect(idsIn(1).size).toBe(8);
  });
});

describe('places', () => {
  const ipsOf = (people: Partial<PeopleParameters>) => {
    const place = town({ vendorShare: 0, carrierShare: 0, campusShare: 0, ...people });
    const random = randomOf(2);
    return Array.from({ length: 300 }, (_, person) => {
      const resident = residentIn(place, person);
      return ordinaryPlace(place, resident, residentLeases(place, resident), window.from + person, random).ip;
    });
  };
  const all = (ips: readonly string[], first: string) => ips.every((ip) => ip.startsWith(first));

  it('are those that the shares say', () => {
    expect(all(ipsOf({}), '36.')).toBe(true);
    expect(all(ipsOf({ vendorShare: 1 }), '103.')).toBe(true);
    expect(all(ipsOf({ carrierShare: 1 }), '117.')).toBe(true);
    expect(all(ipsOf({ campusShare: 1, campusPresence: 1 }), '222.')).toBe(true);
    expect(all(ipsOf({ offices: 9, officeShare: 1, officePresence: 1 }), '58.')).toBe(true);
  });

  it('behind a carrier are one of the region', () => {
    const place = town({ carrierAddressesPerRegion: 3 });
    const random = randomOf(3);
    const ips = new Set(Array.from({ length: 100 }, () => carrierPlace(place, 'd', 2, random).ip));
    expect([...ips].sort()).toEqual([6, 7, 8].map((number) => addressOf('carrier', number)));
  });

  it('have Wi-Fi and cell only in a world with identities', () => {
    expect(placeAt(town(), 'd', 'store', 1, 1)).toEqual({
      deviceId: 'd',
      ip: addressOf('store', 1),
      wifi: null,
      geoCell: null,
    });
    expect(placeAt(town({}, true), 'd', 'store', 1, 1)).toEqual({
      deviceId: 'd',
      ip: addressOf('store', 1),
      wifi: expect.stringMatching(/^3c:/),
      geoCell: expect.stringMatching(/^wt[0-9b-hjkmnp-z]{4}$/),
    });
  });
});

describe('scaling', () => {
  it('multiplies counts, leaves shares alone, and keeps one of what there is', () => {
    const half = scaledTo(worlds.base, 15_800);
    expect(half.people.homeAddresses).toBe(4500);
    expect(half.gangs.count).toBe(45);
    expect(half.people.carrierShare).toBe(worlds.base.people.carrierShare);
    const tiny = scaledTo(worlds.base, 500);
    expect([tiny.gangs.count, tiny.crowds.promotionDays, tiny.people.campuses]).toEqual([1, 1, 1]);
    expect(tiny.crowds.vendorBursters).toBe(0);
  });

  it('changes nothing but the size where the size is the same', () => {
    expect(scaledTo(worlds.stress, worlds.stress.accounts)).toEqual(worlds.stress);
  });
});
