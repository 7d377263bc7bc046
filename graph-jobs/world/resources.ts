import { addressOf } from './town/addresses.ts';
import type { World } from './town/part.ts';

/** What a shared resource truly is, for `resources.csv`. */
export interface ResourceTruth {
  readonly kind: 'DEVICE' | 'IP';
  readonly value: string;
  readonly type: string;
}

/** The true type of every place and device that a world shares: addresses by block, tablets, stores' devices. */
export function* sharedResources({ town }: World): Generator<ResourceTruth> {
  const { people, crowds } = town.parameters;
  const addresses = [
    ['home', people.homeAddresses, 'HOME'],
    ['carrier', people.regions * people.carrierAddressesPerRegion, 'CARRIER'],
    ['campus', people.campuses, 'CAMPUS'],
    ['store', crowds.stores, 'STORE'],
    ['office', Math.max(crowds.officeBatches, people.offices), 'OFFICE'],
    ['dorm', crowds.dorms, 'DORM'],
    ['stand', crowds.promotionStands, 'STAND'],
    ['cafe', crowds.cafes, 'CAFE'],
    ['vendor', people.vendors * people.addressesPerVendor, 'PROXY'],
  ] as const;
  for (const [block, count, type] of addresses) {
    for (let number = 0; number < count; number++)
      yield { kind: 'IP', value: addressOf(block, number), type };
  }
  for (let store = 0; store < crowds.stores; store++) {
    yield { kind: 'DEVICE', value: town.names.deviceId('store', store), type: 'STORE' };
  }
}
