import { resourceKinds } from '../../domain/resource-kinds.ts';

import type { Links } from '../evidence/evidence-links.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { StarLinks } from '../evidence/star-links.ts';
import { type LinkGraph, linkGraphOf } from '../link-graph.ts';
import { hashOf } from '../random.ts';

/** The graph that engines divide, and what its nodes stand for: persons first, then resources. */
export interface RelationGraph {
  readonly graph: LinkGraph;
  /** Index: node. Value: lowest account of the person, or resource from the number of persons on. */
  readonly meaning: Uint32Array;
  /** Nodes below this number are persons. */
  readonly persons: number;
}

export interface RelationLinks {
  /** Account to account: evidence links and tie links. */
  readonly links: readonly Links[];
  readonly stars: StarLinks;
  /** Index: account. Value: lowest account of its person. */
  readonly personOf: Uint32Array;
}

/**
 * Puts links of accounts together as links of persons (mass 1) and resources (mass 0); what has no link is left out.
 *
 * Links of a person's accounts are summed and those inside a person dropped; a person stands once in a star, and a
 * star of one person is none. Nodes are first visited in the order of a seeded hash of what they are, which for a
 * resource is its kind and first mention, so that neither other regions nor the keys of pseudonyms change a result.
 */
export function relationGraph(chains: Chains, parts: RelationLinks, seed: number): RelationGraph {
  const stars = starsOfPersons(parts.stars, parts.personOf);
  const ends = endsOfPersons(parts.links, stars, parts.personOf, chains.accounts.length);
  const { nodeOf, meaning, persons } = numberNodes(ends, chains.accounts.length, chains.resources.length);
  const graph = linkGraphOf(
    {
      from: ends.from.map((end) => nodeOf[end]!),
      to: ends.to.map((end) => nodeOf[end]!),
      weights: ends.weights,
    },
    {
      masses: new Uint32Array(meaning.length).fill(1, 0, persons),
      order: firstVisits(chains, meaning, persons, seed),
    },
  );
  return { graph, meaning, persons };
}

/** Once for each person and resource, and only where two persons or more meet. Stars stand by resource. */
function starsOfPersons(stars: StarLinks, personOf: Uint32Array): StarLinks {
  const kept: number[] = [];
  for (let from = 0, until = 0; from < stars.resource.length; from = until) {
    const seen = new Map<number, number>();
    for (; until < stars.resource.length && stars.resource[until] === stars.resource[from]; until++) {
      const person = personOf[stars.account[until]!]!;
      if (!seen.has(person)) seen.set(person, until);
    }
    if (seen.size >= 2) for (const place of seen.values()) kept.push(place);
  }
  return {
    account: Uint32Array.from(kept, (place) => stars.account[place]!),
    resource: Uint32Array.from(kept, (place) => stars.resource[place]!),
    units: Int32Array.from(kept, (place) => stars.units[place]!),
  };
}

/** Links between things: persons by their number, resources counted on from the number of accounts. */
interface Ends {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weights: Int32Array;
}

function endsOfPersons(
  links: readonly Links[],
  stars: StarLinks,
  personOf: Uint32Array,
  accounts: number,
): Ends {
  const length = links.reduce((sum, { a }) => sum + a.length, stars.account.length);
  const ends = {
    from: new Uint32Array(length),
    to: new Uint32Array(length),
    weights: new Int32Array(length),
  };
  let place = 0;
  const add = (from: number, to: number, weight: number) => {
    ends.from[place] = from;
    ends.to[place] = to;
    ends.weights[place++] = weight;
  };
  for (const { a, b, units } of links) {
    for (let link = 0; link < a.length; link++) {
      const from = personOf[a[link]!]!;
      const to = personOf[b[link]!]!;
      if (from !== to) add(from, to, units[link]!);
    }
  }
  for (let star = 0; star < stars.account.length; star++) {
    add(personOf[stars.account[star]!]!, accounts + stars.resource[star]!, stars.units[star]!);
  }
  return {
    from: ends.from.subarray(0, place),
    to: ends.to.subarray(0, place),
    weights: ends.weights.subarray(0, place),
  };
}

function numberNodes({ from, to }: Ends, accounts: number, resources: number) {
  const linked = new Uint8Array(accounts + resources);
  for (const end of from) linked[end] = 1;
  for (const end of to) linked[end] = 1;
  const nodeOf = new Uint32Array(accounts + resources);
  const meaning: number[] = [];
  let persons = 0;
  for (let end = 0; end < linked.length; end++) {
    if (linked[end] === 0) continue;
    nodeOf[end] = meaning.length;
    if (end < accounts) persons++;
    meaning.push(end < accounts ? end : end - accounts);
  }
  return { nodeOf, meaning: Uint32Array.from(meaning), persons };
}

function firstVisits(chains: Chains, meaning: Uint32Array, persons: number, seed: number): Uint32Array {
  const mention = firstMentions(chains);
  return meaning.map((thing, node) => {
    if (node < persons) return hashOf(seed, chains.accounts[thing]!);
    const row = mention[thing]!;
    const kind = resourceKinds[chains.resourceKind[thing]!]!;
    return hashOf(seed, kind, chains.accounts[chains.account[row]!]!, chains.at[row]!);
  });
}

/** Index: resource. Value: first row that names it. */
function firstMentions({ rows, mentionOffsets, mentionResource, resources }: Chains): Uint32Array {
  const first = new Uint32Array(resources.length);
  for (let row = rows - 1; row >= 0; row--) {
    for (let m = mentionOffsets[row]!; m < mentionOffsets[row + 1]!; m++) first[mentionResource[m]!] = row;
  }
  return first;
}
