import type { AccountLinks } from './link-accounts.ts';
import { personsOfStars } from './star-persons.ts';

/**
 * What ties each person to its own community: the summed weight of its links to others in it and of its stars that
 * another one of it shares, 1/1024 nat. Index: account, of which the first of a person stands for it. O(links).
 *
 * @param labels  index: account; value: community
 */
export function ownUnits(
  accountLinks: Pick<AccountLinks, 'links' | 'stars' | 'personOf'>,
  labels: Uint32Array,
): Float64Array {
  const { links, personOf } = accountLinks;
  const own = new Float64Array(labels.length);
  for (const { a, b, units } of links) {
    for (let link = 0; link < a.length; link++) {
      const [one, other] = [personOf[a[link]!]!, personOf[b[link]!]!];
      if (one === other || labels[one] !== labels[other]) continue;
      own[one]! += units[link]!;
      own[other]! += units[link]!;
    }
  }
  for (const { persons, units } of personsOfStars(accountLinks)) {
    const sharing = countedBy(persons, labels);
    for (const person of persons) if (sharing.get(labels[person]!)! > 1) own[person]! += units;
  }
  return own;
}

/** How many of some persons are in each community. */
export function countedBy(persons: readonly number[], labels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const person of persons) counts.set(labels[person]!, (counts.get(labels[person]!) ?? 0) + 1);
  return counts;
}
