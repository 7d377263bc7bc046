import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { GangFlag } from '../../domain/gang.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { StarLinks } from '../evidence/star-links.ts';
import { eachItsOwnLeader, leaderOf, unite } from '../union-find.ts';
import type { Candidate } from './candidate-gangs.ts';
import type { InnerEvidence, MemberStar } from './gang-evidence.ts';

/**
 * What a reviewer should know of a gang before trusting its borders. O(evidence of the gang · α).
 *
 * `LARGE`: more core members than are labelled without review. `RESOLUTION_BOUND`: a resource holds as many members
 * as its weight pays for, ⌊B ÷ γ⌋, and has further accounts; which of them were kept is arbitrary. `DIVIDED`: without
 * those who are only exposed the members are not connected.
 *
 * @param accountsInStar  qualified accounts by resource
 */
export function gangFlags(
  { core, periphery }: Pick<Candidate, 'core' | 'periphery'>,
  evidence: InnerEvidence,
  accountsInStar: ReadonlyMap<number, number>,
  { membership, communities }: ParameterSet,
): readonly GangFlag[] {
  const price = communities.resolutionNats * unitsPerNat;
  const flags: GangFlag[] = [];
  if (core.length > membership.mostAutomatic) flags.push('LARGE');
  if (holdsNoMore(evidence.stars, accountsInStar, price)) flags.push('RESOLUTION_BOUND');
  if (isDivided([...core, ...periphery], evidence)) flags.push('DIVIDED');
  return flags;
}

/** Qualified accounts of each resource with a star. */
export function starSizes({ resource }: StarLinks): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const r of resource) sizes.set(r, (sizes.get(r) ?? 0) + 1);
  return sizes;
}

function holdsNoMore(
  stars: readonly MemberStar[],
  accountsInStar: ReadonlyMap<number, number>,
  price: number,
): boolean {
  const members = new Map<number, number>();
  for (const { resource } of stars) members.set(resource, (members.get(resource) ?? 0) + 1);
  return stars.some(({ resource, units }) => {
    const held = members.get(resource)!;
    return price > 0 && held >= Math.floor(units / price) && accountsInStar.get(resource)! > held;
  });
}

function isDivided(members: readonly number[], { links, stars }: InnerEvidence): boolean {
  const placeOf = new Map(members.map((account, place) => [account, place]));
  const resources = [...new Set(stars.map(({ resource }) => resource))];
  const placeOfResource = new Map(resources.map((resource, place) => [resource, members.length + place]));
  const leaders = eachItsOwnLeader(members.length + resources.length);
  for (const { a, b } of links) unite(leaders, placeOf.get(a)!, placeOf.get(b)!);
  for (const { account, resource } of stars) {
    unite(leaders, placeOf.get(account)!, placeOfResource.get(resource)!);
  }
  return members.some((_, place) => leaderOf(leaders, place) !== leaderOf(leaders, 0));
}
