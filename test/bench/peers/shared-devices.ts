import type { PeerInput } from './peer.ts';
import { accountsOn, resourcesOfKind } from './peer.ts';

/** More pairs than this do not fit the memory of a benchmark. */
const mostPairs = 20_000_000;

/** How many devices each pair of accounts shares. Key: lower account · accounts + higher account. */
export type SharedDevices = ReadonlyMap<number, number>;

/**
 * @param mostAccounts  devices with more accounts are left out
 * @throws RangeError where the devices make too many pairs
 */
export function sharedDevices({ chains, visits }: PeerInput, mostAccounts: number): SharedDevices {
  const accounts = chains.accounts.length;
  const shared = new Map<number, number>();
  for (const device of resourcesOfKind(chains, 'DEVICE')) {
    const users = accountsOn(visits, device);
    if (users.length > mostAccounts) continue;
    if (shared.size + (users.length * (users.length - 1)) / 2 > mostPairs) {
      throw new RangeError(`shared devices make more than ${mostPairs} pairs`);
    }
    for (const [place, a] of users.entries()) {
      for (const b of users.slice(place + 1))
        shared.set(a * accounts + b, (shared.get(a * accounts + b) ?? 0) + 1);
    }
  }
  return shared;
}

/** Both accounts of a key. */
export function pairOf(key: number, accounts: number): [number, number] {
  return [Math.floor(key / accounts), key % accounts];
}
