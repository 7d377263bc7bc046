import type { JoiningParameters } from '../../domain/parameters.ts';
import { countedBy } from './own-units.ts';

/**
 * Pairs of communities that work with one fleet of devices: on `leastFleetDevices` of them are `leastUsers` persons or more
 * of each. A device counts when communities with so many persons on it make up `ownedShare` of all who use it.
 *
 * A farm of hundreds passes dozens of phones around; no two of its members share enough of them for γ, but its pieces share many.
 * One device is no fleet: members who log in on the next gang's would merge both. O(devices · pairs of their communities).
 *
 * @param devices  persons of each device
 * @param labels  index: account; value: community, of the first account of each person
 * Source: detection.md, section 8.
 */
export function fleetPairs(
  devices: readonly (readonly number[])[],
  labels: Uint32Array,
  { leastFleetDevices, leastUsers, ownedShare }: JoiningParameters,
): readonly (readonly [number, number])[] {
  const shared = new Map<number, number>();
  for (const persons of devices) {
    const users = [...countedBy(persons, labels)].filter(([, n]) => n >= leastUsers);
    if (users.reduce((sum, [, n]) => sum + n, 0) < ownedShare * persons.length) continue;
    const communities = users.map(([label]) => label).sort((a, b) => a - b);
    communities.forEach((one, place) => {
      for (const other of communities.slice(place + 1)) {
        const pair = one * pairBase + other;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...shared]
    .filter(([, count]) => count >= leastFleetDevices)
    .map(([pair]) => [Math.floor(pair / pairBase), pair % pairBase] as const);
}

/** Communities are fewer than this, and a pair of them is still a whole number. */
const pairBase = 2 ** 26;
