import type { WorldParameters } from './world-parameters.ts';

/** The same world for another number of accounts: all counts of places, crowds and gangs grow in proportion. */
export function scaledTo(parameters: WorldParameters, accounts: number): WorldParameters {
  const factor = accounts / parameters.accounts;
  const scaled = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round(count * factor)));
  const { people, crowds, gangs } = parameters;
  return {
    ...parameters,
    accounts,
    people: {
      ...people,
      homeAddresses: scaled(people.homeAddresses),
      regions: scaled(people.regions),
      campuses: scaled(people.campuses),
      offices: scaled(people.offices),
      addressesPerVendor: scaled(people.addressesPerVendor),
    },
    crowds: {
      ...crowds,
      stores: scaled(crowds.stores),
      promotionDays: scaled(crowds.promotionDays),
      promotionStands: scaled(crowds.promotionStands),
      referralGroups: scaled(crowds.referralGroups),
      dorms: scaled(crowds.dorms),
      cafes: scaled(crowds.cafes),
      officeBatches: scaled(crowds.officeBatches),
      vendorBursters: scaled(crowds.vendorBursters),
    },
    gangs: {
      ...gangs,
      count: scaled(gangs.count),
      sharedVendorAddresses: Math.max(4, scaled(gangs.sharedVendorAddresses)),
    },
  };
}
