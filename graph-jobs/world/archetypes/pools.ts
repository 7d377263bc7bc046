import type { Random } from '../../../graph/algorithms/random.ts';
import { hashOf } from '../../../graph/algorithms/random.ts';
import { phoneOf } from '../identities/numbers.ts';
import { addressText, addressVariant, employerText } from '../identities/texts.ts';
import { addressOf } from '../town/addresses.ts';
import type { Gang } from '../town/gang.ts';
import type { Town } from '../town/town.ts';
import type { Reaction } from './reaction.ts';

/** What a gang shares, as it is at an instant: it changes when the gang reacts, and may be another gang's. */
export interface Pools {
  /** One of `count` devices. */
  device(count: number, at: number, random: Random): string;
  /** One of `count` home addresses, of the part of the pool that proxies rent. */
  homeAddress(count: number, at: number, random: Random): string;
  vendorAddress(count: number, at: number, random: Random): string;
  contactPhone(count: number, at: number, random: Random): string;
  /** The gang's postal address, in one of three spellings. */
  address(random: Random): string;
  employer(number: number): string;
}

const rentedShare = 0.3;
const phonesPerGang = 100;
const shellsPerGang = 8;

export function poolsOf(town: Town, gang: Gang, reaction: Reaction | null): Pools {
  const { seed, parameters } = town;
  const { people } = parameters;
  const holder = gang.supplier ?? gang.number;
  const turn = (at: number, what: Reaction['changes']) =>
    reaction !== null && reaction.changes === what && at >= reaction.at ? 1 : 0;
  const place = (what: string, bound: number, number: number, at: number) =>
    hashOf(seed, what, holder, number, turn(at, 'PLACES')) % bound;
  return {
    device: (count, at, random) => pooledDevice(town, gang, random.below(count), turn(at, 'PLACES')),
    homeAddress: (count, at, random) =>
      addressOf(
        'home',
        place('rented home', Math.ceil(people.homeAddresses * rentedShare), random.below(count), at),
      ),
    vendorAddress: (count, at, random) =>
      addressOf(
        'vendor',
        place('rented proxy', people.vendors * people.addressesPerVendor, random.below(count), at),
      ),
    contactPhone: (count, at, random) => {
      const number = random.below(count) + turn(at, 'CONTACTS') * (phonesPerGang / 2);
      return phoneOf(seed, firstGangPhone + gang.number * phonesPerGang + number);
    },
    address: (random) => addressVariant(addressText(seed, firstGangDoor + gang.number), random.below(3)),
    employer: (number) => employerText(firstShell + gang.number * shellsPerGang + number),
  };
}

/**
 * A device of a gang, or of the one that it buys from.
 *
 * @param turn  how often the gang has changed its devices
 */
export function pooledDevice(
  { names }: Town,
  { number, supplier }: Gang,
  device: number,
  turn: number,
): string {
  return names.deviceId(`pool ${supplier ?? number} ${turn}`, device);
}

/** Ranges of numbers that no honest account draws from. */
const firstGangPhone = 9_000_000;
const firstGangDoor = 30_000_000;
const firstShell = 400_000;
