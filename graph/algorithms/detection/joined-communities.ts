import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { JoiningParameters, ParameterSet } from '../../domain/parameters.ts';
import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import { noCommunity } from '../core-members.ts';
import { qualifiedAccounts } from '../evidence/star-links.ts';
import { eachItsOwnLeader, leaderOf, uniteAll } from '../union-find.ts';
import { fleetPairs } from './fleets.ts';
import type { AccountLinks } from './link-accounts.ts';
import { countedBy, ownUnits } from './own-units.ts';
import { threadsOfOneChain } from './threads.ts';

/**
 * Communities that belong together although γ keeps them apart, because they own the same resources.
 *
 * γ asks each pair of members for evidence, so no resource holds more than B ÷ γ persons, and a gang of hundreds whose
 * members share a few things each falls into pieces. Four steps put it together again, whatever its size:
 *
 *     join   all communities that use a name (identity kinds: phone, address, employer …) become one, when `ownedShare`
 *            of those who give it are of them
 *     fleet  communities that share many devices become one (`fleetPairs`)
 *     thread stretches of one chain of persons who hand devices on become one (`threadsOfOneChain`)
 *     draw   a person goes to the community that owns its resources (identity kinds and devices), when their stars
 *            weigh more than all that ties the person to its own community
 *
 * Whom nothing heavier than the resource's own star ties elsewhere does not count against a claim to it, as long as
 * `ownedShareOfAll` of all are claimed. One device joins no communities: five members who log in on the next gang's
 * would merge both. Communities are named by their lowest number; a person alone is in none. O(visits + links).
 *
 * @param inside  index: account; 0 for accounts that are not judged: they stay, and count against every claim
 * Source: detection.md, section 8.
 */
export function joinedCommunities(
  accountLinks: AccountLinks,
  communityOf: Uint32Array,
  parameters: ParameterSet,
  inside?: Uint8Array,
): Uint32Array {
  const { personOf } = accountLinks;
  const { joining } = parameters;
  const resources = resourcesWithStars(accountLinks, parameters);
  const { labels, count } = withLonersApart(communityOf, personOf);
  const own = ownUnits(accountLinks, labels);
  const isFree = (person: number, units: number) => inside?.[person] !== 0 && own[person]! < units;
  const leaders = joinByNames(resources, labels, count, isFree, joining);
  const devices = resources.filter(({ isName }) => !isName).map(({ persons }) => persons);
  for (const pair of fleetPairs(devices, labels, joining)) uniteAll(leaders, pair);
  for (const stretches of threadsOfOneChain(accountLinks, labels, parameters)) uniteAll(leaders, stretches);
  const joined = labels.map((label) => leaderOf(leaders, label));
  const drawn = drawnPersons(resources, joined, isFree, joining);
  const moved = joined.map((label, person) => drawn.get(person) ?? label);
  const sizes = new Uint32Array(count);
  personOf.forEach((person, account) => {
    if (person === account) sizes[moved[person]!]!++;
  });
  return personOf.map((person, account) => {
    const label = moved[person]!;
    return sizes[label]! > 1 || communityOf[account] !== noCommunity ? label : noCommunity;
  });
}

/** A resource of a kind that makes stars, with the persons who give it a fair share. */
interface NamedResource {
  readonly kind: number;
  readonly isName: boolean;
  /** Weight of its star, 1/1024 nat. */
  readonly units: number;
  readonly persons: readonly number[];
  /** Enough persons for the kind to say something. */
  readonly counts: boolean;
}

type IsFree = (person: number, units: number) => boolean;

function resourcesWithStars(
  { history, personOf }: AccountLinks,
  { kinds, joining }: ParameterSet,
): NamedResource[] {
  const { chains, visits, qualified } = history;
  const found: NamedResource[] = [];
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    const kind = chains.resourceKind[resource]!;
    const { starNats, fewestAccounts } = kinds[resourceKinds[kind]!];
    if (starNats <= 0) continue;
    const accounts = qualifiedAccounts(visits, qualified, resource);
    const persons = [...new Set(Array.from(accounts, (account) => personOf[account]!))];
    found.push({
      kind,
      isName: resourceKindFacts[resourceKinds[kind]!].family === 'IDENTITY',
      units: Math.round(starNats * unitsPerNat),
      persons,
      counts: accounts.length >= fewestAccounts && persons.length >= joining.leastOwners,
    });
  }
  return found;
}

/** Numbers for all persons: those in no community get one of their own. Index: account. */
function withLonersApart(communityOf: Uint32Array, personOf: Uint32Array) {
  let count = communityOf.reduce((most, one) => (one === noCommunity ? most : Math.max(most, one + 1)), 0);
  const labels = communityOf.map((community, account) => {
    const isLoner = community === noCommunity && personOf[account] === account;
    return isLoner ? count++ : community;
  });
  return { labels: labels.map((_, account) => labels[personOf[account]!]!), count };
}

function joinByNames(
  resources: readonly NamedResource[],
  labels: Uint32Array,
  count: number,
  isFree: IsFree,
  joining: JoiningParameters,
) {
  const leaders = eachItsOwnLeader(count);
  const namers = namersByCommunity(resources, labels, count);
  for (const { kind, isName, units, persons, counts } of resources) {
    if (!isName || !counts) continue;
    const users = new Set(
      [...countedBy(persons, labels)].flatMap(([label, n]) =>
        n >= joining.leastUsers && n >= joining.leastUserShare * namers[kind]![label]! ? [label] : [],
      ),
    );
    if (users.size < 2) continue;
    const claimed = persons.filter((person) => users.has(labels[person]!)).length;
    const others = persons.filter((person) => !users.has(labels[person]!) && !isFree(person, units)).length;
    if (isOwned(claimed, others, persons.length, joining)) uniteAll(leaders, users);
  }
  return leaders;
}

/** Index: kind, then community. Value: its persons who name anything of the kind. */
function namersByCommunity(resources: readonly NamedResource[], labels: Uint32Array, count: number) {
  const namers = resourceKinds.map(() => new Uint32Array(0));
  const seen = resourceKinds.map(() => new Uint8Array(0));
  for (const { kind, isName, persons } of resources) {
    if (!isName) continue;
    if (namers[kind]!.length === 0) {
      namers[kind] = new Uint32Array(count);
      seen[kind] = new Uint8Array(labels.length);
    }
    for (const person of persons) {
      if (seen[kind]![person] === 0) namers[kind]![labels[person]!]!++;
      seen[kind]![person] = 1;
    }
  }
  return namers;
}

/** The community that each drawn person goes to: the greatest pull, of equal ones the lowest. */
function drawnPersons(
  resources: readonly NamedResource[],
  labels: Uint32Array,
  isFree: IsFree,
  joining: JoiningParameters,
): Map<number, number> {
  const pulls = new Map<number, Map<number, number>>();
  for (const resource of resources) {
    const owner = ownerOf(resource, labels, isFree, joining);
    if (owner === null) continue;
    for (const person of resource.persons) {
      if (labels[person] === owner) continue;
      const pull = pulls.get(person) ?? new Map<number, number>();
      pulls.set(person, pull.set(owner, (pull.get(owner) ?? 0) + resource.units));
    }
  }
  const drawn = new Map<number, number>();
  for (const [person, pull] of pulls) {
    const [to, units] = [...pull].sort(([a, n], [b, m]) => m - n || a - b)[0]!;
    if (isFree(person, units)) drawn.set(person, to);
  }
  return drawn;
}

/** The community whose a resource is; null where it is nobody's. */
function ownerOf(
  { units, persons, counts }: NamedResource,
  labels: Uint32Array,
  isFree: IsFree,
  joining: JoiningParameters,
): number | null {
  if (!counts) return null;
  const [owner, owners] = [...countedBy(persons, labels)].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  );
  const others = persons.filter((person) => labels[person] !== owner && !isFree(person, units)).length;
  return owners >= joining.leastOwners && isOwned(owners, others, persons.length, joining) ? owner : null;
}

function isOwned(
  claimed: number,
  others: number,
  all: number,
  { ownedShare, ownedShareOfAll }: JoiningParameters,
): boolean {
  return claimed >= ownedShare * (claimed + others) && claimed >= ownedShareOfAll * all;
}
