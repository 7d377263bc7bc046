import type { WorldParameters } from './world-parameters.ts';
import { worlds } from './world-parameters.ts';

/** How much of what a gang does shows what it shares, from a careless gang (level 1) to a careful one (level 4). */
export const sharingByLevel: Readonly<Record<Level, number>> = { 1: 0.9, 2: 0.6, 3: 0.35, 4: 0.2 };

export type Level = 1 | 2 | 3 | 4;

/**
 * A whole population with names for everything, honest crowds that look like gangs, gangs of seven types, late and
 * wrong labels, and dirty input. The counts are for 50,000 people.
 */
export function levelParameters(level: Level): WorldParameters {
  return { ...population, gangs: { ...population.gangs, sharing: sharingByLevel[level] } };
}

const { base } = worlds;

const population: WorldParameters = {
  ...base,
  accounts: 50_000,
  identities: true,
  people: {
    ...base.people,
    homeAddresses: 15_000,
    leaseMeanDays: 6,
    regions: 25,
    carrierAddressesPerRegion: 16,
    campuses: 12,
    campusShare: 0.1,
    tabletShare: 0.12,
    tabletUse: 0.3,
    secondHandShare: 0.006,
    driftPerWeek: 0.02,
    offices: 150,
    officeShare: 0.1,
    officePresence: 0.3,
    recycledPhoneShare: 0.02,
    loginMean: 7,
    applicationShare: 0.35,
    accountAgeDays: [0, 960],
    vendors: 6,
    addressesPerVendor: 200,
  },
  crowds: {
    ...base.crowds,
    stores: 20,
    storeCustomers: [30, 120],
    promotionDays: 6,
    promotionStands: 20,
    referralGroups: 40,
    dorms: 5,
    cafes: 15,
    officeBatches: 0,
  },
  gangs: {
    ...base.gangs,
    count: 150,
    size: { logMean: Math.log(15), logDeviation: 0.8, least: 5, most: 150 },
    mix: {
      FARM: 0.25,
      EMULATOR: 0.2,
      PACKAGED: 0.2,
      SHELL_EMPLOYER: 0.1,
      TAKEOVER: 0.1,
      INDUCED: 0.1,
      D: 0.05,
    },
    giant: { fromAccounts: 20_000, size: [300, 900] },
    mergeShare: 0.05,
    splitShare: 0.05,
    heirs: { probability: 0.5, perGang: 1, afterDays: [10, 30] },
  },
  flags: { memberFraud: 0, otherFraud: 0 },
  labels: {
    blacklistShare: 0.1,
    caseShare: 0.15,
    neverShare: 0.2,
    defaultMedianDays: 35,
    defaultLogDeviation: 0.5,
    missedShare: 0.05,
    falseShare: 0.01,
  },
  dirt: {
    lateShare: 0.01,
    lateHours: 6,
    duplicateShare: 0.002,
    skewSeconds: 90,
    defaultDeviceShare: 0.01,
    missingDeviceShare: 0.03,
    spellingShare: 0.05,
  },
};
