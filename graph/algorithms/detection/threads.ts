import type { JoiningParameters, ParameterSet } from '../../domain/parameters.ts';
import { qualifiedAccounts } from '../evidence/star-links.ts';
import type { AccountLinks } from './link-accounts.ts';
import { personsOfNetworks } from './network-persons.ts';
import { countedBy } from './own-units.ts';
import { personsOfStars } from './star-persons.ts';

/**
 * Communities that are stretches of one thread: a chain of persons who hand devices on from one to the next.
 *
 * γ cuts a long chain into pieces of B ÷ γ pairs, at places that are no weaker than the rest of it. A community of n
 * persons is a thread when little more than n − 1 bonds hold it together, a bond being a pair with a link or a shared
 * star. Two threads go on from one another where a resource has at most `mostHands` persons and some of each; and where a
 * hand-over is missing, threads are of one chain when `ownedShare` of all who use an address or another network are theirs.
 * Denser gangs are never joined so, for there a single shared device or address is much weaker than what holds them together.
 *
 * O(links + visits). Source: detection.md, section 8.
 *
 * @param labels  index: account; value: community, of the first account of each person
 */
export function threadsOfOneChain(
  accountLinks: AccountLinks,
  labels: Uint32Array,
  parameters: ParameterSet,
): readonly (readonly number[])[] {
  const { personOf } = accountLinks;
  const { joining } = parameters;
  const handOvers = Array.from(personsOfStars(accountLinks), ({ resource, persons }) => ({
    resource,
    communities: [...new Set(persons.map((person) => labels[person]!))],
  }))
    .filter(({ communities }) => communities.length > 1)
    .filter(({ resource }) => handsOn(accountLinks, resource) <= joining.mostHands)
    .map(({ communities }) => communities);
  const sizes = countedBy([...new Set(personOf)], labels);
  const networks = Array.from(personsOfNetworks(accountLinks, parameters), (persons) => {
    const users = countedBy(persons, labels);
    return { users, owners: ownersAmong(users, sizes, joining) };
  }).filter(({ owners }) => owners.length > 1);
  const asked = new Set([...handOvers.flat(), ...networks.flatMap(({ owners }) => owners)]);
  const bonds = bondsInside(accountLinks, labels, asked);
  const isThread = (label: number) => {
    const size = sizes.get(label) ?? 0;
    return size >= joining.leastOfThread && (bonds.get(label) ?? 0) <= joining.mostBonds * (size - 1);
  };
  return [
    ...handOvers.map((communities) => communities.filter(isThread)),
    ...networks.map(({ users }) => ownersAmong(users, sizes, joining, isThread)),
  ].filter((communities) => communities.length > 1);
}

/** Persons who use a resource, also those who are not judged and have no star on it. */
function handsOn({ history, personOf }: AccountLinks, resource: number): number {
  const accounts = qualifiedAccounts(history.visits, history.qualified, resource);
  return new Set(Array.from(accounts, (account) => personOf[account]!)).size;
}

/**
 * The communities that use a network enough, when it is theirs; else none.
 *
 * @param users  key: community; value: its persons who use the network
 * @param mayOwn  communities that count
 */
function ownersAmong(
  users: ReadonlyMap<number, number>,
  sizes: ReadonlyMap<number, number>,
  { leastUsers, leastNetworkShare, ownedShare }: JoiningParameters,
  mayOwn: (label: number) => boolean = () => true,
): readonly number[] {
  const owners = [...users].filter(
    ([label, n]) => n >= leastUsers && n >= leastNetworkShare * sizes.get(label)! && mayOwn(label),
  );
  const sum = (counts: Iterable<readonly [number, number]>) => [...counts].reduce((all, [, n]) => all + n, 0);
  return sum(owners) >= ownedShare * sum(users) ? owners.map(([label]) => label) : [];
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
