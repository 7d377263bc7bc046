import type { AccountLinks } from './link-accounts.ts';

/** One star, by persons instead of accounts. */
export interface StarPersons {
  readonly resource: number;
  readonly persons: readonly number[];
  /** Weight of each, 1/1024 nat. */
  readonly units: number;
}

/** The distinct persons of each star, a person by its lowest account. O(stars). */
export function* personsOfStars({
  stars,
  personOf,
}: Pick<AccountLinks, 'stars' | 'personOf'>): Iterable<StarPersons> {
  const { account, resource, units } = stars;
  for (let from = 0, until = 0; from < account.length; from = until) {
    while (until < account.length && resource[until] === resource[from]) until++;
    const persons = new Set(Array.from(account.subarray(from, until), (one) => personOf[one]!));
    yield { resource: resource[from]!, persons: [...persons], units: units[from]! };
  }
}
