import type { SizeLaw } from './draw.ts';

/**
 * Everything that shapes a world but its seed, its size and its end. Counts are for `accounts` people and scale with
 * the number asked for.
 */
export interface WorldParameters {
  /** Accounts that the counts below are meant for, and the size of a world that names none. */
  readonly accounts: number;
  readonly days: number;
  readonly people: PeopleParameters;
  readonly crowds: CrowdParameters;
  readonly gangs: GangParameters;
  readonly flags: FlagParameters;
  /** How and when frauds become known; null: by `flags` alone. */
  readonly labels: LabelParameters | null;
  /** What is wrong with the input; null: nothing. */
  readonly dirt: DirtParameters | null;
  /** Whether people have phones, ID numbers, cards, addresses, employers and Wi-Fi, and register. */
  readonly identities: boolean;
}

export interface PeopleParameters {
  /** Shares of homes with 1, 2, 3 … people. */
  readonly householdSizes: readonly number[];
  readonly homeAddresses: number;
  /** A home keeps its address 1 day and an exponential of this mean more. */
  readonly leaseMeanDays: number;
  readonly regions: number;
  readonly carrierAddressesPerRegion: number;
  /** Share of ordinary events over a carrier's shared addresses. */
  readonly carrierShare: number;
  readonly campuses: number;
  /** Share of people who study, and of their events away from the carrier that come from the campus. */
  readonly campusShare: number;
  readonly campusPresence: number;
  readonly tabletShare: number;
  readonly tabletUse: number;
  readonly secondHandShare: number;
  /** Probability that the id of a device changes in a week although it is the same thing. */
  readonly driftPerWeek: number;
  readonly offices: number;
  /** Share of people who work in one of the offices, and of their events that come from there. */
  readonly officeShare: number;
  readonly officePresence: number;
  /** Share of people whose phone number was somebody else's before. */
  readonly recycledPhoneShare: number;
  /** A normal account logs in once and an exponential of this mean more. */
  readonly loginMean: number;
  readonly applicationShare: number;
  /** Accounts are at least and at most so old at the end. */
  readonly accountAgeDays: readonly [least: number, most: number];
  readonly vendors: number;
  readonly addressesPerVendor: number;
  /** Share of ordinary events through a proxy vendor. */
  readonly vendorShare: number;
}

export interface CrowdParameters {
  readonly stores: number;
  readonly storeCustomers: readonly [least: number, most: number];
  readonly promotionDays: number;
  readonly promotionAccounts: readonly [least: number, most: number];
  /** A stand on a weekend: applications of passers-by on two devices. */
  readonly promotionStands: number;
  readonly standCustomers: readonly [least: number, most: number];
  /** Friends who bring each other in within two days, half of them on one phone. */
  readonly referralGroups: number;
  readonly referralFriends: readonly [least: number, most: number];
  /** Dormitories of a factory: one employer, one address, one Wi-Fi, and two days on which many apply. */
  readonly dorms: number;
  readonly dormPeople: number;
  readonly cafes: number;
  readonly officeBatches: number;
  readonly officeAccounts: readonly [least: number, most: number];
  /** Innocents who burst on the addresses that gangs share. */
  readonly vendorBursters: number;
}

export interface GangParameters {
  readonly count: number;
  readonly size: SizeLaw;
  /** How frequent each type is. */
  readonly mix: Readonly<Partial<Record<GangKind, number>>>;
  /** Probability that an act uses what the gang shares; the types A to D share always. */
  readonly sharing: number;
  /** One gang more of such a size, in worlds of so many accounts or more; null: none. */
  readonly giant: GiantParameters | null;
  /** Share of gangs that merge into another, and that split in two. */
  readonly mergeShare: number;
  readonly splitShare: number;
  /** Share of gang events over a carrier's shared addresses, so that they look like anybody's. */
  readonly camouflage: number;
  /**
   * Factor on the times between the acts of a gang; not on the turns inside a batch's round, nor on intermediaries,
   * whose customers come when they come.
   */
  readonly stretch: number;
  readonly heirs: HeirParameters;
  /** As `loginMean`, for the customers of an intermediary, who leave such things to somebody else. */
  readonly customerLoginMean: number;
  /** Share of members who are seen on a store's device and on a campus as well. */
  readonly minglingShare: number;
  /** Share of proxy batches on the same few addresses of one vendor, and how many addresses those are. */
  readonly sharedVendorShare: number;
  readonly sharedVendorAddresses: number;
}

/** Types of gang: those of the three worlds, and those of the levels. */
export const gangKinds = [
  'A',
  'B',
  'C',
  'D',
  'FARM',
  'EMULATOR',
  'PACKAGED',
  'SHELL_EMPLOYER',
  'TAKEOVER',
  'INDUCED',
] as const;
export type GangKind = (typeof gangKinds)[number];

export interface GiantParameters {
  readonly fromAccounts: number;
  readonly size: readonly [least: number, most: number];
}

/** Innocents who come to use a gang's device later. */
export interface HeirParameters {
  readonly probability: number;
  readonly perGang: number;
  readonly afterDays: readonly [least: number, most: number];
}

export interface FlagParameters {
  readonly memberFraud: number;
  readonly otherFraud: number;
}

/** How frauds become known: some at once, some to an investigator, most when nobody pays, some never. */
export interface LabelParameters {
  readonly blacklistShare: number;
  readonly caseShare: number;
  readonly neverShare: number;
  readonly defaultMedianDays: number;
  readonly defaultLogDeviation: number;
  /** Of the labels that are due, those nobody records; and false ones, as a share of the true ones. */
  readonly missedShare: number;
  readonly falseShare: number;
}

export interface DirtParameters {
  readonly lateShare: number;
  readonly lateHours: number;
  readonly duplicateShare: number;
  readonly skewSeconds: number;
  /** Share of events with an id that many devices have, with none, and with another spelling. */
  readonly defaultDeviceShare: number;
  readonly missingDeviceShare: number;
  readonly spellingShare: number;
}

export const worldNames = ['base', 'stress', 'slow'] as const;
export type WorldName = (typeof worldNames)[number];

const base: WorldParameters = {
  accounts: 31_600,
  days: 60,
  people: {
    householdSizes: [15, 30, 30, 15, 10],
    homeAddresses: 9000,
    leaseMeanDays: 8,
    regions: 20,
    carrierAddressesPerRegion: 10,
    carrierShare: 0.45,
    campuses: 40,
    campusShare: 0.1,
    campusPresence: 0.5,
    tabletShare: 0.15,
    tabletUse: 0.06,
    secondHandShare: 0.015,
    driftPerWeek: 0,
    offices: 0,
    officeShare: 0,
    officePresence: 0,
    recycledPhoneShare: 0,
    loginMean: 4,
    applicationShare: 0.2,
    accountAgeDays: [60, 960],
    vendors: 6,
    addressesPerVendor: 120,
    vendorShare: 0.015,
  },
  crowds: {
    stores: 60,
    storeCustomers: [15, 94],
    promotionDays: 6,
    promotionAccounts: [100, 300],
    promotionStands: 0,
    standCustomers: [15, 40],
    referralGroups: 0,
    referralFriends: [5, 25],
    dorms: 0,
    dormPeople: 200,
    cafes: 0,
    officeBatches: 10,
    officeAccounts: [8, 25],
    vendorBursters: 0,
  },
  gangs: {
    count: 90,
    size: { logMean: 2.6, logDeviation: 0.75, least: 5, most: 90 },
    mix: { A: 0.35, B: 0.25, C: 0.25, D: 0.15 },
    sharing: 1,
    giant: null,
    mergeShare: 0,
    splitShare: 0,
    camouflage: 0.3,
    stretch: 1,
    heirs: { probability: 0.5, perGang: 1, afterDays: [10, 30] },
    customerLoginMean: 2,
    minglingShare: 0,
    sharedVendorShare: 0,
    sharedVendorAddresses: 30,
  },
  flags: { memberFraud: 0.15, otherFraud: 0.004 },
  labels: null,
  dirt: null,
  identities: false,
};

/** The three worlds of the evaluation: quiet, crowded with look-alikes, and drawn out over weeks. */
export const worlds: Readonly<Record<WorldName, WorldParameters>> = {
  base,
  stress: {
    ...base,
    people: { ...base.people, loginMean: 10 },
    crowds: { ...base.crowds, promotionDays: 12, officeBatches: 25, vendorBursters: 600 },
    gangs: {
      ...base.gangs,
      heirs: { probability: 0.8, perGang: 4, afterDays: [0, 4] },
      minglingShare: 0.35,
      sharedVendorShare: 0.5,
    },
  },
  slow: {
    ...base,
    gangs: { ...base.gangs, mix: { A: 0.25, B: 0.35, C: 0.25, D: 0.15 }, camouflage: 0.6, stretch: 4 },
  },
};
