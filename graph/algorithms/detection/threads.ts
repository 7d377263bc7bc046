import type { JoiningParameters } from '../../domain/parameters.ts';
import type { AccountLinks } from './link-accounts.ts';
import { personsOfStars } from './star-persons.ts';

/**
 * Pairs of communities that are stretches of one thread: a chain of persons who hand devices on from one to the next.
 *
 * γ cuts a long chain into pieces of B ÷ γ pairs, at places that are no weaker than the rest of it. A community of n
 * persons is a thread when little more than n − 1 bonds hold it together, a bond being a pair with a link or a shared
 * star. Two threads go on from one another where a resource has at most `mostHands` persons and some of each. Denser gangs are
 * never joined so, for there a single shared device is much weaker than what holds them together.
 *
 * O(links). Source: detection.md, section 8.
 *
 * @param labels  index: account; value: community, of the first account of each person
 */
export function threadPairs(
  accountLinks: AccountLinks,
  labels: Uint32Array,
  { leastOfThread, mostBonds, mostHands }: JoiningParameters,
): readonly (readonly number[])[] {
  const { personOf } = accountLinks;
  const handOvers = [...personsOfStars(accountLinks)]
    .filter(({ persons }) => persons.length <= mostHands)
    .map(({ persons }) => [...new Set(persons.map((person) => labels[person]!))])
    .filter((communities) => communities.length > 1);
  const asked = new Set(handOvers.flat());
  const sizes = new Map<number, number>();
  personOf.forEach((person, account) => {
    const label = labels[person]!;
    if (person === account && asked.has(label)) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  });
  const bonds = bondsInside(accountLinks, labels, asked);
  const isThread = (label: number) => {
    const size = sizes.get(label) ?? 0;
    return size >= leastOfThread && (bonds.get(label) ?? 0) <= mostBonds * (size - 1);
  };
  return handOvers
    .map((communities) => communities.filter(isThread))
    .filter((communities) => communities.length > 1);
}

/** Key: community. Value: pairs of its persons with a link or a shared star. */
function bondsInside(accountLinks: AccountLinks, labels: Uint32Array, asked: ReadonlySet<number>) {
  const { links, personOf } = accountLinks;
  const bonds = new Map<number, number>();
  const seen = new Set<number>();
  const bond = (one: number, other: number) => {
    const label = labels[one]!;
    if (one === other || label !== labels[other] || !asked.has(label)) return;
    const pair = Math.min(one, other) * personOf.length + Math.max(one, other);
    if (seen.has(pair)) return;
    seen.add(pair);
    bonds.set(label, (bonds.get(label) ?? 0) + 1);
  };
  for (const { a, b } of links) {
    for (let link = 0; link < a.length; link++) bond(personOf[a[link]!]!, personOf[b[link]!]!);
  }
  for (const { persons } of personsOfStars(accountLinks)) {
    persons.forEach((one, place) => {
      // Each with the next two: enough to tell a star of four from a thread, without all its pairs.
      for (const other of persons.slice(place + 1, place + 3)) bond(one, other);
    });
  }
  return bonds;
}
