import type { ParameterSet } from '../../domain/parameters.ts';
import type { DetectedGang } from './detect-gangs.ts';
import { noGang } from './gang-evidence.ts';
import type { AccountLinks } from './link-accounts.ts';

/** What ties an account to a gang that it is no member of. */
export interface SecondGang {
  readonly gang: number;
  /** Summed weight of its links to members and of its stars that two of them share, 1/1024 nat. */
  readonly units: number;
}

/**
 * The second gang of each member that has one: of all others the one that most evidence ties it to, where that is at
 * least `secondShare` of the evidence to its own gang; of equal ones the first. Evidence is counted as it is inside a
 * gang. It changes neither gangs nor levels. Key: account.
 *
 * O(links + stars · gangs on one resource). Source: detection.md, section 9.
 */
export function secondGangs(
  gangs: readonly Pick<DetectedGang, 'core' | 'periphery'>[],
  { links, stars, personOf }: Pick<AccountLinks, 'links' | 'stars' | 'personOf'>,
  { membership }: ParameterSet,
): ReadonlyMap<number, SecondGang> {
  const gangOf = new Int32Array(personOf.length).fill(noGang);
  gangs.forEach(({ core, periphery }, gang) => {
    for (const account of [...core, ...periphery]) gangOf[account] = gang;
  });
  const units = new Map<number, Map<number, number>>();
  const add = (account: number, gang: number, more: number) => {
    if (gang === noGang || gangOf[account] === noGang) return;
    const known = units.get(account) ?? new Map<number, number>();
    units.set(account, known.set(gang, (known.get(gang) ?? 0) + more));
  };
  for (const { a, b, units: weights } of links) {
    for (let link = 0; link < a.length; link++) {
      add(a[link]!, gangOf[b[link]!]!, weights[link]!);
      add(b[link]!, gangOf[a[link]!]!, weights[link]!);
    }
  }
  for (const { account, gang, units: weight } of sharedStars(stars, gangOf)) add(account, gang, weight);
  const found = new Map<number, SecondGang>();
  for (const [account, byGang] of [...units].sort(([a], [b]) => a - b)) {
    const own = byGang.get(gangOf[account]!) ?? 0;
    const [best] = [...byGang]
      .filter(([gang, more]) => gang !== gangOf[account] && more > 0 && more >= membership.secondShare * own)
      .sort(([a, m], [b, n]) => n - m || a - b);
    if (best !== undefined) found.set(account, { gang: best[0], units: best[1] });
  }
  return found;
}

/**
 * Each star of a member once for every gang that has two members on the resource, as stars inside a gang are told: one
 * member who strays to the device of another gang is tied to that gang, and nobody of it to his. Stars stand by resource.
 */
function* sharedStars({ account, resource, units }: AccountLinks['stars'], gangOf: Int32Array) {
  for (let from = 0, until = 0; from < resource.length; from = until) {
    while (until < resource.length && resource[until] === resource[from]) until++;
    const gangs = gangsOfTwo(account.subarray(from, until), gangOf);
    for (let ray = from; ray < until; ray++) {
      for (const gang of gangs) yield { account: account[ray]!, gang, units: units[ray]! };
    }
  }
}

/** The gangs that have two members or more among some accounts. */
function gangsOfTwo(accounts: Uint32Array, gangOf: Int32Array): readonly number[] {
  const members = new Map<number, number>();
  for (const account of accounts) {
    const gang = gangOf[account]!;
    if (gang !== noGang) members.set(gang, (members.get(gang) ?? 0) + 1);
  }
  return [...members].filter(([, count]) => count >= 2).map(([gang]) => gang);
}
